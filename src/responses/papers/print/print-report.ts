import { formatNumber } from '../../../i18n/format.js';
import { translator } from '../../../i18n/messages.js';
import { DECISIONS } from '../../response.rules.js';
import { legalDay } from '../../../platform/clock.js';
import type { PaperFacts, PaperRow } from '../paper-facts.js';
import { capitalised } from './capitalised.js';
import { paperDay, tied } from './paper-day.js';
import { actOf, frameOf, headOf, momentOf, signatureOf } from './paper-frame.js';
import { labelled } from './print-proposals.js';
import {
  cell,
  centred,
  line,
  words,
  type PaperCell,
  type PaperColumn,
  type PaperLine,
  type PaperPart,
  type PrintedPaper,
} from './printed-paper.js';

/** The report on the results of the public discussion: totals, and every comment with what was answered. */
export const printReport = (facts: PaperFacts, rows: AsyncIterable<PaperRow>): PrintedPaper => ({
  frame: frameOf('report', facts),
  parts: partsOf(facts, rows),
});

async function* partsOf(facts: PaperFacts, rows: AsyncIterable<PaperRow>): AsyncGenerator<PaperPart> {
  const t = translator(facts.lang);
  let section = 0;
  const heading = (text: string): PaperPart => ({
    is: 'paragraph',
    look: 'heading',
    runs: [{ text: `${++section}. ${text}` }],
  });
  yield* headOf('report', facts);
  yield heading(t('paper.report.about'));
  yield* pairs(aboutOf(facts), 32, (value) => cell(...words(value)));
  yield heading(t('paper.report.totals'));
  yield* pairs(totalsOf(facts), 78, centred);
  if (facts.totals.answered > 0) {
    yield heading(t('paper.report.agencies'));
    yield* agenciesOf(facts);
  }
  if (facts.groups.length > 0) {
    yield heading(t('paper.report.groups'));
    yield* groupsOf(facts);
  }
  yield heading(t('paper.report.comments'));
  yield* commentsOf(facts, rows);
  yield signatureOf(facts);
}

/** Names at the left, what they are at the right. */
function* pairs(
  list: readonly [string, string][],
  share: number,
  valueOf: (value: string) => PaperCell,
): Generator<PaperPart> {
  const columns = [share, 100 - share].map((one) => ({ head: '', share: one }));
  yield { is: 'table', columns, head: false };
  for (const [name, value] of list) yield { is: 'row', cells: [cell(line(name)), valueOf(value)] };
  yield { is: 'table-end' };
}

function aboutOf(facts: PaperFacts): [string, string][] {
  const t = translator(facts.lang);
  const day = (one: string) => paperDay(one, facts.lang);
  const periods = facts.versions.map(({ number, from, to }) =>
    from && to ? t('paper.report.period', { number, from: day(from), to: day(to) }) : t('paper.version', { number }),
  );
  return [
    [t('paper.report.draft'), t('paper.report.draft-of', { number: facts.draftNumber, act: actOf(facts) })],
    [t('paper.report.agency'), facts.agency],
    [t('paper.report.periods'), periods.join('\n')],
    ...(facts.address ? [[t('paper.report.address'), facts.address] as [string, string]] : []),
    [t('paper.report.moment'), momentOf(facts)],
  ];
}

function totalsOf({ totals, lang }: PaperFacts): [string, string][] {
  const t = translator(lang);
  const counts = ['comments', 'people', 'suggestions', 'answered', 'onTime', 'late', 'unanswered', 'overdue'] as const;
  return [
    ...counts.map((name): [string, string] => [t(`paper.total.${name}`), formatNumber(totals[name], lang)]),
    ...DECISIONS.map((decision): [string, string] => [
      t('paper.total.decision', { decision: t(`ui.decision.${decision}`) }),
      formatNumber(totals.decisions[decision], lang),
    ]),
  ];
}

function* agenciesOf({ agencies, lang }: PaperFacts): Generator<PaperPart> {
  const t = translator(lang);
  const heads = ['agency', 'answers', 'late', 'accepted', 'declined'] as const;
  const columns = heads.map((head, i) => ({ head: t(`paper.column.${head}`), share: [32, 13, 18, 19, 18][i]! }));
  yield { is: 'table', columns, head: true };
  for (const { agency, answered, late, decisions } of agencies) {
    const accepted = decisions.accepted + decisions.partly;
    const counts = [answered, late, accepted, answered - accepted];
    yield { is: 'row', cells: [cell(line(agency)), ...counts.map((count) => centred(formatNumber(count, lang)))] };
  }
  yield { is: 'table-end' };
}

