import { anchorOf, findAnchor, type TextAnchor } from '../legal-text/anchor/anchor.js';
import { checkText } from '../legal-text/text/text-check.js';

/** Most characters of each part, in code points. */
export const COMMENT_LIMITS = { body: 20_000, effect: 5_000, wish: 5_000, proposed: 20_000, quote: 2_000 } as const;
type Part = keyof typeof COMMENT_LIMITS;

export interface TypedComment {
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
  quote: { exact: string; prefix: string; suffix: string } | null;
}

export interface CheckedComment {
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
  quote: TextAnchor | null;
}

export type CommentFault = 'empty' | 'too-long' | 'not-text' | 'wording-empty' | 'wording-same' | 'quote-not-found';

/** What is wrong, and beside which field it is to be said. */
export interface Fault {
  fault: CommentFault;
  field: Part;
  limit: number;
}

export type CheckResult = { ok: true; comment: CheckedComment } | ({ ok: false } & Fault);

const refuse = (fault: CommentFault, field: Part): CheckResult => ({
  ok: false,
  fault,
  field,
  limit: COMMENT_LIMITS[field],
});

const blank = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Where the phrase stands in the words; the first place when its surroundings do not tell. */
function placeQuote(words: string, quote: NonNullable<TypedComment['quote']>): TextAnchor | null {
  const exact = checkText(quote.exact, { min: 1, max: COMMENT_LIMITS.quote });
  if (!exact.ok) return null;
  const asked = { exact: exact.text, prefix: quote.prefix, suffix: quote.suffix, start: 0, end: exact.text.length };
  const found = findAnchor(words, asked);
  if (found.outcome === 'kept' || found.outcome === 'moved') return anchorOf(words, found.start, found.end);
  // a selection across paragraphs comes with other white space than the words are stored with
  const pattern = blank(exact.text)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const loose = new RegExp(pattern, 'u').exec(words);
  return loose ? anchorOf(words, loose.index, loose.index + loose[0].length) : null;
}

/**
 * A comment as typed, made fit to store. `words` are the provision's words in the language of the comment. The body
 * may be missing only where there is a wording of one's own.
 */
export function checkComment(typed: TypedComment, words: string): CheckResult {
  const texts = { body: '', effect: '', wish: '', proposed: '' };
  for (const field of ['body', 'effect', 'wish', 'proposed'] as const) {
    const checked = checkText(typed[field] ?? '', { min: 0, max: COMMENT_LIMITS[field] });
    if (!checked.ok) return refuse(checked.reason, field);
    texts[field] = checked.text;
  }
  const worded = typed.proposed !== null;
  if (texts.body === '' && !worded) return refuse('empty', 'body');
  if (worded && texts.proposed === '') return refuse('wording-empty', 'proposed');
  if (worded && blank(texts.proposed) === blank(words)) return refuse('wording-same', 'proposed');
  const quote = typed.quote && placeQuote(words, typed.quote);
  if (typed.quote && !quote) return refuse('quote-not-found', 'quote');
  return { ok: true, comment: { ...texts, proposed: worded ? texts.proposed : null, quote } };
}

/** What makes two comments of one person the same: their words, but for case, spaces and punctuation. */
export function sameness({ body, proposed }: Pick<CheckedComment, 'body' | 'proposed'>): string {
  const core = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{P}\p{Z}\s]+/gu, ' ')
      .trim();
  // a wording of one's own differs by its punctuation too; a body without any letter is taken as it stands
  return `${core(body) || body}\u0000${blank(proposed ?? '')}`;
}

export type Heat = 1 | 2 | 3 | 4;

/** How warm a mark is drawn: by its share of the most discussed provision, on a root scale, as counts are skewed. */
export function heatOf(count: number, most: number): Heat {
  const share = Math.sqrt(count / Math.max(most, 4));
  return share > 0.85 ? 4 : share > 0.55 ? 3 : share > 0.3 ? 2 : 1;
}
