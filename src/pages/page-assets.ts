import type { Language } from '../i18n/language.js';
import type { PageAssets } from './page.js';

/** The part of Vite's manifest that is read. */
export type Manifest = Record<string, { file: string; css?: string[] }>;

const ENTRY = 'client/islands/main.ts';
const ICON = 'client/shell/icon.svg';
const THEME = 'client/theme.ts';

/**
 * Subsets that the first screen needs. The `cyrillic` files hold only ұ and і of the Kazakh letters, the rest is in
 * `cyrillic-ext`; digits and spaces are in `latin`. The product's own name needs қ, so `golos-text` always takes both.
 */
const SUBSETS: Record<Language, readonly string[]> = {
  kk: [
    'golos-text-cyrillic',
    'golos-text-cyrillic-ext',
    'golos-text-latin',
    'literata-cyrillic',
    'literata-cyrillic-ext',
  ],
  ru: ['golos-text-cyrillic', 'golos-text-cyrillic-ext', 'golos-text-latin', 'literata-cyrillic'],
  en: ['golos-text-latin', 'literata-latin'],
};

export function assetsFrom(manifest: Manifest, lang: Language): PageAssets {
  const entry = manifest[ENTRY];
  const theme = manifest[THEME];
  const icon = manifest[ICON];
  if (!entry || !theme || !icon)
    throw new Error(`The client is not built: no ${ENTRY} in the manifest. Run "npm run build".`);
  const files = Object.values(manifest).map((item) => item.file);
  const font = (subset: string) => files.find((file) => file.startsWith(`assets/${subset}-wght-normal`));
  return {
    icon: address(icon.file),
    styles: (entry.css ?? []).map(address),
    script: address(entry.file),
    theme: address(theme.file),
    fonts: SUBSETS[lang].flatMap((subset) => font(subset) ?? []).map(address),
  };
}

const address = (file: string) => `/${file}`;
