import type { Language } from '../i18n/language.js';

/** Built files that a page links to, as addresses below /assets/. */
export interface PageAssets {
  icon: string;
  styles: readonly string[];
  script: string;
  /** Sets the remembered colours before the first paint; a blocking script, since nothing may be inline. */
  theme: string;
  /** Fonts of the page's language, to be fetched before the style sheet asks for them. */
  fonts: readonly string[];
}

/** What a page knows of the request. Nothing here depends on the person, so that public pages can be cached. */
export interface PageRequest {
  lang: Language;
  /** Path with query, without `lang`. */
  path: string;
  /** The demo installation says so on every page and links to its mail. */
  demo: boolean;
  /** Hidden field of forms on pages of one person; absent on cached pages. */
  csrf?: string;
  /** On pages of one person: who reads is signed in. Public pages learn it in the browser, since all get the same. */
  signedIn?: boolean;
  /** Set for pages of one person and for errors: search engines keep out. */
  unlisted?: boolean;
}

export interface PageContext extends PageRequest {
  assets: PageAssets;
}

/** Place in the draft page where the stored HTML of the act goes; it never passes through React. */
export const ACT_PLACE = '<!--act-->';

/** What `dist/renderer/render.js` exports. */
export interface Renderer {
  render(page: string, props: unknown, context: PageContext): string;
  renderFragment(page: string, props: unknown, context: PageContext): string;
}
