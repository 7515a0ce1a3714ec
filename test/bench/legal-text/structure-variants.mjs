// The same act as plain text and with the defects that real files have.
import { wordsOfSource } from './structure-truth.mjs';
import { chance } from '../generated-act.mjs';

/** Plain text shows neither headings nor corners nor tables: a line for each paragraph and each line of a corner. */
export function flattened(paragraphs) {
  const lines = [];
  const sources = paragraphs.map((one) => {
    const texts = one.kind === 'table' ? [] : wordsOfSource(one).split('\n');
    const own = texts.map((text) => text.trim()).filter(Boolean);
    return own.map((text) => lines.push(text) - 1);
  });
  return { text: lines.join('\n'), lines, sourcesOf: (source) => sources[source] };
}

const LATIN = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  А: 'A',
  Е: 'E',
  О: 'O',
  С: 'C',
  Т: 'T',
};

/** Defects by seed: blanks, look-alike letters, lost blanks after numbers and before brackets, straight quotes. */
export function dirtied(paragraphs, seed) {
  const pick = chance(seed);
  const quotes = pick(2) === 0;
  const dirty = (text, first) => {
    let found = text;
    if (first)
      found = found.replace(/^(\s*(?:Статья |Глава )?\d+(?:-\d+)*(?:-бап|-тарау)?\\?[.)]) /u, (all, mark) =>
        pick(3) ? all : mark,
      );
    if (quotes) found = found.replace(/[«»]/g, '"');
    found = found.replace(/ \(/g, (all) => (pick(4) ? all : '('));
    found = found.replace(/ /g, (all) => (pick(8) ? all : ['\u00a0', '\u00a0 ', '  ', '\u2009'][pick(4)]));
    found = found.replace(/(\d)-(\d|бап|тарау)/gu, (all, a, b) =>
      pick(4) ? all : `${a}${['–', ' - ', '‑'][pick(3)]}${b}`,
    );
    return found.replace(/\p{Script=Cyrillic}/gu, (letter) => (pick(12) ? letter : (LATIN[letter] ?? letter)));
  };
  const dirtyRuns = (runs) => runs.map((run, i) => ({ ...run, text: dirty(run.text, i === 0) }));
  return paragraphs.map((one) => ({ ...one, runs: dirtyRuns(one.runs) }));
}
