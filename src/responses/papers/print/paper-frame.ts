import { formatInstant } from '../../../i18n/format.js';
import { translator } from '../../../i18n/messages.js';
import { legalDay } from '../../../platform/clock.js';
import type { PaperFacts } from '../paper-facts.js';
import type { PaperKind } from '../paper.rules.js';
import { inFull } from './paper-day.js';
import type { PaperFrame, PaperPart, PaperSignature } from './printed-paper.js';

/** Times New Roman 14 for the words and 12 for wide tables, as Kazakh acts and their attachments are printed. */
const SIZES: Record<PaperKind, PaperFrame['sizes']> = {
  proposals: { text: 14, table: 12 },
  report: { text: 14, table: 11 },
};
const PAGE = '\u0001';
const PAGES = '\u0002';

/** «22 ноября 2026 г. в 14:35»: legal time. */
export const momentOf = ({ readAt, lang }: PaperFacts): string => inFull(formatInstant(readAt, lang), lang);

/** The kind of act and its title in the genitive: «Закона Республики Казахстан «О воде»». */
export const actOf = (facts: PaperFacts): string =>
  translator(facts.lang)(`paper.act.${facts.actKind}`, { title: withoutQuotes(facts.title) });

/** Outer quotes would be doubled by those of the sentence; a title that only begins or ends with a quotation keeps it. */
const withoutQuotes = (title: string): string => /^[«“"]([^«»“”"]*)[»”"]$/.exec(title.trim())?.[1] ?? title.trim();

export function frameOf(kind: PaperKind, facts: PaperFacts): PaperFrame {
  const t = translator(facts.lang);
  const pattern = t('paper.page', { page: PAGE, pages: PAGES });
  return {
    lang: facts.lang,
    title: titleLines(kind, facts).join(' '),
    landscape: kind === 'proposals',
    sizes: SIZES[kind],
    foot: t('paper.foot', { number: facts.draftNumber, moment: momentOf(facts) }),
    pages: pattern
      .split(/([\u0001\u0002])/)
      .filter((piece) => piece !== '')
      .map((piece) => (piece === PAGE ? { number: 'page' } : piece === PAGES ? { number: 'pages' } : piece)),
  };
}

const titleLines = (kind: PaperKind, facts: PaperFacts): string[] =>
  translator(facts.lang)(`paper.title.${kind}`, { act: actOf(facts) }).split('\n');

/** The agency and the title. */
export function* headOf(kind: PaperKind, facts: PaperFacts): Generator<PaperPart> {
  yield { is: 'paragraph', look: 'masthead', runs: [{ text: facts.agency }] };
  for (const text of titleLines(kind, facts)) yield { is: 'paragraph', look: 'title', runs: [{ text }] };
}

export function signatureOf(facts: PaperFacts): PaperPart {
  const t = translator(facts.lang);
  const signature: PaperSignature = {
    ...facts.signer,
    words: {
      post: t('paper.sign.post'),
      sign: t('paper.sign.sign'),
      name: t('paper.sign.name'),
      day: t('paper.sign.day', { year: legalDay(facts.readAt).slice(0, 4) }),
    },
  };
  return { is: 'signature', signature };
}
