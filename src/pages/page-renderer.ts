import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { Language } from '../i18n/language.js';
import { assetsFrom, type Manifest } from './page-assets.js';
import { ACT_PLACE, type PageAssets, type PageRequest, type Renderer } from './page.js';
import type { PageName, PageProps } from './page-props.js';

/** Bytes around the stored HTML of an act. */
export interface PageShell {
  before: string;
  after: string;
}

interface Built {
  renderer: Renderer;
  manifest: Manifest;
}

/** Gives pages of `client/pages` as HTML. The client is built by `vite build`, in development too: it takes a second. */
@Injectable()
export class PageRenderer {
  private built: Promise<Built> | undefined;
  private readonly assets = new Map<Language, PageAssets>();

  /** The whole document. */
  async render<Name extends PageName>(page: Name, props: PageProps[Name], request: PageRequest): Promise<string> {
    const { renderer, manifest } = await this.load();
    return renderer.render(page, props, { ...request, assets: this.assetsOf(manifest, request.lang) });
  }

  /** The page's body alone, for a panel of another page. */
  async renderFragment<Name extends PageName>(page: Name, props: PageProps[Name], request: PageRequest) {
    const { renderer, manifest } = await this.load();
    return renderer.renderFragment(page, props, { ...request, assets: this.assetsOf(manifest, request.lang) });
  }

  /** A page with a place for an act, cut in two there: the act's stored bytes go between. */
  async renderShell<Name extends PageName>(
    page: Name,
    props: PageProps[Name],
    request: PageRequest,
  ): Promise<PageShell> {
    const html = await this.render(page, props, request);
    const at = html.indexOf(ACT_PLACE);
    if (at < 0) throw new Error(`Page ${page} has no place for an act`);
    return { before: html.slice(0, at), after: html.slice(at + ACT_PLACE.length) };
  }

  private load(): Promise<Built> {
    return (this.built ??= loadBuilt(join(process.cwd(), 'dist')));
  }

  private assetsOf(manifest: Manifest, lang: Language): PageAssets {
    let assets = this.assets.get(lang);
    if (!assets) this.assets.set(lang, (assets = assetsFrom(manifest, lang)));
    return assets;
  }
}

async function loadBuilt(folder: string): Promise<Built> {
  const file = join(folder, 'renderer/render.js');
  // an absolute path is enough, and jest resolves it; Windows imports addresses only
  const renderer = (await import(process.platform === 'win32' ? pathToFileURL(file).href : file)) as Renderer;
  const manifest = JSON.parse(await readFile(join(folder, 'client/.vite/manifest.json'), 'utf8')) as Manifest;
  return { renderer, manifest };
}
