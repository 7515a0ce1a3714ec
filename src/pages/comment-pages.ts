import { Injectable } from '@nestjs/common';
import { presentComment } from '../comments/comment.presenter.js';
import { CarriedPhrases } from '../comments/queries/carried-phrases.js';
import { CommentHistory, type CommentWithHistory } from '../comments/queries/comment-history.js';
import { DraftPulse, type Pulse } from '../comments/queries/draft-pulse.js';
import { targetByWId, WHOLE_ACT } from '../comments/target.js';
import { PublishedVersions, textIn, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/app-error.js';
import { ChangedWordsQuery } from './changed-words.js';
import type { CommentProps, WordsAt } from './comment.props.js';
import { diffPieces } from '../comments/diff-pieces.js';
import { paragraphs } from './reading-props.js';

/** The page of one comment: what was said of which words, what was answered, and what became of the words. */
@Injectable()
export class CommentPages {
  constructor(
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
    private readonly history: CommentHistory,
    private readonly phrases: CarriedPhrases,
    private readonly changed: ChangedWordsQuery,
    private readonly clock: Clock,
  ) {}

  async page(number: string, id: number, lang: Language, sent: boolean): Promise<CommentProps> {
    const pulse = await this.pulse.of(number);
    const row = pulse && (await this.history.of(pulse.draftId, id, lang));
    const then = row && (await this.versions.of(pulse.draftId, row.version));
    const latest = pulse && (await this.versions.of(pulse.draftId, pulse.version));
    if (!pulse || !row || !then || !latest) throw notFound();
    const place = latest.placedAt.get(row.wId) ?? row.wId;
    const found = (await this.phrases.of([row], latest)).get(id);
    const phrase = found ? { place: found, version: latest, lang } : null;
    const about = { draft: number, then, shown: null, tie: null, phrase };
    return {
      draft: { number, title: textIn(latest.title, lang), href: `/drafts/${number}` },
      id,
      number: `${number}/${id}`,
      comment: row.hidden ? null : presentComment(row, about),
      then: wordsAt(pulse, then, row.wId, row.lang, lang),
      now: row.version === pulse.version ? null : nowOf(pulse, { row, then, latest, place }, lang),
      changed: await this.changed.of({ id: pulse.draftId, number }, row.hidden ? [] : row.credits, lang),
      listHref: `/drafts/${number}/provisions/${latest.byWId.get(place)?.eId ?? WHOLE_ACT}`,
      sent,
      today: this.clock.today(),
    };
  }
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
