import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActKind } from '../../legal-text/act/provision.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { Recogniser } from '../recognition/recogniser.js';
import {
  RecognitionRefused,
  type Recognised,
  type RecognitionFailure,
  type RecognitionFile,
  type RecognitionStep,
} from '../recognition/recognition.js';
import { amendedTexts } from '../amended-acts.js';
import { openWorkingVersion, publishedDocs, storeTexts } from '../store-texts.js';
import { IMPORT_TASK, type ImportPayload } from './import-payload.js';

/** How far the work is when a step begins, in per cent. */
const PROGRESS: Record<RecognitionStep, number> = { reading: 10, recognising: 35, comparing: 65, matching: 75 };

interface Waiting {
  actKind: ActKind;
  files: RecognitionFile[];
}

/** Reads an upload into the version in work; what fails is said on the import and leaves the version as it was. */
@Injectable()
@Job(IMPORT_TASK)
export class ReadImport implements JobHandler<ImportPayload> {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly recogniser: Recogniser,
    private readonly clock: Clock,
  ) {}

  async handle(payload: ImportPayload): Promise<void> {
    const waiting = await this.start(payload);
    if (!waiting) return;
    try {
      const older = await publishedDocs(this.source, payload.draftId);
      const amended = await amendedTexts(this.source, payload.draftId);
      const input = { kind: waiting.actKind, files: waiting.files, older, amended };
      const recognised = await this.recogniser.recognise(input, (step) => void this.tell(payload, step));
      await this.store(payload, recognised);
    } catch (error) {
      if (!(error instanceof RecognitionRefused)) throw error;
      await this.fail(payload, { code: error.code, params: error.params });
    }
  }

  private async start({ draftId, importId }: ImportPayload): Promise<Waiting | null> {
    const rows: unknown[] = await this.source.query(
      `update import set state = 'running' where draft_id = $1 and id = $2 and state in ('queued', 'running') returning 1`,
      [draftId, importId],
    );
    if ((rows[0] as unknown[]).length === 0) return null;
    const drafts: { actKind: ActKind }[] = await this.source.query(
      'select act_kind as "actKind" from draft where id = $1',
      [draftId],
    );
    const files: RecognitionFile[] = await this.source.query(
      'select lang, name, bytes from import_file where draft_id = $1 and import_id = $2 order by ordinal',
      [draftId, importId],
    );
    if (files.length > 0) return { actKind: drafts[0]!.actKind, files };
    await this.fail({ draftId, importId }, { code: 'draft.import-replaced', params: {} });
    return null;
  }

  private async tell({ draftId, importId }: ImportPayload, step: RecognitionStep): Promise<void> {
    await this.source
      .query(
        `update import set step = $3, progress = greatest(progress, $4) where draft_id = $1 and id = $2 and state = 'running'`,
        [draftId, importId, step, PROGRESS[step]],
      )
      .catch(() => undefined); // progress is only shown; the result is what counts
  }

  private async store({ draftId, importId }: ImportPayload, recognised: Recognised): Promise<void> {
    await this.transactions.run(async (em) => {
      await em.query('select 1 from draft where id = $1 for update', [draftId]);
      const newest: { id: number; version: number }[] = await em.query(
        'select id, version from import where draft_id = $1 order by id desc limit 1',
        [draftId],
      );
      const version = await openWorkingVersion(em, draftId);
      // a later upload wins, and a version that was published meanwhile is not what this file was matched with
      const current = newest[0]!.id === importId && newest[0]!.version === version;
      if (!current) throw new RecognitionRefused('draft.import-replaced');
      await storeTexts(em, draftId, version, recognised);
      await em.query(
        `update import set state = 'done', step = 'done', progress = 100, finished_at = $3 where draft_id = $1 and id = $2`,
        [draftId, importId, this.clock.now()],
      );
    });
  }

  private async fail({ draftId, importId }: ImportPayload, failure: RecognitionFailure): Promise<void> {
    await this.source.query(
      `update import set state = 'failed', failure = $3, finished_at = $4 where draft_id = $1 and id = $2`,
      [draftId, importId, JSON.stringify(failure), this.clock.now()],
    );
  }
}
