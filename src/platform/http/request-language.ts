import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../../i18n/language.js';

export const LANGUAGE_COOKIE = 'talqy_lang';

/** First wish of Accept-Language that we speak; Kazakh where none is (it is the state language). */
function accepted(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().split(';');
    const q = rest.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((value) => value !== undefined);
    return { lang: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
  });
  return wishes
    .filter((wish) => isLanguage(wish.lang) && wish.q > 0)
    .sort((a, b) => b.q - a.q)
    .map((wish) => wish.lang as Language)[0];
}

/** `?lang=` wins, then the cookie that the switch sets, then the browser's wish. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  if (isLanguage(asked)) return asked;
  const kept = request.cookies?.[LANGUAGE_COOKIE];
  if (isLanguage(kept)) return kept;
  return accepted(request.headers['accept-language']) ?? DEFAULT_LANGUAGE;
}