function* groupsOf({ groups, lang }: PaperFacts): Generator<PaperPart> {
  const t = translator(lang);
  const heads = ['number', 'group', 'comments', 'people', 'decision'] as const;
  const columns = heads.map((head, i) => ({ head: t(`paper.column.${head}`), share: [7, 43, 16, 15, 19][i]! }));
  yield { is: 'table', columns, head: true };
  for (const [i, { excerpt, comments, people, decision, ...group }] of groups.entries()) {
    const counts = [comments, people].map((count) => centred(formatNumber(count, lang)));
    const decided = centred(t(`ui.decision.${decision}`));
    yield { is: 'row', cells: [centred(String(i + 1)), cell(...words(excerpt, group.lang)), ...counts, decided] };
  }
  yield { is: 'table-end' };
}

async function* commentsOf(facts: PaperFacts, rows: AsyncIterable<PaperRow>): AsyncGenerator<PaperPart> {
  const t = translator(facts.lang);
  if (facts.totals.comments === 0) {
    yield { is: 'paragraph', look: 'text', runs: [{ text: t('paper.report.none') }] };
    return;
  }
  const columns: PaperColumn[] = [
    { head: t('paper.column.number'), share: 7 },
    { head: t('paper.column.provision'), share: 19 },
    { head: t('paper.column.comment'), share: 37 },
    { head: t('paper.column.answer'), share: 37 },
  ];
  yield { is: 'table', columns, head: true };
  let n = 0;
  for await (const row of rows) yield { is: 'row', cells: rowOf(row, ++n, facts) };
  yield { is: 'table-end' };
}

function rowOf(row: PaperRow, n: number, facts: PaperFacts): PaperCell[] {
  const t = translator(facts.lang);
  const version = facts.versions.length > 1 ? [line(t('paper.version', { number: row.version }))] : [];
  return [
    centred(String(n)),
    cell(line(tied(capitalised(row.provision)) || t('paper.whole-draft')), ...version),
    cell(...saidBy(row, facts)),
    cell(...answered(row, facts)),
  ];
}

function saidBy(row: PaperRow, { lang }: PaperFacts): PaperLine[] {
  const t = translator(lang);
  const more = [
    [t('paper.effect'), row.effect],
    [t('paper.wish'), row.wish],
    [t('paper.own-wording'), row.proposed ?? ''],
  ] as const;
  return [
    line(row.author, { bold: true }),
    line(`${paperDay(row.madeOn, lang)}, ${tied(`№ ${row.number}`)}`, { italic: true }),
    ...words(row.body, row.lang),
    ...more.filter(([, text]) => text !== '').map(([label, text]) => labelled(label, text, row.lang)),
  ];
}

function answered({ answer, dueOn, again }: PaperRow, { lang, readAt }: PaperFacts): PaperLine[] {
  const t = translator(lang);
  if (!answer) {
    const overdue = dueOn < legalDay(readAt);
    const day = paperDay(dueOn, lang);
    return [line(t(overdue ? 'paper.overdue' : 'paper.waiting', { day }), { bold: true })];
  }
  const edition = answer.edition > 1 ? ` ${t('paper.edition', { edition: answer.edition })}` : '';
  const when = t(answer.late ? 'paper.answered-late' : 'paper.answered', {
    agency: answer.agency,
    day: paperDay(answer.answeredOn, lang),
  });
  return [
    line(t(`ui.decision.${answer.decision}`), { bold: true }),
    line(`${when}${edition}`, { italic: true }),
    ...words(answer.reason, answer.lang),
    ...(answer.group ? [line(t('paper.in-group', { group: answer.group }), { italic: true })] : []),
    ...(answer.changed ? [labelled(t('paper.changed'), answer.changed, lang)] : []),
    ...(answer.promisedOn ? [labelled(t('paper.promised'), paperDay(answer.promisedOn, lang), lang)] : []),
    ...(again ? [line(t(`paper.again.${again}`), { bold: true })] : []),
  ];
}
