import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import { ProposedWordings, type ProposedWording } from '../proposed-wordings.js';

/** A change of words that stands in the version in work. */
export interface ListedChange {
  changeId: number;
  lang: Language;
  eId: string;
  /** null: the drafter's own words. */
  commentId: number | null;
  author: string | null;
  before: string;
  after: string;
  by: string;
  at: Date;
}

export interface ListedWording extends ProposedWording {
  /** The words that were commented. */
  base: string;
  /** The latest version in which it stands, or which names its author; null where there is none. */
  standsIn: number | null;
  /** It stood in the version in work until another text was uploaded. */
  replaced: boolean;
}

/** Changes that a page shows. */
const CHANGES_SHOWN = 50;

/** More than a page can hold is found at the desk. */
export const WORDINGS_SHOWN = 100;

const CHANGES = `
  select w.id as "changeId", w.lang, w.e_id as "eId", w.comment_id as "commentId", c.public_name as author,
         w.words_before as before, w.words_after as after, a.public_name as by, w.made_at as at
    from wording_change w join account a on a.id = w.account_id
    left join comment c on c.draft_id = w.draft_id and c.id = w.comment_id
   where w.draft_id = $1 and w.version = $2 and w.state = 'standing' and w.undoes is null and w.id < $3
   order by w.id desc limit ${CHANGES_SHOWN + 1}`;

const STATES = `
  select comment_id as id, max(version) filter (where state = 'standing') as "standsIn",
         bool_or(state = 'replaced' and version = $2) as replaced
    from wording_change where draft_id = $1 and comment_id is not null group by comment_id`;

const BASES = `
  select p.version, p.w_id as "wId", p.body, p.heading from provision p
    join jsonb_to_recordset($2) as wish (version integer, w_id text) on wish.version = p.version and wish.w_id = p.w_id
   where p.draft_id = $1`;

interface Base {
  version: number;
  wId: string;
  body: Partial<Record<Language, string>>;
  heading: Partial<Record<Language, string>>;
}

/** What was changed in the version in work, and the wordings that could be taken in. */
@Injectable()
export class WordingList {
  constructor(
    private readonly source: DataSource,
    private readonly proposed: ProposedWordings,
  ) {}

  /** Those before the change `before`, the latest first; `older` is where the next page goes on, null at the end. */
  async changes(
    draftId: number,
    version: number,
    before: number | null,
  ): Promise<{ changes: ListedChange[]; older: number | null }> {
    const rows: ListedChange[] = await this.source.query(CHANGES, [
      ...[draftId, version, before ?? Number.MAX_SAFE_INTEGER],
    ]);
    const changes = rows.slice(0, CHANGES_SHOWN);
    return { changes, older: rows.length > CHANGES_SHOWN ? changes.at(-1)!.changeId : null };
  }

  /** `version`: the one in work, or the next. */
  async wordings(draftId: number, version: number): Promise<ListedWording[]> {
    const list = await this.proposed.of(draftId, WORDINGS_SHOWN);
    const wish = JSON.stringify(list.map((one) => ({ version: one.version, w_id: one.wId })));
    const [states, bases] = await Promise.all([
      this.source.query<{ id: number; standsIn: number | null; replaced: boolean }[]>(STATES, [draftId, version]),
      this.source.query<Base[]>(BASES, [draftId, wish]),
    ]);
    const stateOf = new Map(states.map((state) => [state.id, state]));
    const baseOf = new Map(bases.map((base) => [`${base.version} ${base.wId}`, base]));
    return list.map((one) => {
      const base = baseOf.get(`${one.version} ${one.wId}`);
      const { standsIn: taken = null, replaced = false } = stateOf.get(one.commentId) ?? {};
      const standsIn = taken ?? one.creditedIn;
      const words = base?.body[one.lang] || base?.heading[one.lang] || '';
      return { ...one, base: words, standsIn, replaced: replaced && standsIn === null };
    });
  }
}
