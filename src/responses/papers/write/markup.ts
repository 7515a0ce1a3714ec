// what XML 1.0 cannot hold: controls but tab and line breaks, lone surrogates, the two non-characters
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they stand between tags or in an attribute of XML and HTML. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** Languages by which programs check the spelling and break words. */
export const SPELLING = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;
