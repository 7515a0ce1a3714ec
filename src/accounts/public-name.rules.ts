/** Longest public name, in code points. */
export const NAME_LIMIT = 60;

/**
 * A public name as it may be shown: NFKC, no control, format or bidirectional characters (a name must not turn the
 * words around it), white space folded. null when nothing is left or it is too long.
 */
export function readPublicName(typed: string): string | null {
  const name = typed
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim();
  const length = [...name].length;
  if (length === 0 || length > NAME_LIMIT || !/[\p{L}\p{N}]/u.test(name)) return null;
  return name;
}
