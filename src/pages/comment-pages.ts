import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commentHref } from '../comments/commands/post-comment.js';
import { presentComment } from '../comments/comment.presenter.js';
import { CarriedPhrases } from '../comments/queries/carried-phrases.js';
import { CommentHistory, type CommentWithHistory } from '../comments/queries/comment-history.js';
import { DraftPulse, type Pulse } from '../comments/queries/draft-pulse.js';
import { ProvisionComments } from '../comments/queries/provision-comments.js';
import { targetByWId, WHOLE_ACT } from '../comments/target.js';
import { PublishedVersions, textIn, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { CommentDeadlines } from '../responses/deadlines/queries/comment-deadline.js';
import { OwnVerdicts } from '../responses/verdicts/queries/own-verdicts.js';
import { SECOND_LOOK_TERM, SECOND_LOOK_WORDS_MOST } from '../responses/verdicts/second-look.rules.js';
import type { VerdictFormProps } from './verdict.props.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/app-error.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { OWN_CASE_MOST } from '../responses/response.rules.js';
import { ChangedWordsQuery } from './changed-words.js';
import type { CommentProps, WordsAt } from './comment.props.js';
import { diffPieces } from '../comments/diff-pieces.js';
import { paragraphs } from './reading-props.js';

/** What an author typed about the own case, and why it was not taken. */
export interface RefusedCase {
  words: string;
  errors: Record<string, string>;
}

/** How the page is come to. */
export interface CommentVisit {
  /** Just sent by whoever looks. */
  sent: boolean;
  refused?: RefusedCase | null;
  /** What was said of the answer and not taken, with what was typed. */
  judged?: { words: string; errors: VerdictFormProps['errors'] };
}

/** The page of one comment: what was said of which words, what was answered, and what became of the words. */
@Injectable()
export class CommentPages {
  constructor(
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
    private readonly history: CommentHistory,
    private readonly phrases: CarriedPhrases,
    private readonly changed: ChangedWordsQuery,
    private readonly ties: ProvisionComments,
    private readonly verdicts: OwnVerdicts,
    private readonly deadlines: CommentDeadlines,
    private readonly clock: Clock,
  ) {}

  async page(
    number: string,
    id: number,
    { lang, actor }: Pick<RequestFacts, 'lang' | 'actor'>,
    { sent, refused = null, judged }: CommentVisit,
  ): Promise<CommentProps> {
    const pulse = await this.pulse.of(number);
    const row = pulse && (await this.history.of(pulse.draftId, id, lang));
    const then = row && (await this.versions.of(pulse.draftId, row.version));
    const latest = pulse && (await this.versions.of(pulse.draftId, pulse.version));
    if (!pulse || !row || !then || !latest) throw notFound();
    const tie = (await this.ties.ties(actor.accountId, pulse.draftId, [id])).get(id) ?? null;
    const choice = (await this.verdicts.of(actor.accountId, [{ draftId: pulse.draftId, id }])).get(id);
    const place = latest.placedAt.get(row.wId) ?? row.wId;
    const found = (await this.phrases.of([row], latest)).get(id);
    const phrase = found ? { place: found, version: latest, lang } : null;
    const about = { draft: number, then, shown: null, tie, lang, phrase };
    return {
      draft: { number, title: textIn(latest.title, lang), href: `/drafts/${number}` },
      id,
      number: `${number}/${id}`,
      comment: row.hidden ? null : presentComment(row, about),
      deadline: await this.deadlines.of(number, id, lang),
      then: wordsAt(pulse, then, row.wId, row.lang, lang),
      now: row.version === pulse.version ? null : nowOf(pulse, { row, then, latest, place }, lang),
      changed: await this.changed.of({ id: pulse.draftId, number }, row.hidden ? [] : row.credits, lang),
      verdict: choice ? { ...formOf(number, id, judged), ...choice } : null,
      stranger: actor.level !== 'email' && !choice && mayBeJudged(row),
      listHref: `/drafts/${number}/provisions/${latest.byWId.get(place)?.eId ?? WHOLE_ACT}`,
      sent,
      differs: tie === 'own' ? differsOf(row, refused) : null,
      today: this.clock.today(),
    };
  }
}

/** The author may say once that the answer to a group misses the own case. */
function differsOf(row: CommentWithHistory, refused: RefusedCase | null): CommentProps['differs'] {
  if (!refused && (row.ownCase || row.hidden || !row.answer?.group)) return null;
  const typed = { words: refused?.words ?? '', errors: refused?.errors ?? {} };
  return { ...typed, most: OWN_CASE_MOST, idempotencyKey: randomUUID() };
}

/** While a second look waits, its author has nothing to say of the answer. */
const mayBeJudged = ({ answer, hidden, secondLook }: CommentWithHistory): boolean =>
  answer !== null && !hidden && !(secondLook && secondLook.outcome === null);

function formOf(draft: string, id: number, judged: CommentVisit['judged']) {
  const href = commentHref(draft, id);
  return {
    href,
    returnTo: `${href}#verdict`,
    days: SECOND_LOOK_TERM.days,
    most: SECOND_LOOK_WORDS_MOST,
    words: judged?.words ?? '',
    errors: judged?.errors ?? {},
    idempotencyKey: randomUUID(),
  };
}

function wordsAt(pulse: Pulse, version: PublishedVersion, wId: string, textLang: Language, lang: Language): WordsAt {
  const target = targetByWId(version, wId, textLang) ?? targetByWId(version, '', textLang)!;
  return {
    version: version.version,
    citation: target.wId === '' ? null : version.cite(target.eId, lang),
    href: `/drafts/${pulse.number}/provisions/${target.eId}?version=${version.version}`,
    paragraphs: paragraphs(target.words),
  };
}

interface Journey {
  row: CommentWithHistory;
  then: PublishedVersion;
  latest: PublishedVersion;
  /** Where it stands in the latest version. */
  place: string;
}

function nowOf(pulse: Pulse, { row, then, latest, place }: Journey, lang: Language): CommentProps['now'] {
  const before = targetByWId(then, row.wId, row.lang)?.words ?? '';
  const after = targetByWId(latest, place, row.lang)?.words ?? '';
  // it stands at a neighbour of its former place: a comparison of the two would compare unlike things
  const gone = place !== row.wId;
  const outcome = gone ? 'gone' : before === after ? 'same' : 'changed';
  const pieces = outcome === 'changed' ? diffPieces(before, after) : [];
  return { ...wordsAt(pulse, latest, place, row.lang, lang), outcome, pieces };
}
