/** Every mail that Talqy writes; subject and body are `mail.<kind>.subject` and `mail.<kind>.body`. */
export const MAIL_KINDS = [
  'sign-in-code',
  'comment-received',
  'response-published',
  'response-edited',
  'second-look-answered',
  'second-look-asked',
  'cluster-answered',
  'words-changed',
  'deadline-extended',
  'deadline-digest',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Mails whose words open an account: their body is sealed while it waits and gone once it is sent. */
export const isSecret = (kind: MailKind): boolean => kind === 'sign-in-code';
