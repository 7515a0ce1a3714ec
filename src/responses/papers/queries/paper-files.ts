import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../platform/errors/app-error.js';
import type { Actor } from '../../../platform/http/actor.js';
import { mayMakePapers } from '../owned-papers.js';
import type { PaperOrder } from '../paper.rules.js';

export interface PaperFile extends PaperOrder {
  bytes: number;
  /** Everybody may read it. */
  published: boolean;
  pieces: AsyncIterable<Uint8Array>;
}

interface Row extends PaperOrder {
  draftId: number;
  agencyId: number;
  attempt: number;
  bytes: number;
  published: boolean;
}

/** A paper that everybody may read. */
export interface PublicPaper extends PaperOrder {
  draftNumber: string;
  id: number;
  publishedAt: Date;
}

/** Finished papers: published ones for everybody, the others for those who make them. */
@Injectable()
export class PaperFiles {
  constructor(private readonly source: DataSource) {}

  async open(actor: Actor, draftNumber: string, id: number): Promise<PaperFile> {
    const rows: Row[] = await this.source.query(
      `select p.draft_id as "draftId", d.agency_id as "agencyId", p.kind, p.lang, p.format, p.attempt, p.bytes,
              p.published_at is not null as published
         from draft d join paper p on p.draft_id = d.id and p.id = $2
        where d.number = $1 and p.state = 'done'`,
      [draftNumber, id],
    );
    const row = rows[0];
    if (!row || !(row.published || mayMakePapers(actor, row.agencyId))) throw notFound();
    const { draftId, attempt, agencyId: _agency, ...file } = row;
    return { ...file, pieces: this.pieces(draftId, id, attempt) };
  }

  /** What is public of a dossier's papers, the newest of each kind, language and format. */
  publicOf(dossierNumber: string): Promise<PublicPaper[]> {
    return this.source.query(
      `select distinct on (d.id, p.kind, p.lang, p.format) d.number as "draftNumber", p.id, p.kind, p.lang, p.format,
              p.published_at as "publishedAt"
         from dossier o join draft d on d.dossier_id = o.id
         join paper p on p.draft_id = d.id and p.published_at is not null
        where o.number = $1 order by d.id, p.kind desc, p.lang, p.format, p.id desc`,
      [dossierNumber],
    );
  }

  private async *pieces(draftId: number, id: number, attempt: number): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ; ordinal++) {
      const rows: { bytes: Buffer }[] = await this.source.query(
        'select bytes from paper_chunk where draft_id = $1 and paper_id = $2 and attempt = $3 and ordinal = $4',
        [draftId, id, attempt, ordinal],
      );
      if (!rows[0]) return;
      yield rows[0].bytes;
    }
  }
}
