export interface EmailAddress {
  /** As the mail goes out: trimmed, domain in lower case. */
  email: string;
  /** Spellings of one mailbox share it: lower case, without "+tag", for Gmail without dots. */
  canonical: string;
}

// Deliberately narrower than RFC 5321: no quoted local part, no comma, no comment, since mailers disagree on those
// (nodemailer GHSA-mm7p-fcc7-pg87). Lengths as in RFC 5321 §4.5.3.1.
const LOCAL = /^[a-z0-9!#$%&'*/=?^_`{|}~-]+(\.[a-z0-9+!#$%&'*/=?^_`{|}~-]+)*(\+[a-z0-9+._-]*)?$/i;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** Reads an e-mail address that a person typed; null when it is none that we send to. */
export function readEmail(typed: string): EmailAddress | null {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  let mailbox = local.toLowerCase().replace(/\+.*$/, '');
  if (DOTLESS.has(domain)) mailbox = mailbox.replaceAll('.', '');
  if (mailbox === '') return null;
  return { email: `${local}@${domain}`, canonical: `${mailbox}@${domain === 'googlemail.com' ? 'gmail.com' : domain}` };
}
