/** Where somebody goes who came to sign in and for nothing else. */
export const HOME = '/me';

/** A path of this site to go back to after signing in; anything that could lead elsewhere becomes HOME. */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return HOME;
  // "//host" and "/\host" are addresses of other sites for a browser
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked) ? asked : HOME;
}
