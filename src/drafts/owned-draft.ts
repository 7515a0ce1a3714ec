import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { AppError, notFound } from '../platform/errors/app-error.js';
import { hasRole, type Actor, type Role } from '../platform/http/actor.js';

export type Words = Partial<Record<Language, string>>;

export interface OwnedDraft {
  id: number;
  number: string;
  dossierId: number;
  agencyId: number;
  actKind: ActKind;
  title: Words;
}

export interface WorkingVersion {
  version: number;
  summary: Words;
  concerns: Words;
  appliesFrom: Words;
  opensOn: string | null;
  closesOn: string | null;
}

const COLUMNS = `id, number, dossier_id as "dossierId", agency_id as "agencyId", act_kind as "actKind", title`;

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** The draft, if the actor publishes for its agency; whatever else it may be is answered as if it were not there. */
export const ownedDraft = (reads: Reads, actor: Actor, number: string, lock = false): Promise<OwnedDraft> =>
  draftFor(reads, actor, number, { roles: ['publisher'], lock });

async function draftFor(
  reads: Reads,
  actor: Actor,
  number: string,
  { roles, lock }: { roles: readonly Role[]; lock: boolean },
): Promise<OwnedDraft> {
  const sql = `select ${COLUMNS} from draft where number = $1 ${lock ? 'for update' : ''}`;
  const rows = (await reads.query(sql, [number])) as OwnedDraft[];
  const draft = rows[0];
  if (!draft || !roles.some((role) => hasRole(actor, role, draft.agencyId))) throw notFound();
  return draft;
}

/** The draft, if the actor publishes for its agency or answers its comments: both may word the version in work. */
export const draftToWord = (reads: Reads, actor: Actor, number: string, lock = false): Promise<OwnedDraft> =>
  draftFor(reads, actor, number, { roles: ['publisher', 'official'], lock });

export const lockDraftToWord = (em: EntityManager, actor: Actor, number: string): Promise<OwnedDraft> =>
  draftToWord(em, actor, number, true);

/** One writer at a time changes a draft's version in work. */
export const lockOwnedDraft = (em: EntityManager, actor: Actor, number: string): Promise<OwnedDraft> =>
  ownedDraft(em, actor, number, true);

export async function findWorkingVersion(reads: Reads, draftId: number): Promise<WorkingVersion | null> {
  const rows = (await reads.query(
    `select version, summary, concerns, applies_from as "appliesFrom", opens_on as "opensOn", closes_on as "closesOn"
       from draft_version where draft_id = $1 and state = 'working'`,
    [draftId],
  )) as WorkingVersion[];
  return rows[0] ?? null;
}

/** Refuses in words where there is no text in work: published meanwhile, or not uploaded yet. */
export async function workingVersionOf(reads: Reads, draftId: number): Promise<WorkingVersion> {
  const working = await findWorkingVersion(reads, draftId);
  if (!working) throw new AppError('draft.nothing-in-work', 409);
  return working;
}
