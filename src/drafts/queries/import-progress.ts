import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { translator, type MessageKey } from '../../i18n/messages.js';
import { notFound } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/http/actor.js';
import { ownedDraft } from '../owned-draft.js';
import type { RecognitionFailure, RecognitionStep } from '../recognition/recognition.js';

export interface ImportProgress {
  state: 'queued' | 'running' | 'done' | 'failed';
  step: RecognitionStep | 'queued' | 'done';
  progress: number;
  files: string[];
  /** Why it failed, in the reader's language. */
  failure: string | null;
}

interface Row extends Omit<ImportProgress, 'failure' | 'files'> {
  failure: RecognitionFailure | null;
  files: string[] | null;
}

/** How far an upload is; for the publishers of its agency. */
@Injectable()
export class ImportProgressQuery {
  constructor(private readonly source: DataSource) {}

  async execute(actor: Actor, lang: Language, number: string, importId: number): Promise<ImportProgress> {
    const draft = await ownedDraft(this.source, actor, number);
    const rows: Row[] = await this.source.query(
      `select state, step, progress, failure,
              (select json_agg(name order by ordinal) from import_file f where f.draft_id = i.draft_id and f.import_id = i.id) as files
         from import i where draft_id = $1 and id = $2`,
      [draft.id, importId],
    );
    const row = rows[0];
    if (!row) throw notFound();
    const failure = row.failure && translator(lang)(row.failure.code as MessageKey, row.failure.params);
    return { ...row, files: row.files ?? [], failure };
  }
}
