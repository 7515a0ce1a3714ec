import { translator } from '../../../i18n/messages.js';
import type { Language } from '../../../i18n/language.js';
import { diffWords } from '../../../legal-text/diff/diff.js';
import type { PaperFacts, PaperRow } from '../paper-facts.js';
import { capitalised } from './capitalised.js';
import { paperDay, tied } from './paper-day.js';
import { frameOf, headOf, signatureOf } from './paper-frame.js';
import {
  cell,
  centred,
  line,
  words,
  type PaperCell,
  type PaperLine,
  type PaperPart,
  type PaperRun,
  type PrintedPaper,
} from './printed-paper.js';

const SHARES = [4, 15, 27, 27, 27];
const HEADS = ['number', 'provision', 'current', 'proposed', 'justification'] as const;

/** The comparative table of own wordings; `rows` are only those that propose one. */
export const printProposals = (facts: PaperFacts, rows: AsyncIterable<PaperRow>): PrintedPaper => ({
  frame: frameOf('proposals', facts),
  parts: partsOf(facts, rows),
});

async function* partsOf(facts: PaperFacts, rows: AsyncIterable<PaperRow>): AsyncGenerator<PaperPart> {
  const t = translator(facts.lang);
  yield* headOf('proposals', facts);
  yield { is: 'paragraph', look: 'note', runs: [{ text: t('paper.proposals.note') }] };
  if (facts.totals.suggestions === 0)
    yield { is: 'paragraph', look: 'text', runs: [{ text: t('paper.proposals.none') }] };
  else {
    const columns = HEADS.map((head, i) => ({ head: t(`paper.column.${head}`), share: SHARES[i]! }));
    yield { is: 'table', columns, head: true };
    let n = 0;
    for await (const row of rows) yield { is: 'row', cells: cellsOf(row, ++n, facts) };
    yield { is: 'table-end' };
  }
  yield signatureOf(facts);
}

function cellsOf(row: PaperRow, n: number, facts: PaperFacts): PaperCell[] {
  const t = translator(facts.lang);
  const version = facts.versions.length > 1 ? [line(t('paper.version', { number: row.version }))] : [];
  const { before, after } = compared(row.current, row.proposed ?? '', row.lang);
  return [
    centred(String(n)),
    cell(line(tied(capitalised(row.provision)) || t('paper.whole-draft')), ...version),
    cell(...(before.length > 0 ? before : [line(t('paper.absent'))])),
    cell(...after),
    cell(...justification(row, facts.lang)),
  ];
}

/** Who says why, and what was decided about it. */
function justification(row: PaperRow, lang: Language): PaperLine[] {
  const t = translator(lang);
  const effect = row.effect ? [labelled(t('paper.effect'), row.effect, row.lang)] : [];
  const author = line(`${row.author}, ${paperDay(row.madeOn, lang)}, ${tied(`№ ${row.number}`)}`, { italic: true });
  return [...words(row.body, row.lang), ...effect, author, ...decided(row, lang)];
}

function decided({ answer }: PaperRow, lang: Language): PaperLine[] {
  const t = translator(lang);
  if (!answer) return [line(t('paper.not-answered'), { bold: true })];
  const day = paperDay(answer.publishedOn, lang);
  const decision = line(t('paper.decided', { decision: t(`ui.decision.${answer.decision}`), day }), { bold: true });
  return [decision, ...words(answer.reason, answer.lang)];
}

/** A label in bold before a person's words. */
export const labelled = (label: string, text: string, lang: Language): PaperLine => ({
  runs: [{ text: `${label} `, bold: true }, { text: text.replace(/\s+/g, ' ') }],
  lang,
});

/** Both wordings with the words that differ in bold, as comparative tables mark them. */
export function compared(current: string, proposed: string, lang: Language): Record<'before' | 'after', PaperLine[]> {
  const pieces = diffWords(current, proposed);
  const side = (own: 'del' | 'ins') =>
    linesOf(
      pieces.filter(({ op }) => op === 'same' || op === own).map(({ op, text }) => ({ text, bold: op === own })),
      lang,
    );
  return { before: side('del'), after: side('ins') };
}

/** Runs cut at the line breaks that they hold. */
function linesOf(runs: readonly PaperRun[], lang: Language): PaperLine[] {
  const lines: PaperRun[][] = [[]];
  for (const { text, ...look } of runs)
    for (const [i, piece] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (piece !== '') lines.at(-1)!.push({ text: piece, ...look });
    }
  return lines.filter((one) => one.some(({ text }) => text.trim() !== '')).map((one) => ({ runs: one, lang }));
}
