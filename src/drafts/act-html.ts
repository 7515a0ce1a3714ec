import { citer } from '../legal-text/citation/citation.js';
import { findCitations } from '../legal-text/citation/citation-find.js';
import { flattenProvisions } from '../legal-text/act/flatten.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { renderAct } from '../legal-text/render/render.js';
import type { WordMark } from '../legal-text/act/word-mark.js';
import { translator } from '../i18n/messages.js';
import type { ActText } from './provision-rows.js';
import { termMarks } from './term-marks.js';

/** Page of a provision with its comments. The version is named, since a provision may stand elsewhere in the next one. */
export const provisionHref = (number: string, version: number, eId: string): string =>
  `/drafts/${number}/provisions/${eId}?version=${version}`;

/** The act as the reading page shows it, made once at publication. */
export function actHtml({ lang, doc }: ActText, number: string, version: number): string {
  const t = translator(lang);
  const { cite } = citer(flattenProvisions(doc), doc.attrs.kind as ActKind, lang);
  const citations = citationMarks(doc, cite);
  const terms = termMarks(doc);
  return renderAct(doc, {
    lang,
    labels: { comment: (citation) => t('draft.comment-on', { citation }), table: t('draft.table') },
    citationOf: cite,
    hrefOf: (_wId, eId) => provisionHref(number, version, eId),
    wordMarksOf: (eId) => [...(citations.get(eId) ?? []), ...(terms.get(eId) ?? [])],
  });
}

/** Cited provisions become links within the page; «настоящей статьи» leads nowhere but up, so it stays text. */
function citationMarks(doc: ActText['doc'], cite: (eId: string) => string): Map<string, WordMark[]> {
  const marks = new Map<string, WordMark[]>();
  for (const { at, start, end, target } of findCitations(doc)) {
    if (target === null || at === target || at.startsWith(`${target}__`)) continue;
    const mark: WordMark = { kind: 'citation', start, end, href: `#${target}`, title: cite(target) };
    const list = marks.get(at);
    if (list) list.push(mark);
    else marks.set(at, [mark]);
  }
  return marks;
}
