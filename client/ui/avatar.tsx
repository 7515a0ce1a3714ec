const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join('');

/** Initials beside a name that is printed too, so they are not read out. */
export function Avatar({ name, agency }: { name: string; agency?: boolean }) {
  return (
    <span className={agency ? 'avatar agency' : 'avatar'} aria-hidden="true">
      {initials(name) || '·'}
    </span>
  );
}
