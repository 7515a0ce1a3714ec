import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import type { Params } from '../i18n/translate.js';
import type { MailKind } from './mail-kinds.js';

export interface ComposedMail {
  subject: string;
  body: string;
}

const SUBJECT_MOST = 180;

// a line break in a subject would start a new header (RFC 5322 §2.2)
const oneLine = (text: string) => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** Subject and plain text of a mail in the reader's language. */
export function composeMail(kind: MailKind, lang: Language, params: Params): ComposedMail {
  const t = translator(lang);
  const subject = oneLine(t(`mail.${kind}.subject`, params));
  const short = subject.length > SUBJECT_MOST ? `${subject.slice(0, SUBJECT_MOST - 1).trimEnd()}…` : subject;
  return { subject: short, body: `${t(`mail.${kind}.body`, params)}\n\n-- \n${t('mail.footer')}\n` };
}
