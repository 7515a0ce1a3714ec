import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';
import type { PaperRow } from '../paper-facts.js';
import type { PaperOrder } from '../paper.rules.js';
import { PaperSource, type PaperReading } from '../queries/paper-source.js';
import { writePaper } from '../write/write-paper.js';
import { PAPER_TASK, type PaperPayload } from './paper-payload.js';

/** Bytes of one stored piece. */
const CHUNK = 262_144;
/** After so many rows others get their turn, and the progress is told. */
const TURN = 25;
const TOLD_EVERY = 200;

interface Begun extends PaperOrder {
  attempt: number;
  signerPost: string;
  signerName: string;
}

type Place = PaperPayload & { attempt: number };

/** Makes a paper. An attempt that was cut off leaves pieces behind; the next one begins afresh and takes them away. */
@Injectable()
@Job(PAPER_TASK)
export class MakePaper implements JobHandler<PaperPayload> {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly papers: PaperSource,
    private readonly clock: Clock,
  ) {}

  async handle(payload: PaperPayload): Promise<void> {
    const begun = await this.begin(payload);
    if (!begun) return;
    const { kind, lang, signerPost: post, signerName: name } = begun;
    const place = { ...payload, attempt: begun.attempt };
    await this.papers.read({ draftId: payload.draftId, kind, lang, signer: { post, name } }, async (reading) => {
      const rows = this.watched(reading, place);
      const bytes = await this.store(writePaper(begun, reading.facts, rows), place);
      await this.finish(place, begun, reading, bytes);
    });
  }

  private async begin({ draftId, paperId }: PaperPayload): Promise<Begun | null> {
    return this.transactions.run(async (em) => {
      const [rows] = (await em.query(
        `update paper set state = 'running', progress = 0, attempt = attempt + 1
          where draft_id = $1 and id = $2 and state in ('queued', 'running')
          returning kind, lang, format, attempt, signer_post as "signerPost", signer_name as "signerName"`,
        [draftId, paperId],
      )) as [Begun[], number];
      if (!rows[0]) return null;
      await em.query('delete from paper_chunk where draft_id = $1 and paper_id = $2', [draftId, paperId]);
      return rows[0];
    });
  }

  /** The rows as they come, telling how far they are. */
  private async *watched({ rows, count }: PaperReading, place: Place): AsyncGenerator<PaperRow> {
    let n = 0;
    for await (const row of rows) {
      yield row;
      n++;
      if (n % TURN === 0) await breathe();
      if (n % TOLD_EVERY === 0) await this.tell(place, Math.min(99, Math.round((n / count) * 100)));
    }
  }

  private async tell({ draftId, paperId, attempt }: Place, progress: number): Promise<void> {
    await this.source
      .query(`update paper set progress = $4 where draft_id = $1 and id = $2 and attempt = $3 and state = 'running'`, [
        draftId,
        paperId,
        attempt,
        progress,
      ])
      .catch(() => undefined); // progress is only shown; the result is what counts
  }

  private async store(pieces: AsyncIterable<Uint8Array>, place: Place): Promise<number> {
    let held: Uint8Array[] = [];
    let size = 0;
    let total = 0;
    let ordinal = 0;
    const flush = async () => {
      await this.keep(place, ordinal++, Buffer.concat(held));
      total += size;
      [held, size] = [[], 0];
    };
    for await (const piece of pieces) {
      held.push(piece);
      size += piece.length;
      if (size >= CHUNK) await flush();
    }
    if (size > 0) await flush();
    return total;
  }

  private async keep({ draftId, paperId, attempt }: Place, ordinal: number, bytes: Buffer): Promise<void> {
    await this.source.query(
      'insert into paper_chunk (draft_id, paper_id, attempt, ordinal, bytes) values ($1, $2, $3, $4, $5)',
      [draftId, paperId, attempt, ordinal, bytes],
    );
  }

  /** Done; what it replaces goes, but for what was published. */
  private async finish(place: Place, order: PaperOrder, reading: PaperReading, bytes: number): Promise<void> {
    const { draftId, paperId, attempt } = place;
    await this.transactions.run(async (em) => {
      const [done] = (await em.query(
        `update paper set state = 'done', progress = 100, bytes = $4, last_comment = $5, last_response = $6,
                read_at = $7, finished_at = $8
          where draft_id = $1 and id = $2 and attempt = $3 and state = 'running' returning id`,
        [
          ...[draftId, paperId, attempt, bytes],
          ...[reading.lastComment, reading.lastResponse, reading.facts.readAt, this.clock.now()],
        ],
      )) as [unknown[], number];
      if (done.length === 0) return;
      await em.query(
        `delete from paper where draft_id = $1 and id < $2 and kind = $3 and lang = $4 and format = $5
            and state in ('done', 'failed') and published_at is null`,
        [draftId, paperId, order.kind, order.lang, order.format],
      );
    });
  }
}
