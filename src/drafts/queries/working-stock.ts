import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor.js';
import { findWorkingVersion, ownedDraft, type Words } from '../owned-draft.js';

/** What a version in work holds that nobody could upload again. */
export interface WorkingStock {
  /** Wordings of commenters that were taken in. */
  wordings: number;
  /** All changes of words that stand, with those. */
  changes: number;
  /** Provisions that were explained in plain words, or credited to comments. */
  notes: number;
  /** Versions of this number that were thrown away before: one that was begun since counts one more. */
  earlier: number;
}

const SQL = `
  select (select count(*)::int from wording_change
           where draft_id = $1 and version = $2 and state = 'standing' and comment_id is not null) as wordings,
         (select count(*)::int from wording_change
           where draft_id = $1 and version = $2 and state = 'standing' and undoes is null) as changes,
         (select count(*)::int from (
            select e_id from working_explanation where draft_id = $1 and version = $2
            union select e_id from working_credit where draft_id = $1 and version = $2) places) as notes,
         (select count(*)::int from discarded_version where draft_id = $1 and version = $2) as earlier`;

/** The caller may hold the draft's lock. */
export async function stockOf(
  reads: Pick<EntityManager, 'query'>,
  draftId: number,
  version: number,
): Promise<WorkingStock> {
  const rows: WorkingStock[] = await reads.query(SQL, [draftId, version]);
  return rows[0]!;
}

/** What would be lost with the version in work. */
@Injectable()
export class WorkingStocks {
  constructor(private readonly source: DataSource) {}

  /** `working` is null where nothing is in work. 404 for drafts of other agencies. */
  async of(
    actor: Actor,
    number: string,
  ): Promise<{ title: Words; working: ({ version: number } & WorkingStock) | null }> {
    const draft = await ownedDraft(this.source, actor, number);
    const found = await findWorkingVersion(this.source, draft.id);
    const working = found && { version: found.version, ...(await stockOf(this.source, draft.id, found.version)) };
    return { title: draft.title, working };
  }
}
