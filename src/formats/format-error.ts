/**
 * A file that is refused. `code` is an i18n key below `format.`; its message says what the file is
 * and what to do instead, so a boundary shows it without adding anything.
 */
export class FormatError extends Error {
  constructor(
    readonly code: `format.${string}`,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'FormatError';
  }
}
