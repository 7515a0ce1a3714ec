import type { Node } from 'prosemirror-model';
import { assembleAct, hasPlaces } from '../formats/akn/assemble-act.js';
import { detectActKind } from '../formats/detect-act-kind.js';
import { detectLanguage } from '../formats/detect-language.js';
import { FormatError } from '../formats/format-error.js';
import { checkLanguage } from '../formats/language-shares.js';
import { readSource } from '../formats/read-source.js';
import { assignWIds } from '../legal-text/act/eid.js';
import { flattenProvisions } from '../legal-text/act/flatten.js';
import type { Language } from '../legal-text/language/language.js';
import type { ActKind, Provision } from '../legal-text/act/provision.js';
import type { EditorialNote, Issue } from '../legal-text/act/source.js';
import { recogniseAct } from '../legal-text/structure/structure.js';
import type { Options } from './commands.js';
import type { InputFile } from './files.js';
import { messageOf } from './messages.js';
import { Refusal } from './refusal.js';

/** An act as every command needs it. */
export interface ReadAct {
  name: string;
  lang: Language;
  kind: ActKind;
  title: string;
  doc: Node;
  provisions: Provision[];
  notes: EditorialNote[];
  issues: Issue[];
  /** What was not given and had to be guessed, as a note for the caller. */
  guess: string | null;
}

/** Reads and recognises one file; a file that is refused says why in the words of the product. */
export async function readAct(file: InputFile, options: Options): Promise<ReadAct> {
  const name = file.name === '-' ? 'standard input' : file.name;
  const read = await readSource(file).catch((error: unknown) => {
    throw error instanceof FormatError ? new Refusal(`${name}: ${messageOf(error, 'en')}`) : error;
  });
  const lang = (options.lang as Language | undefined) ?? detectLanguage(read.paragraphs);
  const kind = (options.kind as ActKind | undefined) ?? detectActKind(read.paragraphs, lang);
  // a file that states its structure is not guessed at
  const build = hasPlaces(read.paragraphs) ? assembleAct : recogniseAct;
  const { doc: found, notes, issues } = build(read.paragraphs, { lang, kind });
  const doc = withWIds(found);
  return {
    ...{ name, lang, kind, doc, notes },
    title: titleOf(doc) || read.title || '',
    provisions: flattenProvisions(doc),
    issues: [...read.issues, ...checkLanguage(read.paragraphs, lang), ...issues],
    guess: guessOf(name, options, lang, kind),
  };
}

/**
 * The act with permanent ids: those that it has, else the address in this text, as Akoma Ntoso has it for the first
 * version of a work, with a mark where an older provision bears that id.
 */
export function withWIds(doc: Node): Node {
  const provisions = flattenProvisions(doc);
  const taken = new Set(provisions.map((one) => one.wId));
  const fresh = provisions.flatMap(({ wId, eId }) => (wId === '' ? [eId] : []));
  return assignWIds(doc, () => {
    let id = fresh.shift() ?? '';
    while (taken.has(id)) id += '_new';
    taken.add(id);
    return id;
  });
}

/** The notes about several acts that were read. */
export const guessesOf = (acts: readonly ReadAct[]): string[] => acts.flatMap(({ guess }) => guess ?? []);

/** Two versions are compared in one language. */
export function sameLanguage(older: ReadAct, newer: ReadAct): void {
  if (older.lang !== newer.lang)
    throw new Refusal(
      `The two texts are in different languages (${older.lang} and ${newer.lang}); if that is wrong, add --lang.`,
    );
}

function guessOf(name: string, options: Options, lang: Language, kind: ActKind): string | null {
  const guessed = [
    ...(options.lang === undefined ? [`language ${lang} (--lang)`] : []),
    ...(options.kind === undefined ? [`kind ${kind} (--kind)`] : []),
  ];
  return guessed.length > 0 ? `${name}: detected ${guessed.join(' and ')}` : null;
}

/** The title as printed, in however many lines. */
function titleOf(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((child) => {
    if (child.attrs.role === 'title') lines.push(child.textBetween(0, child.content.size, ' ', ' '));
  });
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}
