import type { Language } from '../i18n/language.js';
import type { MailKind } from '../notifications/mail-kinds.js';

/** A stretch of a mail's body; own links are given as paths, so that they work wherever the demonstration runs. */
export interface MailPiece {
  text: string;
  href: string | null;
}

export interface DemoMailProps {
  people: readonly string[];
  person: string | null;
  mails: readonly {
    id: number;
    address: string;
    lang: Language;
    kind: MailKind;
    subject: string;
    body: readonly MailPiece[];
    at: string;
    sent: boolean;
  }[];
  older: string | null;
  first: string | null;
}
