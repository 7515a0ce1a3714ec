import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  PublishedVersions,
  textIn,
  type PublishedVersion,
  type Texts,
} from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type Actor } from '../../platform/http/actor.js';
import type { PublicResponse } from '../response.presenter.js';
import { responsesOf } from './responses-of.js';

export interface DeskComment {
  draftId: number;
  draftNumber: string;
  draftTitle: string;
  commentId: number;
  version: number;
  author: string;
  level: 'guest' | 'email';
  lang: Language;
  body: string;
  effect: string;
  wish: string;
  quote: string | null;
  createdAt: Date;
  dueOn: string;
  supports: number;
  /** null where the draft as a whole is commented. */
  provision: { eId: string; citation: string; heading: string; text: string } | null;
  /** The author's own wording of the provision. */
  proposed: string | null;
  answer: PublicResponse | null;
  /** Provisions that the agency may say it will change: those of the same article first, then the articles. */
  changeable: { eId: string; label: string }[];
}

interface Row extends Omit<DeskComment, 'draftTitle' | 'provision' | 'answer' | 'changeable'> {
  agencyId: number;
  title: Texts;
  wId: string;
  latest: number;
}

const SQL = `
  select d.id as "draftId", d.number as "draftNumber", d.agency_id as "agencyId", d.title, c.id as "commentId",
         c.version, c.w_id as "wId", c.public_name as author, c.level, c.lang, c.body, c.effect, c.wish, c.proposed,
         c.quote ->> 'exact' as quote, c.created_at as "createdAt", c.due_on as "dueOn",
         coalesce(n.supports, 0) as supports,
         (select max(version) from draft_version where draft_id = d.id and state = 'published') as latest
    from draft d join comment c on c.draft_id = d.id
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
   where d.number = $1 and c.id = $2 and c.state = 'public'`;

/** One comment with all that an official needs to answer it. */
@Injectable()
export class DeskComments {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  /** 404 for drafts of other agencies. */
  async find(actor: Actor, draftNumber: string, commentId: number, lang: Language): Promise<DeskComment> {
    if (!Number.isSafeInteger(commentId)) throw notFound();
    const rows: Row[] = await this.source.query(SQL, [draftNumber, commentId]);
    const row = rows[0];
    if (!row || !hasRole(actor, 'official', row.agencyId)) throw notFound();
    const { title, wId, latest, agencyId: _agency, ...shown } = row;
    const [version, newest, answers] = await Promise.all([
      this.versions.of(row.draftId, row.version),
      this.versions.of(row.draftId, latest),
      responsesOf(this.source.manager, row.draftId, [commentId], lang),
    ]);
    const provision = version && provisionOf(version, wId, { words: row.lang, citation: lang });
    return {
      ...shown,
      draftTitle: textIn(title, lang),
      provision,
      answer: answers.get(commentId) ?? null,
      changeable: newest ? changeableOf(newest, newest.placedAt.get(wId) ?? wId, lang) : [],
    };
  }
}

/** The words as the author read them; the citation as the official reads. */
function provisionOf(
  version: PublishedVersion,
  wId: string,
  lang: { words: Language; citation: Language },
): DeskComment['provision'] {
  const found = version.byWId.get(wId);
  if (!found) return null;
  const { eId, heading, body } = found;
  const text = textIn(body, lang.words);
  return { eId, citation: version.cite(eId, lang.citation), heading: textIn(heading, lang.words), text };
}

/** An act of 300 articles has thousands of provisions; a choice of all of them would be no choice. */
function changeableOf(version: PublishedVersion, wId: string, lang: Language): DeskComment['changeable'] {
  let top = version.byWId.get(wId);
  while (top && top.kind !== 'article' && version.byWId.has(top.parentWId)) top = version.byWId.get(top.parentWId);
  const inside = new Set(top ? [top.wId] : []);
  const near = version.provisions.filter((one) => {
    if (inside.has(one.parentWId)) inside.add(one.wId);
    return inside.has(one.wId) && one.kind !== 'indent';
  });
  const articles = version.provisions.filter(
    (one) => one.kind === 'article' || (one.kind === 'para' && one.parentWId === ''),
  );
  return [...new Set([...near, ...articles])].map(({ eId }) => ({ eId, label: version.shorten(eId, lang) }));
}
