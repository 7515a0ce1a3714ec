import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StageGate, type OwedComment } from '../dossiers/stage-gate.js';
import { PublishedVersions } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';

const SHOWN = 50;

interface Row extends Omit<OwedComment, 'number' | 'href' | 'citation'> {
  draftId: number;
  draftNumber: string;
  id: number;
  version: number;
  wId: string;
}

const OPEN = `
  from draft d join comment c on c.draft_id = d.id and c.waits_for is not null and c.state = 'public'
 where d.dossier_id = $1`;

/**
 * Keeps a dossier where it is while anything is owed: first answers, own answers outside a group, and second looks.
 * An author can ask for each of the last two once, and within a term, so that nobody can hold a dossier for ever.
 */
@Injectable()
export class OwedAnswers extends StageGate {
  constructor(private readonly versions: PublishedVersions) {
    super();
  }

  async owed(em: EntityManager, dossierId: number, lang: Language) {
    const [{ count }]: [{ count: number }] = await em.query(`select count(*)::int as count ${OPEN}`, [dossierId]);
    if (count === 0) return { count, first: [] };
    const rows: Row[] = await em.query(
      `select d.id as "draftId", d.number as "draftNumber", c.id, c.version, c.w_id as "wId", c.waits_for as owed,
              c.due_on as "dueOn" ${OPEN} order by c.due_on, d.id, c.id limit ${SHOWN}`,
      [dossierId],
    );
    return { count, first: await Promise.all(rows.map((row) => this.shown(row, lang))) };
  }

  async numbers(em: EntityManager, dossierId: number): Promise<string[]> {
    const rows: { number: string }[] = await em.query(
      `select d.number || '/' || c.id as number ${OPEN} order by d.id, c.id`,
      [dossierId],
    );
    return rows.map(({ number }) => number);
  }

  private async shown(row: Row, lang: Language): Promise<OwedComment> {
    const { draftId, draftNumber, id, version, wId, owed, dueOn } = row;
    const text = await this.versions.of(draftId, version);
    const eId = text?.byWId.get(wId)?.eId;
    return {
      number: `${draftNumber}/${id}`,
      href: `/drafts/${draftNumber}/comments/${id}`,
      citation: text && eId ? text.cite(eId, lang) : '',
      owed,
      dueOn,
    };
  }
}
