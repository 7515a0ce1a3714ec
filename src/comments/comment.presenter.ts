import type { z } from 'zod';
import type { PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { legalDay } from '../platform/clock.js';
import type { CommentOut } from './comment.dto.js';
import { diffPieces, type DiffPiece } from './diff-pieces.js';
import type { AnswerRow, CommentRow } from './queries/comment-row.js';
import type { Tie } from './queries/provision-comments.js';
import { targetByWId, type Target } from './target.js';

/** Decisions as pages name them. */
export type Decision = 'accepted' | 'partly' | 'rejected' | 'already-covered' | 'out-of-scope';

export interface AnswerView {
  agency: string;
  decision: Decision;
  reason: string;
  lang: Language;
  /** The agency has said it anew since the first time. */
  edited: boolean;
  on: string;
  /** The version whose numbers it cites, when that is older than the one that is read. */
  givenFor: number | null;
}

/** Where and on which words a comment was made, when that is not what the reader has before the eyes. */
export interface SaidOf {
  version: number;
  citation: string;
  words: string;
}

/** A comment as a page shows it. */
export interface CommentView {
  id: number;
  number: string;
  href: string;
  author: string;
  guest: boolean;
  lang: Language;
  body: string;
  effect: string;
  wish: string;
  /** The suggested wording against the words then in force. */
  suggestion: readonly DiffPiece[] | null;
  quote: string | null;
  on: string;
  dueOn: string;
  supports: number;
  /** The reader wrote it, or supports it. */
  tie: Tie | null;
  saidOf: SaidOf | null;
  answer: AnswerView | null;
}

/** `read` is the version under which it is shown; null where no text stands beside it. */
export function presentAnswer(answer: AnswerRow | null, read: number | null): AnswerView | null {
  return (
    answer && {
      agency: answer.agency,
      decision: answer.decision,
      reason: answer.reason,
      lang: answer.lang,
      edited: answer.edition > 1,
      on: legalDay(new Date(answer.publishedAt)),
      givenFor: read !== null && answer.version < read ? answer.version : null,
    }
  );
}

/** The words on which a comment was made; null only if its version is not kept any more, which cannot be. */
export const targetThen = (version: PublishedVersion | null, row: CommentRow): Target | null =>
  version && targetByWId(version, row.wId, row.lang);

interface Surroundings {
  draft: string;
  /** The comment's own version. */
  then: PublishedVersion | null;
  /** The provision under which it is shown, and its version. */
  shown: { target: Target; version: PublishedVersion } | null;
  tie: Tie | null;
}

export function presentComment(row: CommentRow, { draft, then, shown, tie }: Surroundings): CommentView {
  const origin = targetThen(then, row);
  return {
    id: row.id,
    number: `${draft}/${row.id}`,
    href: `/drafts/${draft}/comments/${row.id}`,
    author: row.author,
    guest: row.level === 'guest',
    lang: row.lang,
    body: row.body,
    effect: row.effect,
    wish: row.wish,
    suggestion: row.proposed === null ? null : diffPieces(origin?.words ?? '', row.proposed),
    quote: row.quote,
    on: legalDay(row.createdAt),
    dueOn: row.dueOn,
    // the shown count lags a second behind: the reader's own voice is in it all the same
    supports: tie === 'supported' ? Math.max(row.supports, 1) : row.supports,
    tie,
    saidOf: origin && shown ? saidOf(row, then!, origin, shown) : null,
    answer: presentAnswer(row.answer, shown?.version.version ?? null),
  };
}

function saidOf(
  row: CommentRow,
  then: PublishedVersion,
  origin: Target,
  shown: NonNullable<Surroundings['shown']>,
): SaidOf | null {
  if (row.version === shown.version.version) return null;
  const now = targetByWId(shown.version, shown.target.wId, row.lang);
  if (row.wId === shown.target.wId && now?.words === origin.words && now.citation === origin.citation) return null;
  const citation = row.wId === '' ? '' : then.cite(origin.eId, shown.target.lang);
  return { version: row.version, citation, words: origin.words };
}

/** A comment as the API gives it. */
export const presentForApi =
  (draft: string, lang: Language, versionOf: (version: number) => Promise<PublishedVersion | null>) =>
  async (row: CommentRow): Promise<z.infer<typeof CommentOut>> => {
    const then = await versionOf(row.version);
    const origin = then && targetByWId(then, row.wId, lang);
    const { id, author, level, body, effect, wish, proposed, quote, supports, dueOn, answer } = row;
    return {
      ...{ id, author, level, body, effect, wish, proposed, quote, supports, dueOn },
      number: `${draft}/${id}`,
      href: `/drafts/${draft}/comments/${id}`,
      version: row.version,
      lang: row.lang,
      provision: origin?.eId ?? '',
      citation: origin?.citation ?? '',
      createdAt: row.createdAt.toISOString(),
      answer,
    };
  };
