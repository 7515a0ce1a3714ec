import { Node } from 'prosemirror-model';
import { assembleAct, hasPlaces } from '../../formats/akn/assemble-act.js';
import { detectActKind } from '../../formats/detect-act-kind.js';
import { checkLanguage, LANGUAGE_ISSUES } from '../../formats/language-shares.js';
import { readSource } from '../../formats/read-source.js';
import { amendmentEffects } from '../../legal-text/amendment/amendment-effects.js';
import { flattenProvisions } from '../../legal-text/act/flatten.js';
import { checkLanguagePair } from '../../legal-text/language/language-pair.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { schema } from '../../legal-text/act/schema.js';
import { recogniseAct } from '../../legal-text/structure/structure.js';
import { matchVersions, type LanguageDispute } from './match-versions.js';
import type {
  AmendedText,
  ReadText,
  Recognised,
  RecognisedText,
  RecognitionFile,
  RecognitionInput,
  RecognitionStep,
  TextEffects,
} from './recognition.js';

/** Files → acts with their doubts, and how they stand to the version before. Pure but for reading the bytes given. */
export async function recogniseVersion(
  input: RecognitionInput,
  onStep: (step: RecognitionStep) => void = () => undefined,
): Promise<Recognised> {
  onStep('reading');
  const texts: RecognisedText[] = [];
  const kind = input.amending ? null : input.kind;
  for (const file of input.files) texts.push(await recogniseText(file, kind, onStep));
  onStep('comparing');
  comparePairs(texts);
  onStep('matching');
  const matched = input.older ? matchVersions(input.older, docsOf(texts)) : { rows: [], disputes: [] };
  tellDisputes(texts, matched.disputes);
  return { texts, matches: matched.rows, effects: effectsOf(input, texts) };
}

/** What the commands of an amending act do to the acts that are at hand; languages do not meet here. */
export function effectsOf(
  { amending, amended = [] }: Pick<RecognitionInput, 'amending' | 'amended'>,
  texts: readonly Pick<RecognisedText, 'lang' | 'doc'>[],
): TextEffects[] {
  const read = ({ lang, doc }: AmendedText) => ({ lang, doc: readDoc(doc) });
  const come = (amending ? texts : []).map(read);
  // an act that comes again takes the place of the text that was at hand
  const replaced = new Set(come.map(({ lang, doc }) => `${lang} ${titleOf(doc)}`));
  const kept = amended.map(read).filter(({ lang, doc }) => !replaced.has(`${lang} ${titleOf(doc)}`));
  const acts = [...kept, ...come];
  return (amending ?? texts).flatMap(({ lang, doc }) => {
    const own = acts.filter((act) => act.lang === lang).map((act) => act.doc);
    const effects = amendmentEffects(readDoc(doc), own);
    return effects.length > 0 ? [{ lang, effects }] : [];
  });
}

async function recogniseText(
  file: RecognitionFile | ReadText,
  kind: ActKind | null,
  onStep: (step: RecognitionStep) => void,
): Promise<RecognisedText> {
  const { paragraphs, issues, title } = 'paragraphs' in file ? file : await readSource(file);
  onStep('recognising');
  // a file that states its structure is not guessed at
  const build = hasPlaces(paragraphs) ? assembleAct : recogniseAct;
  const act = build(paragraphs, { lang: file.lang, kind: kind ?? detectActKind(paragraphs, file.lang) });
  return {
    lang: file.lang,
    title: titleOf(act.doc) || title || '',
    doc: act.doc.toJSON() as unknown,
    source: paragraphs,
    notes: act.notes,
    // a text that was mended since is judged anew
    issues: [
      ...issues.filter(({ code }) => !LANGUAGE_ISSUES.includes(code)),
      ...checkLanguage(paragraphs, file.lang),
      ...act.issues,
    ],
    fates: act.fates,
  };
}

/** A doubt about the pair is shown where the provision is, since it has no place in the text that lacks it. */
function comparePairs(texts: readonly RecognisedText[]): void {
  const [first, ...others] = texts;
  for (const other of others) {
    for (const issue of checkLanguagePair(readDoc(first!.doc), readDoc(other.doc))) {
      const holder = issue.params.lang === first!.lang ? other : first!;
      const source = holder.fates.find(({ eId }) => eId === issue.eId)?.source ?? null;
      holder.issues.push({ ...issue, source });
    }
  }
}

/** Said where the text reads differently; the question itself is asked with the matches. */
function tellDisputes(texts: readonly RecognisedText[], disputes: readonly LanguageDispute[]): void {
  for (const { lang, by, eId } of disputes) {
    const text = texts.find((one) => one.lang === lang)!;
    const source = text.fates.find((fate) => fate.eId === eId)?.source ?? null;
    text.issues.push({ code: 'structure.pair-versions', severity: 'warning', source, eId, params: { lang: by } });
  }
}

const docsOf = (texts: readonly RecognisedText[]) => Object.fromEntries(texts.map((text) => [text.lang, text.doc]));

/** The title as printed, in however many lines. */
export function titleOf(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((child) => {
    if (child.type.name === 'paragraph' && child.attrs.role === 'title') lines.push(child.textContent);
  });
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

export const readDoc = (json: unknown): Node => Node.fromJSON(schema, json);
export const provisionsOf = (json: unknown) => flattenProvisions(readDoc(json));
