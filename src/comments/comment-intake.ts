import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
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
 * One statement, since at a rush each round trip to the database costs more than the work: the database's clock
 * decides whether comments are still taken, and key with result and comment are stored together or not at all.
 * The id is drawn first, so that the result is known before the comment is there. A second comment with the same words
 * breaks on the index comment_once, which undoes the key too.
 */
const SQL = `
  with taken as (
    select 1 from consultation c
     where c.draft_id = $1 and c.version = $2 and now() >= c.opens_at and now() < c.closes_at
       and not exists (select 1 from draft_version v
                        where v.draft_id = $1 and v.version > $2 and v.state = 'published')),
  drawn as materialized (select nextval(pg_get_serial_sequence('comment', 'id')) as id from taken),
  first as (
    insert into idempotency_key (key, operation, fingerprint, result)
    select $15::text, $16::text, $17::text,
           jsonb_build_object('value', jsonb_build_object('id', id, 'dueOn', $14::date))
      from drawn where $15::text is not null
    on conflict do nothing returning 1),
  made as (
    insert into comment (id, draft_id, version, w_id, lang, account_id, level, public_name, body, effect, wish, proposed,
                         quote, text_hash, due_on)
    overriding system value
    select id, $1::bigint, $2::int, $3::text, $4::text, $5::bigint, $6::text, $7::text, $8::text, $9::text, $10::text,
           $11::text, $12::jsonb, $13::bytea, $14::date
      from drawn where $15::text is null or exists (select from first)
    returning id)
  select exists (select from taken) as taken, (select id from made) as id`;

/** Stores comments that were checked. What must happen because of them looks for them by itself, many at a time. */
@Injectable()
export class CommentIntake {
  constructor(private readonly statements: Statements) {}

  /** Alone, as a transaction of its own, with the key of the request; or inside the caller's, who keeps the key. */
  async store(offered: Offered, mark: KeyMark | null, em: EntityManager | null = null): Promise<Intake> {
    const values = this.valuesOf(offered, mark);
    const rows: Intake[] = em ? await em.query(SQL, values) : await this.statements.run('comment-intake', SQL, values);
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

  private valuesOf({ draftId, version, wId, lang, author, comment, hash, dueOn }: Offered, mark: KeyMark | null) {
    return [
      draftId,
      version,
      wId,
      lang,
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
      mark?.key ?? null,
      mark?.operation ?? null,
      mark?.fingerprint ?? null,
    ];
  }
}
