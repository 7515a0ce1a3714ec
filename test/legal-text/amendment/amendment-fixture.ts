import { readAmendments, type Amendment, type TargetStep } from '../../../src/legal-text/amendment/amendment.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import { read } from '../structure/source-fixture.js';

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
export const told = ({ operation, targets, added, words, issues }: Amendment): string => {
  const places = targets.map(({ steps, part }) =>
    [...steps.map(step), part === 'heading' ? 'heading' : ''].join(' ').trim(),
  );
  const changed = words ? [`[${words.place}${words.every ? ' every' : ''}: ${words.from} → ${words.to}]`] : [];
  const news = added.length > 0 ? [`+ ${added.map(step).join(', ')}`] : [];
  const doubts = issues.map((issue) => issue.code.replace('amendment.', '!'));
  return [operation ?? '?', places.join(' & '), ...news, ...changed, ...doubts].filter(Boolean).join(' ');
};
