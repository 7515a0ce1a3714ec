import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PublishedVersions, shownLanguage, type PublishedVersion } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/messages.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { CommentAuthors, type CommentAuthor } from '../comment-authors.js';
import { COMMENT_POSTED, type CommentPosted } from '../comment.events.js';
import { CommentConditions } from '../comment-conditions.js';
import { checkComment, sameness, type CheckedComment, type CommentFault, type TypedComment } from '../comment.rules.js';
import { DraftPulse, type Pulse } from '../queries/draft-pulse.js';
import { targetOf, type Target } from '../target.js';

export interface PostInput extends TypedComment {
  draft: string;
  /** eId, or WHOLE_ACT. */
  provision: string;
  version: number;
  /** Language of the text that was read; the reader's own where it was not said. */
  lang: Language | null;
  name: string | null;
  proof: string | null;
}

export interface Posted {
  id: number;
  number: string;
  dueOn: string;
  href: string;
  tracesHref: string;
}

const FAULT_KEY: Record<CommentFault, MessageKey> = {
  empty: 'comment.empty',
  'too-long': 'comment.too-long',
  'not-text': 'comment.not-text',
  'wording-empty': 'comment.wording-empty',
  'wording-same': 'comment.wording-same',
  'quote-not-found': 'comment.quote-not-found',
};

// the database's clock decides whether comments are still taken, in the statement that stores this one
const SQL = `
  with taken as (
    select 1 from consultation c
     where c.draft_id = $1 and c.version = $2 and now() >= c.opens_at and now() < c.closes_at
       and not exists (select 1 from draft_version v
                        where v.draft_id = $1 and v.version > $2 and v.state = 'published')),
  made as (
    insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, effect, wish, proposed,
                         quote, text_hash, due_on)
    select $1::bigint, $2::int, $3::text, $4::text, $5::bigint, $6::text, $7::text, $8::text, $9::text, $10::text,
           $11::text, $12::jsonb, $13::bytea, $14::date from taken
    on conflict (draft_id, w_id, account_id, text_hash) do nothing returning id)
  select exists (select from taken) as taken, (select id from made) as id`;

/** Takes a comment on a provision: one insert and its event; the shown counts follow by themselves. */
@Injectable()
export class PostComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly versions: PublishedVersions,
    private readonly pulse: DraftPulse,
    private readonly authors: CommentAuthors,
    private readonly conditions: CommentConditions,
  ) {}

  /** `token` is the session of a guest who was not one before. */
  async execute(facts: RequestFacts, input: PostInput): Promise<{ result: Posted; token: string | null }> {
    const pulse = await this.pulse.of(input.draft);
    const version = pulse && (await this.versions.of(pulse.draftId, input.version));
    const target =
      version && targetOf(version, input.provision, shownLanguage(version.langs, input.lang ?? facts.lang));
    if (!pulse || !version || !target) throw notFound();
    const comment = accepted(checkComment(input, target.words));
    const dueOn = await this.conditions.admit(facts, pulse.actKind);
    let token: string | null = null;
    const { proof: _proof, ...said } = input;
    const once = { operation: 'comment.post', key: facts.key, content: { said, account: facts.actor.accountId } };
    const result = await this.transactions.once<Posted>(once, async (em) => {
      const author = await this.authors.identify(em, facts, input);
      token = author.token;
      return this.store(em, { pulse, version, target, comment, author, dueOn });
    });
    return { result, token };
  }

  private async store(em: EntityManager, made: Made): Promise<Posted> {
    const { pulse, version, target, comment, author, dueOn } = made;
    const hash = createHash('sha256').update(sameness(comment)).digest();
    const rows: { taken: boolean; id: number | null }[] = await em.query(SQL, [
      pulse.draftId,
      version.version,
      target.wId,
      target.lang,
      author.accountId,
      author.level,
      author.publicName,
      comment.body,
      comment.effect,
      comment.wish,
      comment.proposed,
      comment.quote && JSON.stringify(comment.quote),
      hash,
      dueOn,
    ]);
    const { taken, id } = rows[0]!;
    if (!taken) throw await this.notTaken(pulse, version);
    if (id === null) throw await this.saidBefore(em, made, hash);
    await this.outbox.publish(em, COMMENT_POSTED, { draftId: pulse.draftId, commentId: id } satisfies CommentPosted);
    const number = `${pulse.number}/${id}`;
    return { id, number, dueOn, href: commentHref(pulse.number, id), tracesHref: '/me' };
  }

  private async notTaken(known: Pulse, version: PublishedVersion): Promise<AppError> {
    const pulse = (await this.pulse.ask(known.number)) ?? known;
    const href = `/drafts/${pulse.number}`;
    if (pulse.version > version.version)
      return new AppError('comment.version-superseded', 409, { version: pulse.version }, { href });
    if (pulse.consultation === 'before') return new AppError('comment.not-yet-open', 409, {}, { href });
    return new AppError('comment.consultation-closed', 409, {}, { href });
  }

  private async saidBefore(em: EntityManager, { pulse, target, author }: Made, hash: Buffer): Promise<AppError> {
    const rows: { id: number }[] = await em.query(
      'select id from comment where draft_id = $1 and w_id = $2 and account_id = $3 and text_hash = $4',
      [pulse.draftId, target.wId, author.accountId, hash],
    );
    const first = rows[0]!.id;
    const details = { field: 'body', href: commentHref(pulse.number, first) };
    return new AppError('comment.said-before', 409, { number: `${pulse.number}/${first}` }, details);
  }
}

interface Made {
  pulse: Pulse;
  version: PublishedVersion;
  target: Target;
  comment: CheckedComment;
  author: CommentAuthor;
  dueOn: string;
}

export const commentHref = (draft: string, id: number): string => `/drafts/${draft}/comments/${id}`;

function accepted(checked: ReturnType<typeof checkComment>): CheckedComment {
  if (checked.ok) return checked.comment;
  throw invalid(FAULT_KEY[checked.fault], checked.field, { limit: checked.limit });
}
