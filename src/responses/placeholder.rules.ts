/** What a template leaves open, to be filled for each answer. */
export const PLACEHOLDERS = ['author', 'provision', 'draft', 'number', 'deadline', 'promised'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
/** Those that differ from one comment of a group to the other. */
export const OF_ONE_COMMENT: readonly Placeholder[] = ['author', 'number', 'deadline'];
/** As they are written in a text. */
export const inBraces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

/** What stands for each; null where this answer has no such thing, such as the one author of a group. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

/** A name in braces, in letters as all names here are; what else stands in braces is what was meant. */
const IN_BRACES = /\{([\p{L}\p{M} _-]{0,60})\}/gu;

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.includes(name as Placeholder);

/** Names in braces that stand for nothing, as they are written, each once. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(IN_BRACES)].map((found) => found[1]!);
  return [...new Set(names.filter((name) => !isPlaceholder(name.trim())))];
}

export interface Filled {
  text: string;
  /** Placeholders for which there is no value; they still stand in the text. */
  missing: Placeholder[];
  /** What was put in. */
  values: string[];
}

/** The text with its placeholders filled; braces inside a value stay as they are. */
export function fillPlaceholders(text: string, given: PlaceholderValues): Filled {
  const missing = new Set<Placeholder>();
  const values = new Set<string>();
  const filled = text.replace(IN_BRACES, (whole, inside: string) => {
    const name = inside.trim();
    if (!isPlaceholder(name)) return whole;
    const value = given[name];
    if (value === null) missing.add(name);
    else values.add(value);
    return value ?? whole;
  });
  return { text: filled, missing: [...missing], values: [...values] };
}
