import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { successionOf, type Succession } from '../succession.rules.js';
import { Kept } from './kept.js';
import { matchedRows } from './matched-rows.js';
import { PublishedVersions } from './published-version.js';

// only what did not go on as itself is in them
const KEPT_STEPS = 200;

/** How the provisions of published versions went on from each version to the next: it never changes, so it is kept. */
@Injectable()
export class Successions {
  private readonly kept = new Kept<Succession>(KEPT_STEPS);

  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  /** Steps from one published version to a later one, in their order. */
  between(draftId: number, from: number, to: number): Promise<Succession[]> {
    const versions = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + 1 + at);
    return Promise.all(versions.map((version) => this.into(draftId, version)));
  }

  private into(draftId: number, version: number): Promise<Succession> {
    return this.kept.get(`${draftId}/${version}`, async () => {
      const published = await this.versions.of(draftId, version);
      if (!published) throw new RangeError(`Version ${version} of draft ${draftId} is not published`);
      const wIds = new Map(published.provisions.map(({ eId, wId }) => [eId, wId]));
      return successionOf(await matchedRows(this.source, draftId, version), wIds);
    });
  }
}
