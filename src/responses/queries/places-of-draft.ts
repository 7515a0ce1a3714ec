import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WHOLE_ACT } from '../../comments/target.js';
import { PublishedVersions, type PublishedVersion } from '../../drafts/queries/published-version.js';

/** Provisions of a draft as the desk chooses them: with all that stands inside them. */
@Injectable()
export class PlacesOfDraft {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async newest(draftId: number): Promise<PublishedVersion | null> {
    const rows: { version: number | null }[] = await this.source.query(
      `select max(version) as version from draft_version where draft_id = $1 and state = 'published'`,
      [draftId],
    );
    const version = rows[0]?.version;
    return version ? this.versions.of(draftId, version) : null;
  }

  /**
   * The wIds under which comments on a provision of the newest version, and on what stands inside it, are stored: also
   * those of earlier versions that stand there now. null where there is no such provision.
   */
  async within(draftId: number, eId: string): Promise<string[] | null> {
    const version = await this.newest(draftId);
    return version ? this.of(version, eId) : null;
  }

  async of(version: PublishedVersion, eId: string): Promise<string[] | null> {
    const wId = eId === WHOLE_ACT ? '' : version.byEId.get(eId)?.wId;
    if (wId === undefined) return null;
    const own = version.originsOf(wId);
    if (wId === '') return [...own];
    const inside = insideOf(version, wId).flatMap((one) => version.originsOf(one));
    // those without any comment would only be looked up in vain
    const said: { wId: string }[] = await this.source.query(
      'select w_id as "wId" from provision_count where draft_id = $1 and w_id = any($2)',
      [version.draftId, inside],
    );
    return [...new Set([...own, ...said.map((one) => one.wId)])];
  }
}

/** What stands inside a provision; parents come before their parts in the order of the text. */
function insideOf({ provisions }: PublishedVersion, wId: string): string[] {
  const inside = new Set([wId]);
  for (const one of provisions) if (inside.has(one.parentWId)) inside.add(one.wId);
  inside.delete(wId);
  return [...inside];
}
