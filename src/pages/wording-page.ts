import { Injectable } from '@nestjs/common';
import { diffPieces } from '../comments/diff-pieces.js';
import { WORDS_MOST } from '../drafts/wordings/commands/take-wording.js';
import type { ProvisionText } from '../drafts/wordings/queries/provision-texts.js';
import { WordingViews, type StandingWording, type WordingView } from '../drafts/wordings/queries/wording-views.js';
import { textIn } from '../drafts/queries/published-version.js';
import { wordLines } from '../legal-text/act/word-steps.js';
import { translator } from '../i18n/messages.js';
import { legalDay } from '../platform/clock.js';
import { hasRole, type RequestFacts } from '../platform/http/actor.js';
import type { FieldErrors } from './publish.props.js';
import { newKey } from './publisher-pages.js';
import type { Typed } from './publisher-forms.js';
import { WORDING_DONE, type OtherText, type WordingDone, type WordingProps } from './wording.props.js';

/** A refused form: what was typed, and the sentences beside its fields. */
export interface RefusedWording {
  typed: Typed;
  errors: FieldErrors;
}

export const wordingHref = (number: string, commentId: number): string =>
  `/desk/drafts/${encodeURIComponent(number)}/comments/${commentId}/wording`;

const doneOf = (value: unknown): WordingDone | null => WORDING_DONE.find((one) => one === value) ?? null;

/** Gathers the page of one wording. */
@Injectable()
export class WordingPage {
  constructor(private readonly views: WordingViews) {}

  async props(
    facts: RequestFacts,
    place: { number: string; id: number },
    done: unknown,
    refused: RefusedWording = { typed: {}, errors: {} },
  ): Promise<WordingProps> {
    const view = await this.views.of(facts, place.number, place.id);
    const { draft, wording, citation, working, standing } = view;
    const encoded = encodeURIComponent(draft.number);
    return {
      number: `${draft.number}/${wording.commentId}`,
      draft: { number: draft.number, title: textIn(draft.title, facts.lang), href: `/drafts/${encoded}` },
      comment: { author: wording.author, href: `/desk/drafts/${encoded}/comments/${wording.commentId}` },
      citation: citation || null,
      lang: wording.lang,
      action: wordingHref(draft.number, wording.commentId),
      working,
      bar: view.bar && translator(facts.lang)(view.bar),
      ...wordsOf(view, refused.typed),
      standing: standing && shownStanding(standing, working),
      others: othersOf(view.texts, wording.lang, refused.typed),
      errors: refused.errors,
      done: doneOf(done),
      publisher: hasRole(facts.actor, 'publisher', draft.agencyId),
      wordsMost: WORDS_MOST,
      formKey: newKey(),
    };
  }
}

function wordsOf(
  { wording, weighed, standing }: WordingView,
  typed: Typed,
): Pick<WordingProps, 'proposed' | 'since' | 'result' | 'conflict' | 'already' | 'kept'> {
  const base = weighed?.base ?? standing?.before ?? '';
  const proposed = diffPieces(base, wording.proposed);
  if (!weighed)
    return { proposed, since: null, result: null, conflict: null, already: false, kept: typed.words ?? null };
  const { now, words, conflicts } = weighed;
  const since = now === base ? null : diffPieces(base, now);
  if (conflicts.length === 0) {
    // what a person wrote over an overlap outlives it
    const conflict = typed.words === undefined ? null : { places: [], seen: now, ...typedOver(now, typed.words) };
    return { proposed, since, result: diffPieces(now, words), conflict, already: now === words, kept: null };
  }
  const places = conflicts.map(({ base: from, ours, theirs }) => ({ base: from, now: ours, proposed: theirs }));
  return {
    proposed,
    since,
    result: null,
    conflict: { places, seen: now, words: typed.words ?? words, typed: null },
    already: false,
    kept: null,
  };
}

const shownStanding = (
  { changeId, version, by, at, before, after, eId }: StandingWording,
  working: number | null,
): WordingProps['standing'] => ({
  ...{ changeId, version, by, eId },
  on: legalDay(at),
  pieces: diffPieces(before, after),
  open: version === working,
});

const othersOf = (texts: readonly ProvisionText[], own: string, typed: Typed): OtherText[] =>
  texts
    .filter(({ lang }) => lang !== own)
    .map(({ lang, now, changed }) => ({ lang, now, changed, ...typedOver(now, typed[`words-${lang}`]) }));

/** What stands in a field over the words of now, after a refusal other than they. */
export const typedOver = (now: string, words = now): Pick<OtherText, 'words' | 'typed'> => ({
  words,
  typed: wordLines(words) === wordLines(now) ? null : diffPieces(now, wordLines(words)),
});
