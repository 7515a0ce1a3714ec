/** A path of this site to go back to after signing in; anything that could lead elsewhere becomes "/me". */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return '/me';
  // "//host" and "/\host" are addresses of other sites for a browser
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked) ? asked : '/me';
}
