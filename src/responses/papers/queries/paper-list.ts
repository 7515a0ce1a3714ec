import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MessageKey } from '../../../i18n/messages.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { Actor } from '../../../platform/http/actor.js';
import { draftOfPapers, type PapersDraft } from '../owned-papers.js';
import type { PaperOrder, PaperState } from '../paper.rules.js';

export interface ListedPaper extends PaperOrder {
  id: number;
  state: PaperState;
  progress: number;
  failure: MessageKey | null;
  bytes: number;
  /** The moment of which it tells; null until it is done. */
  readAt: Date | null;
  /** Comments or answers have come since. */
  outdated: boolean;
  createdAt: Date;
  publishedAt: Date | null;
  signer: { post: string; name: string };
}

/** Papers that are shown; older ones remain for those who hold their address. */
const SHOWN = 60;

const SQL = `
  select p.id, p.kind, p.lang, p.format, p.state, p.progress, p.failure, p.bytes, p.read_at as "readAt",
         p.state = 'done' and (
           exists (select 1 from comment c where c.draft_id = p.draft_id and c.id > p.last_comment and c.state = 'public')
           or exists (select 1 from response r where r.draft_id = p.draft_id and r.id > p.last_response)) as outdated,
         p.created_at as "createdAt", p.published_at as "publishedAt",
         json_build_object('post', p.signer_post, 'name', p.signer_name) as signer
    from paper p where p.draft_id = $1`;

/** The papers of a draft, for those who make them; the newest first. */
@Injectable()
export class PaperList {
  constructor(private readonly source: DataSource) {}

  async all(actor: Actor, draftNumber: string): Promise<{ draft: PapersDraft; papers: ListedPaper[] }> {
    const draft = await draftOfPapers(this.source, actor, draftNumber);
    const papers: ListedPaper[] = await this.source.query(`${SQL} order by p.id desc limit ${SHOWN}`, [draft.id]);
    return { draft, papers };
  }

  async one(actor: Actor, draftNumber: string, id: number): Promise<ListedPaper> {
    const draft = await draftOfPapers(this.source, actor, draftNumber);
    const rows: ListedPaper[] = await this.source.query(`${SQL} and p.id = $2`, [draft.id, id]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }
}
