import type { Texts } from '../../drafts/queries/published-version.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type Actor } from '../../platform/http/actor.js';

export interface PapersDraft {
  id: number;
  number: string;
  agencyId: number;
  title: Texts;
}

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** Officials and publishers make the papers of their agency's drafts, once something of them is published. */
export const mayMakePapers = (actor: Actor, agencyId: number): boolean =>
  hasRole(actor, 'official', agencyId) || hasRole(actor, 'publisher', agencyId);

/** The draft, if its papers are the actor's to make; else nothing is there at all. */
export async function draftOfPapers(reads: Reads, actor: Actor, number: string): Promise<PapersDraft> {
  const rows = (await reads.query(
    `select d.id, d.number, d.agency_id as "agencyId", d.title from draft d
      where d.number = $1
        and exists (select 1 from draft_version v where v.draft_id = d.id and v.state = 'published')`,
    [number],
  )) as PapersDraft[];
  const draft = rows[0];
  if (!draft || !mayMakePapers(actor, draft.agencyId)) throw notFound();
  return draft;
}
