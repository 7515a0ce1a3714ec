import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { COMMENT_LIMITS } from '../comments/comment.rules.js';
import { presentComment } from '../comments/comment.presenter.js';
import { CarriedPhrases } from '../comments/queries/carried-phrases.js';
import { CommentHistory } from '../comments/queries/comment-history.js';
import type { CommentRow } from '../comments/queries/comment-row.js';
import { DraftPulse, type Pulse } from '../comments/queries/draft-pulse.js';
import { ProvisionComments } from '../comments/queries/provision-comments.js';
import { targetByWId, targetOf, type Target } from '../comments/target.js';
import { shownAmendment } from '../drafts/amendment.presenter.js';
import {
  PublishedVersions,
  shownLanguage,
  textIn,
  type PublishedVersion,
} from '../drafts/queries/published-version.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/app-error.js';
import type { RequestFacts } from '../platform/http/actor.js';
import type { CommentFormProps, TypedForm } from './comment-form.props.js';
import type { CommentListProps } from './comment-list.props.js';
import { ProvisionFactsQuery } from './provision-facts.js';
import { markedParagraphs } from './marked-words.js';
import type { ProvisionProps } from './provision.props.js';
import { paragraphs } from './reading-props.js';

export interface ProvisionAddress {
  draft: string;
  eId: string;
  /** null: the latest. */
  version: number | null;
  /** Comments before this one; null: the newest. */
  before: number | null;
  /** The comment whose words are to be marked. */
  comment: number | null;
}

/** What the form holds when it is not empty. */
export interface FormState {
  typed: Partial<TypedForm>;
  restored: boolean;
  error: CommentFormProps['error'];
}

interface Place {
  pulse: Pulse;
  version: PublishedVersion;
  target: Target;
  /** The comment that is asked for, if it may be shown. */
  comment: CommentRow | null;
}

const EMPTY: FormState = { typed: {}, restored: false, error: null };

/** One provision with what was said of it, as a page or as the content of the panel. */
@Injectable()
export class ProvisionPages {
  constructor(
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
    private readonly comments: ProvisionComments,
    private readonly history: CommentHistory,
    private readonly phrases: CarriedPhrases,
    private readonly facts: ProvisionFactsQuery,
    private readonly clock: Clock,
  ) {}

  async page(asked: ProvisionAddress, facts: RequestFacts, panel: boolean, form = EMPTY): Promise<ProvisionProps> {
    const place = await this.find(asked, facts);
    const { pulse, version, target } = place;
    const origins = version.originsOf(target.wId);
    const langs = [...new Set([facts.lang, target.lang])];
    const [shown, list, phrase] = await Promise.all([
      this.facts.of({ ...target, draftId: pulse.draftId, version: version.version, origins }, langs, target.lang),
      this.listAt(place, asked, facts),
      this.phraseAt(place),
    ]);
    const state = stateOf(place);
    const { explanation, amendments } = shown;
    // the counts are seconds behind what is listed
    const count = Math.max(shown.comments, list.older ? 0 : list.comments.length);
    return {
      draft: { number: pulse.number, title: textIn(version.title, facts.lang), href: draftHref(place) },
      version: version.version,
      eId: target.eId,
      citation: target.wId === '' ? null : version.cite(target.eId, facts.lang),
      heading: target.heading === target.words ? '' : target.heading,
      words: paragraphs(target.words),
      phrase,
      textLang: target.lang,
      actHref: target.wId === '' ? draftHref(place) : `${draftHref(place)}#${target.eId}`,
      explanation: explanation && {
        paragraphs: paragraphs(explanation.body),
        who: explanation.concerned || null,
        outdated: explanation.outdated,
      },
      amends: amendments.map((one) => shownAmendment(one, facts.lang)).filter((one) => one !== null),
      count,
      state,
      present: state === 'old' ? await this.presentPlace(place, facts) : null,
      // what was typed is shown even where it is not taken any more
      form: state === 'open' || form !== EMPTY ? formOf(place, facts, form, count) : null,
      list,
      panel,
    };
  }

  /** Comments alone, to be added below those already shown. */
  async list(asked: ProvisionAddress, facts: RequestFacts): Promise<CommentListProps> {
    return this.listAt(await this.find(asked, facts), asked, facts);
  }

