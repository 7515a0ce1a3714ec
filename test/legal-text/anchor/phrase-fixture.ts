import { englishPhrases } from '../../../src/legal-text/citation/citation-find-en.js';
import { kazakhPhrases } from '../../../src/legal-text/citation/citation-find-kk.js';
import { russianPhrases } from '../../../src/legal-text/citation/citation-find-ru.js';
import { tokensOf } from '../../../src/legal-text/citation/citation-find-text.js';
import type { Language } from '../../../src/legal-text/language/language.js';

const READ = { ru: russianPhrases, kk: kazakhPhrases, en: englishPhrases };

/**
 * The citations of a text before anything is looked up: `words | smallest < larger | act`, with ` && ` between them.
 * `this` is the element around the words, `1-3(1..3)` may be a range, `orphan` belongs to something that is not said.
 */
export function phrasesIn(text: string, lang: Language): string {
  const shown = READ[lang](tokensOf(text)).map(({ units, act, orphan, start, end }) => {
    const steps = units.map(({ word, numbers, here }) => {
      const figures = numbers.map(
        ({ number, range }) => number + (range ? `(${range.from.number}..${range.to.number})` : ''),
      );
      return [here ? 'this' : '', word, figures.join(',')].filter(Boolean).join(' ');
    });
    const whose = act ? [`${act.which} ${act.noun || '-'}: ${act.name}`] : [];
    return [text.slice(start, end), steps.join(' < '), ...whose, ...(orphan ? ['orphan'] : [])].join(' | ');
  });
  return shown.join(' && ') || 'none';
}

/** Lines of `text => what phrasesIn shows`. */
export const phraseTable = (lines: string): [string, string][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string]);
