import type { Language } from '../../i18n/language.js';
import type { Provision, ProvisionKind } from '../../legal-text/act/provision.js';

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

interface Row extends Omit<Provision, 'parent'> {
  wId: string;
  kind: ProvisionKind;
  parentWId: string | null;
}

/** The provisions of a published version in one language, as the pure core knows them. */
export async function versionProvisions(
  reads: Reads,
  draftId: number,
  version: number,
  lang: Language,
): Promise<Provision[]> {
  const rows = (await reads.query(
    `select w_id as "wId", e_id as "eId", kind, number, ordinal, parent_w_id as "parentWId",
            coalesce(label->>$3, '') as label, coalesce(heading->>$3, '') as heading, coalesce(body->>$3, '') as text
       from provision where draft_id = $1 and version = $2 and body ? $3 order by ordinal`,
    [draftId, version, lang],
  )) as Row[];
  const eIds = new Map(rows.map(({ wId, eId }) => [wId, eId]));
  return rows.map(({ parentWId, ...row }, ordinal) => ({
    ...row,
    ordinal,
    parent: parentWId === null ? null : (eIds.get(parentWId) ?? null),
  }));
}