  private async find(asked: ProvisionAddress, { lang }: RequestFacts): Promise<Place> {
    const pulse = await this.pulse.of(asked.draft);
    const version = pulse && (await this.versions.of(pulse.draftId, asked.version ?? pulse.version));
    if (!pulse || !version) throw notFound();
    const found = asked.comment === null ? null : await this.history.of(pulse.draftId, asked.comment, lang);
    const comment = found?.hidden ? null : found;
    // its words are marked in the language in which they were read
    const target = targetOf(version, asked.eId, shownLanguage(version.langs, comment?.lang ?? lang));
    if (!target) throw notFound();
    return { pulse, version, target, comment };
  }

  private async phraseAt({ pulse, version, target, comment }: Place): Promise<ProvisionProps['phrase']> {
    if (!comment || comment.lang !== target.lang) return null;
    const place = (await this.phrases.of([comment], version)).get(comment.id);
    if (!place || place.wId !== target.wId) return null;
    return {
      paragraphs: markedParagraphs(target.words, place.start, place.end),
      number: `${pulse.number}/${comment.id}`,
      href: `/drafts/${pulse.number}/comments/${comment.id}`,
    };
  }

  private async listAt(place: Place, asked: ProvisionAddress, facts: RequestFacts): Promise<CommentListProps> {
    const { pulse, version, target } = place;
    const origins = version.originsOf(target.wId);
    const { comments, older } = await this.comments.of(pulse.draftId, origins, asked.before, facts.lang);
    const ids = comments.map(({ id }) => id);
    const [ties, versions, phrases] = await Promise.all([
      this.comments.ties(facts.actor.accountId, pulse.draftId, ids),
      this.versionsOf(pulse.draftId, comments),
      this.phrases.of(comments, version),
    ]);
    const shown = { target, version };
    const address = `/drafts/${pulse.number}/provisions/${target.eId}`;
    const query = `version=${version.version}&before=${older}`;
    return {
      comments: comments.map((row) => {
        const then = versions.get(row.version) ?? null;
        const found = phrases.get(row.id);
        const phrase = found ? { place: found, version, lang: facts.lang } : null;
        return presentComment(row, {
          draft: pulse.number,
          then,
          shown,
          tie: ties.get(row.id) ?? null,
          lang: facts.lang,
          phrase,
        });
      }),
      older: older === null ? null : { href: `${address}?${query}`, part: `${address}/panel?${query}&part=list` },
      newest: `${address}/panel?version=${version.version}&part=list`,
      open: stateOf(place) === 'open',
      guest: facts.actor.level !== 'email',
      today: this.clock.today(),
      returnTo: `${address}?version=${version.version}`,
    };
  }

  private async versionsOf(draftId: number, rows: readonly { version: number }[]) {
    const numbers = [...new Set(rows.map(({ version }) => version))];
    const found = await Promise.all(numbers.map((number) => this.versions.of(draftId, number)));
    return new Map(numbers.map((number, index) => [number, found[index]!]));
  }

  private async presentPlace({ pulse, target }: Place, { lang }: RequestFacts): Promise<ProvisionProps['present']> {
    const latest = await this.versions.of(pulse.draftId, pulse.version);
    if (!latest) return null;
    const wId = latest.placedAt.get(target.wId) ?? target.wId;
    const now = targetByWId(latest, wId, lang);
    if (!now) return null;
    const citation = wId === '' ? null : latest.cite(now.eId, lang);
    return { href: `/drafts/${pulse.number}/provisions/${now.eId}`, citation };
  }
}

const draftHref = ({ pulse, version }: Place): string =>
  pulse.version === version.version ? `/drafts/${pulse.number}` : `/drafts/${pulse.number}/versions/${version.version}`;

function stateOf({ pulse, version }: Place): ProvisionProps['state'] {
  if (pulse.version !== version.version) return 'old';
  return pulse.consultation === 'open' ? 'open' : pulse.consultation === 'before' ? 'before' : 'closed';
}

function formOf(place: Place, { actor, lang }: RequestFacts, form: FormState, count: number): CommentFormProps {
  const { pulse, version, target } = place;
  const typed = { body: '', effect: '', wish: '', proposed: target.words, quote: '', ...form.typed };
  return {
    draft: pulse.number,
    version: version.version,
    eId: target.eId,
    textLang: target.lang,
    words: target.words,
    actor: { level: actor.level, name: actor.publicName },
    citation: target.wId === '' ? null : version.cite(target.eId, lang),
    count,
    typed,
    restored: form.restored,
    error: form.error,
    limits: COMMENT_LIMITS,
    sendKey: randomUUID(),
  };
}
