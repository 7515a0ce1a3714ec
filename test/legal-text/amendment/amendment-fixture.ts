import { applyAmendments, type AmendedAct } from '../../../src/legal-text/amendment/amendment-apply.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { readAmendments, type Amendment, type TargetStep } from '../../../src/legal-text/amendment/amendment.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import { read } from '../structure/source-fixture.js';

export type Lang = 'ru' | 'kk';

const OPENING: Record<'ru' | 'kk', string> = {
  ru: '# О внесении изменений\nСтатья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года «О дворах» следующие изменения:',
  kk: '# Өзгерістер енгізу туралы\n1-бап. «Аулалар туралы» 2010 жылғы 5 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:',
};

/** The commands of an amending law with these lines in its first article. */
export const commandsOf = (lines: string, lang: 'ru' | 'kk' = 'ru'): Amendment[] =>
  amendmentsOf(`${OPENING[lang]}\n${lines}`, lang);

export const amendmentsOf = (text: string, lang: Language = 'ru'): Amendment[] =>
  readAmendments(read(text, lang, 'amending-law').doc);

const SHORT: Partial<Record<TargetStep['kind'], string>> = { article: 'art', subpara: 'part', indent: 'abz' };
const step = ({ kind, number }: TargetStep): string => `${SHORT[kind] ?? kind} ${number}`.trim();

/** «replace art 5 para 1: a → b», «add art 3 + point 10), point 11)» … in one line each. */
export const told = ({ operation, targets, added, beside, words, issues }: Amendment): string => {
  const places = targets.map(({ steps, part, sentence = '' }) =>
    [...steps.map(step), part === 'whole' ? '' : `${part} ${sentence}`.trim()].join(' ').trim(),
  );
  const changed = words ? [`[${words.place}${words.every ? ' every' : ''}: ${words.from} → ${words.to}]`] : [];
  const news = added.length > 0 ? [`+ ${added.map(step).join(', ')}`] : [];
  const next = beside ? [`${beside.role} ${step(beside.step)}`] : [];
  const doubts = issues.map((issue) => issue.code.replace('amendment.', '!'));
  return [operation ?? '?', places.join(' & '), ...news, ...next, ...changed, ...doubts].filter(Boolean).join(' ');
};

/** One provision a line: eId, number, heading and words. */
export const linesOf = (doc: Parameters<typeof flattenProvisions>[0]): string[] =>
  flattenProvisions(doc).map((one) => [one.eId, one.label, one.heading, one.text].filter(Boolean).join(' | '));

export interface Amended extends AmendedAct {
  /** Lines that are no more, and lines that are new. */
  gone: string[];
  come: string[];
  /** «code kind number» of each command that failed. */
  why: string[];
}

/** What an act says after these commands, whatever its title. */
export function amended(act: string, lines: string, lang: Lang = 'ru', kind: ActKind = 'law'): Amended {
  const before = read(act, lang, kind).doc;
  const result = applyAmendments(before, before, { force: true, amendments: commandsOf(lines, lang) });
  result.doc.check();
  if (result.applied.length === 0 && !result.doc.eq(before)) throw new Error('a command that failed left its mark');
  const [was, is] = [linesOf(before), linesOf(result.doc)];
  return {
    ...result,
    gone: was.filter((line) => !is.includes(line)),
    come: is.filter((line) => !was.includes(line)),
    why: result.failed.map(({ code, step: at }) => [code, at?.kind, at?.number].filter(Boolean).join(' ')),
  };
}
