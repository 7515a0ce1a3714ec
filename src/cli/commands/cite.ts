import { findCitations, type FoundCitation, type Unresolved } from '../../legal-text/citation/citation-find.js';
import { citer } from '../../legal-text/citation/citation.js';
import { columns, counted, fitted } from '../columns.js';
import { paint, type Display } from '../output.js';
import { readAct, type ReadAct } from '../read-act.js';
import type { Outcome, Task } from '../work.js';

const WHY: Record<Unresolved, string> = {
  'other-act': 'another act',
  quoted: 'quoted words',
  command: 'the act that a command changes',
  'no-such-provision': 'no such provision',
  unclear: 'unclear which',
};

export async function run({ files, options, display }: Task): Promise<Outcome> {
  const act = await readAct(files[0]!, options);
  const { lang, kind, title } = act;
  const { cite } = citer(act.provisions, kind, lang);
  const provisions = act.provisions.map(({ eId }) => ({ eId, citation: cite(eId) }));
  const citations = findCitations(act.doc);
  const text = display.json
    ? `${JSON.stringify({ lang, kind, title, provisions, citations }, null, 2)}\n`
    : shown(act, citations, cite, display);
  return { text, notes: act.guess ? [act.guess] : [] };
}

function shown(
  { provisions }: ReadAct,
  citations: readonly FoundCitation[],
  cite: (eId: string) => string,
  display: Display,
): string {
  const { strong, dim } = paint(display);
  const own = columns(provisions.map(({ eId }) => [`  ${dim(eId)}`, cite(eId)]));
  const found = columns(
    citations.map(({ at, text, target, act, reason }) => {
      const why = reason === null ? '' : `(${WHY[reason]}${act ? `: ${fitted(act, 60)}` : ''})`;
      return [`  ${dim(at)}`, fitted(text, 60), target === null ? dim(why) : `→ ${target}`];
    }),
  );
  const resolved = citations.filter((one) => one.target !== null).length;
  const head = `${counted(citations.length, 'citation')} in the text, ${resolved} of them ${resolved === 1 ? 'leads' : 'lead'} to a provision`;
  return `${strong(counted(provisions.length, 'provision'))}\n${own}\n\n${strong(head)}\n${found}\n`.replace(
    /\n+$/,
    '\n',
  );
}
