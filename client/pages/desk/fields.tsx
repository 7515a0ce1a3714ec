/** The filter of the list as hidden fields, so that a form leads back to the same list. */
export function Fields({ of }: { of: Readonly<Record<string, string>> }) {
  return Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
