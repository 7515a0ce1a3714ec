import type { Language } from '../../src/i18n/language.js';

/** The same page in another language; the choice is remembered by the server. */
export function inLanguage(path: string, lang: Language): string {
  const [pathname = '/', query = ''] = path.split('#')[0]!.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', lang);
  return `${pathname}?${params}`;
}
