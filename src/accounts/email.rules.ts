export interface EmailAddress {
  /** As the mail goes out: trimmed, domain in lower case. */
  email: string;
  /**
   * Who it is: lower case, and spellings that are surely one mailbox share it. A "+tag" is dropped only where the
   * provider is known to ignore it: elsewhere the two could be two people.
   */
  canonical: string;
  /** What limits count: without any "+tag", since a flood of tags is a flood. */
  mailbox: string;
}

// Deliberately narrower than RFC 5321: no quoted local part, no comma, no comment, since mailers disagree on those
// (nodemailer GHSA-mm7p-fcc7-pg87). Lengths as in RFC 5321 §4.5.3.1.
const LOCAL = /^[a-z0-9!#$%&'*/=?^_`{|}~-]+(\.[a-z0-9+!#$%&'*/=?^_`{|}~-]+)*(\+[a-z0-9+._-]*)?$/i;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
// providers that document that "+tag" reaches the same mailbox
const TAGGED = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'yandex.ru',
  'yandex.kz',
  'proton.me',
  'fastmail.com',
  'mail.ru',
]);
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** Reads an e-mail address that a person typed; null when it is none that we send to. */
export function readEmail(typed: string): EmailAddress | null {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  const host = domain === 'googlemail.com' ? 'gmail.com' : domain;
  const lower = DOTLESS.has(domain) ? local.toLowerCase().replace(/\.(?=[^+]*(\+|$))/g, '') : local.toLowerCase();
  const untagged = lower.replace(/\+.*$/, '');
  if (untagged === '') return null;
  const name = TAGGED.has(host) ? untagged : lower;
  return { email: `${local}@${domain}`, canonical: `${name}@${host}`, mailbox: `${untagged}@${host}` };
}
