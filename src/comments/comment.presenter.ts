import type { z } from 'zod';
import type { PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import type { AnchorPlace } from '../legal-text/anchor/anchor.js';
import { legalDay } from '../platform/clock.js';
import type { CommentOut } from './comment.dto.js';
import { diffPieces, type DiffPiece } from './diff-pieces.js';
import type { AnswerRow, CommentRow, OwnCaseRow, SecondLookRow } from './queries/comment-row.js';
import type { PhrasePlace } from './queries/carried-phrases.js';
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
  /** The provision that the agency says it will change, in words; null where it names none. */
  changed: string | null;
  promisedOn: string | null;
  /** How many comments it answers together; null for an answer to this one alone. */
  group: number | null;
  /** How many other answers have the same words. */
  sameAs: number;
  /** Their list; null where there is none. */
  sameHref: string | null;
  /** What the author says of it; null: nothing yet. */
  answered: boolean | null;
  /** Of a second look: whether the decision is the one before. */
  outcome: SecondLookRow['outcome'];
  /** The version whose numbers it cites, when that is older than the one that is read. */
  givenFor: number | null;
}

/** The request for a second look, and the answer that was not accepted. */
export interface SecondLookView {
  words: string;
  on: string;
  before: { decision: Decision; reason: string; lang: Language; on: string };
  /** null: it waits. */
  outcome: SecondLookRow['outcome'];
}

/** Where and on which words a comment was made, when that is not what the reader has before the eyes. */
export interface SaidOf {
  version: number;
  citation: string;
  words: string;
}

/** The phrase of a comment, and where it stands in the version that is read. */
export interface PhraseView {
  /** As it was chosen. */
  quote: string;
  /** null where nothing can be said: its own version, an older one, a language that the version does not have. */
  outcome: AnchorPlace['outcome'] | null;
  /** How the words read now; null where they are the same or gone. */
  now: string | null;
  /** The provision that holds them, where that is not the one under which the comment is shown. */
  citation: string | null;
  /** The page of that provision with the words marked. */
  href: string | null;
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
  phrase: PhraseView | null;
  on: string;
  dueOn: string;
  supports: number;
  /** The reader wrote it, or supports it. */
  tie: Tie | null;
  saidOf: SaidOf | null;
  answer: AnswerView | null;
  ownCase: OwnCaseRow | null;
  secondLook: SecondLookView | null;
}

export const sameAnswersHref = (draft: string, kind: number): string =>
  `/drafts/${encodeURIComponent(draft)}/same-answers/${kind}`;

const sameHrefOf = (draft: string, { sameAs, sameWords }: AnswerRow): string | null =>
  sameAs > 0 && sameWords !== null ? sameAnswersHref(draft, sameWords) : null;

/** `read` is the version under which it is shown; null where no text stands beside it. */
export function presentAnswer(
  { answer, secondLook }: Pick<CommentRow, 'answer' | 'secondLook'>,
  { draft, read, changed }: { draft: string; read: number | null; changed: string | null },
): AnswerView | null {
  if (!answer) return null;
  const { agency, decision, reason, lang, answered, promisedOn, group, sameAs } = answer;
  return {
    ...{ agency, decision, reason, lang, answered, changed, promisedOn, group, sameAs },
    sameHref: sameHrefOf(draft, answer),
    outcome: secondLook?.outcome ?? null,
    edited: answer.edition > 1,
    on: legalDay(new Date(answer.publishedAt)),
    givenFor: read !== null && answer.version < read ? answer.version : null,
  };
}

export const presentSecondLook = (row: SecondLookRow | null): SecondLookView | null =>
  row && {
    words: row.words,
    on: legalDay(new Date(row.askedAt)),
    before: { ...row.before, on: legalDay(new Date(row.before.publishedAt)) },
    outcome: row.outcome,
  };

/** The provision that an answer promises to change, as it is called in the version at hand. */
export function changedBy(answer: AnswerRow | null, version: PublishedVersion | null, lang: Language): string | null {
  const provision = answer?.changedWId ? version?.byWId.get(answer.changedWId) : undefined;
  return provision ? version!.cite(provision.eId, lang) : null;
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
  /** The reader's. */
  lang: Language;
  /** Where its phrase stands, and in which version. */
  phrase: { place: PhrasePlace; version: PublishedVersion; lang: Language } | null;
}

export function presentComment(row: CommentRow, { draft, then, shown, tie, lang, phrase }: Surroundings): CommentView {
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
    phrase: row.quote && presentPhrase(draft, row, phrase, shown?.target.wId ?? null),
    on: legalDay(row.createdAt),
    dueOn: row.dueOn,
    // the shown count lags a second behind: the reader's own voice is in it all the same
    supports: tie === 'supported' ? Math.max(row.supports, 1) : row.supports,
    tie,
    saidOf: origin && shown ? saidOf(row, then!, origin, shown) : null,
    answer: presentAnswer(row, {
      draft,
      read: shown?.version.version ?? null,
      changed: changedBy(row.answer, shown?.version ?? then, lang),
    }),
    ownCase: row.ownCase,
    secondLook: presentSecondLook(row.secondLook),
  };
}

function presentPhrase(
  draft: string,
  { id, wId, quote }: CommentRow,
  found: Surroundings['phrase'],
  shownWId: string | null,
): PhraseView {
  const view = { quote: quote!.exact, outcome: null, now: null, citation: null, href: null };
  if (!found) return view;
  const { place, version } = found;
  const holder = place.wId === null ? undefined : version.byWId.get(place.wId);
  const beside = shownWId ?? version.placedAt.get(wId) ?? wId;
  const address = `/drafts/${draft}/provisions/${holder?.eId}?version=${version.version}&comment=${id}`;
  return {
    ...view,
    outcome: place.outcome === 'own' ? null : place.outcome,
    now: place.outcome === 'changed' ? place.words : null,
    citation: holder && holder.wId !== beside ? version.cite(holder.eId, found.lang) : null,
    href: holder ? `${address}#phrase` : null,
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
    const {
      id,
      author,
      level,
      body,
      effect,
      wish,
      proposed,
      quote,
      supports,
      dueOn,
      extension,
      answer,
      ownCase,
      secondLook,
    } = row;
    return {
      ...{ id, author, level, body, effect, wish, proposed, supports, dueOn },
      quote: quote && quote.exact,
      number: `${draft}/${id}`,
      href: `/drafts/${draft}/comments/${id}`,
      version: row.version,
      lang: row.lang,
      provision: origin?.eId ?? '',
      citation: origin?.citation ?? '',
      createdAt: row.createdAt.toISOString(),
      extension,
      answer: answer && { ...answer, sameHref: sameHrefOf(draft, answer) },
      ownCase,
      secondLook,
    };
  };
