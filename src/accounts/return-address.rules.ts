/** Where somebody goes who came to sign in and for nothing else. */
export const HOME = '/me';

/** A path of this site to go back to after signing in; anything that could lead elsewhere becomes HOME. */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return HOME;
  // "//host" and "/\host" are addresses of other sites for a browser
  if (!/^\/(?![/\\])[^\\\p{Cc}\p{Cs}]*$/u.test(asked)) return HOME;
  // a header holds no other letters than these
  return asked.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}
