import type { Language } from '../i18n/language.js';

/** A code was asked for; `sealed` holds {email, code} encrypted, since jobs are stored. */
export const CODE_REQUESTED = 'sign-in.code-requested';
export interface CodeRequested {
  codeId: string;
  lang: Language;
  sealed: string;
}

/** A guest signed in to an account that existed before: what the guest wrote becomes that account's. */
export const GUEST_JOINED = 'account.guest-joined';
export interface GuestJoined {
  guestId: number;
  accountId: number;
}
