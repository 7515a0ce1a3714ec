/** A stretch of words, marked or not. */
export interface WordRun {
  text: string;
  marked: boolean;
}

/** Paragraphs of a text, as `paragraphs` gives them, with the letters from `start` to `end` of the whole marked. */
export function markedParagraphs(text: string, start: number, end: number): WordRun[][] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const words = line[0].trim();
    if (words === '') return [];
    const from = line.index + line[0].indexOf(words);
    const cut = (at: number) => Math.min(Math.max(at - from, 0), words.length);
    const runs = [
      { text: words.slice(0, cut(start)), marked: false },
      { text: words.slice(cut(start), cut(end)), marked: true },
      { text: words.slice(cut(end)), marked: false },
    ];
    return [runs.filter((run) => run.text !== '')];
  });
}
