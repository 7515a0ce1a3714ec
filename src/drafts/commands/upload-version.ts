import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { IMPORT_TASK, importKey, type ImportPayload } from '../jobs/import-payload.js';
import { lockOwnedDraft } from '../owned-draft.js';
import type { RecognitionFile } from '../recognition/recognition.js';

const UPLOADS_PER_HOUR = 60;

const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Takes files or pasted texts, at most one a language; reading them is a job. */
@Injectable()
export class UploadVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
  ) {}

  async execute(facts: RequestFacts, number: string, files: readonly RecognitionFile[]): Promise<{ importId: number }> {
    if (files.length === 0) throw invalid('draft.no-file', 'files');
    if (new Set(files.map(({ lang }) => lang)).size < files.length) throw invalid('draft.two-of-one-language', 'files');
    const { accountId } = facts.actor;
    await this.limits.take({ key: `import:${accountId}`, hits: UPLOADS_PER_HOUR, seconds: 3600 });
    const content = { number, accountId, files: files.map(({ lang, bytes }) => [lang, fingerprint(bytes)]) };
    return this.transactions.once({ operation: 'draft.import', key: facts.key, content }, async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const rows: { id: number }[] = await em.query(
        `insert into import (draft_id, version, state, created_by)
         select $1, coalesce(max(version), 0) + 1, 'queued', $2 from draft_version where draft_id = $1 and state = 'published'
         returning id`,
        [draft.id, accountId],
      );
      const importId = rows[0]!.id;
      // the bytes of earlier uploads were needed only until they were read
      await em.query('delete from import_file where draft_id = $1', [draft.id]);
      for (const [ordinal, { lang, name, bytes }] of files.entries()) {
        await em.query(
          'insert into import_file (draft_id, import_id, ordinal, lang, name, bytes) values ($1, $2, $3, $4, $5, $6)',
          [draft.id, importId, ordinal, lang, name.slice(0, 200), bytes],
        );
      }
      const payload: ImportPayload = { draftId: draft.id, importId };
      // a process that was killed midway is tried again, a file that kills it is not
      const options = { maxAttempts: 3, queue: `import:${draft.id}`, key: importKey(payload) };
      await this.outbox.enqueue(em, IMPORT_TASK, payload, options);
      return { importId };
    });
  }
}
