import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
import { Gathering } from '../platform/database/gathering.js';
import { isDatabaseLost } from '../platform/database/pg-errors.js';
import { Statements } from '../platform/database/statements.js';
import type { KeyMark } from '../platform/database/transactions.js';
import type { CheckedComment } from './comment.rules.js';

export interface Offered {
  draftId: number;
  version: number;
  wId: string;
  lang: Language;
  author: { accountId: number; level: string; publicName: string };
  comment: CheckedComment;
  hash: Buffer;
  dueOn: string;
}

export interface Intake {
  /** Comments are taken on this version now. */
  taken: boolean;
  /** null also where the key was used before. */
  id: number | null;
}

/**
 * One statement for all that came together, since in a rush each round trip to the database costs more than the work:
 * the database's clock decides whether comments are still taken, and key with result and comment are stored together
 * or not at all. The id is drawn first, so that the result is known before the comment is there. A second comment
 * with the same words breaks on the index comment_once, which undoes the key too.
 */
const SQL = `
  with given as materialized (
    select * from json_to_recordset($1::json) as one (
      n int, draft_id bigint, version int, w_id text, lang text, account_id bigint, level text, public_name text,
      body text, effect text, wish text, proposed text, quote jsonb, text_hash text, due_on date,
      key text, operation text, fingerprint text)),
  taken as materialized (
    select g.*, nextval(pg_get_serial_sequence('comment', 'id')) as id
      from given g
      join consultation c on c.draft_id = g.draft_id and c.version = g.version
                         and now() >= c.opens_at and now() < c.closes_at
     where not exists (select 1 from draft_version v
                        where v.draft_id = g.draft_id and v.version > g.version and v.state = 'published')),
  first as (
    insert into idempotency_key (key, operation, fingerprint, result)
    select key, operation, fingerprint,
           jsonb_build_object('value', jsonb_build_object('id', id, 'dueOn', due_on))
      from taken where key is not null order by key
    on conflict do nothing returning (result #>> '{value,id}')::bigint as id),
  made as (
    insert into comment (id, draft_id, version, w_id, lang, account_id, level, public_name, body, effect, wish, proposed,
                         quote, text_hash, due_on)
    overriding system value
    select id, draft_id, version, w_id, lang, account_id, level, public_name, body, effect, wish, proposed, quote,
           decode(text_hash, 'hex'), due_on
      from taken where key is null or id in (select id from first)
    returning id)
  select t.id is not null as taken, m.id
    from given g left join taken t on t.n = g.n left join made m on m.id = t.id order by g.n`;

interface Asked {
  offered: Offered;
  mark: KeyMark | null;
}

/** Stores comments that were checked. What must happen because of them looks for them by itself, many at a time. */
@Injectable()
export class CommentIntake {
  private readonly together = new Gathering<Asked, PromiseSettledResult<Intake>>((asked) => this.storeAll(asked));

  constructor(private readonly statements: Statements) {}

  /** With the key of the request, in a transaction of its own that it may share with other comments. */
  async store(offered: Offered, mark: KeyMark | null): Promise<Intake> {
    const outcome = await this.together.of({ offered, mark });
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }

  /** Inside the caller's transaction, who keeps the key. */
  async storeIn(em: EntityManager, offered: Offered): Promise<Intake> {
    const rows: Intake[] = await em.query(SQL, [jsonOf([{ offered, mark: null }])]);
    return rows[0]!;
  }

  /** The comment with the same words by the same person on the same provision. */
  async idOf(draftId: number, wId: string, accountId: number, hash: Buffer): Promise<number> {
    const rows = await this.statements.run<{ id: number }>(
      'comment-said-before',
      'select id from comment where draft_id = $1 and w_id = $2 and account_id = $3 and text_hash = $4',
      [draftId, wId, accountId, hash],
    );
    return rows[0]!.id;
  }

  /** One comment that cannot be stored undoes all of its statement: then each goes alone and has its own outcome. */
  private async storeAll(asked: Asked[]): Promise<PromiseSettledResult<Intake>[]> {
    const [whole] = await Promise.allSettled([this.statements.run<Intake>('comment-intake', SQL, [jsonOf(asked)])]);
    if (whole.status === 'fulfilled') return whole.value.map((value) => ({ status: 'fulfilled', value }));
    if (asked.length === 1 || isDatabaseLost(whole.reason)) return asked.map(() => whole);
    const outcomes: PromiseSettledResult<Intake>[] = [];
    for (const one of asked) outcomes.push(...(await this.storeAll([one])));
    return outcomes;
  }
}

const jsonOf = (asked: readonly Asked[]): string => JSON.stringify(asked.map(rowOf));

const rowOf = ({ offered: { author, comment, hash, ...offered }, mark }: Asked, n: number) => ({
  n,
  draft_id: offered.draftId,
  version: offered.version,
  w_id: offered.wId,
  lang: offered.lang,
  account_id: author.accountId,
  level: author.level,
  public_name: author.publicName,
  body: comment.body,
  effect: comment.effect,
  wish: comment.wish,
  proposed: comment.proposed,
  quote: comment.quote,
  text_hash: hash.toString('hex'),
  due_on: offered.dueOn,
  key: mark?.key ?? null,
  operation: mark?.operation ?? null,
  fingerprint: mark?.fingerprint ?? null,
});
