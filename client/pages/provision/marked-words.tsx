import type { WordRun } from '../../../src/pages/marked-words.js';

/** Words of a provision with those of a comment marked; the first of them is where its link leads. */
export function MarkedWords({ paragraphs }: { paragraphs: readonly (readonly WordRun[])[] }) {
  const first = paragraphs.flat().find(({ marked }) => marked);
  return paragraphs.map((runs, index) => (
    <p key={index}>
      {runs.map((run, at) =>
        run.marked ? (
          <mark key={at} id={run === first ? 'phrase' : undefined}>
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </p>
  ));
}
