import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActKind } from '../../legal-text/act/provision.js';

/** What may change about a published draft from one second to the next. */
export interface Pulse {
  draftId: number;
  number: string;
  agencyId: number;
  actKind: ActKind;
  /** The latest published version. */
  version: number;
  /** Grows with every change of a shown count, and of what is known of the acts that the draft amends. */
  generation: number;
  /** Comments are taken on the latest version now, by the database's clock. */
  consultation: 'none' | 'before' | 'open' | 'after';
}

const FRESH_MS = 1_000;
const KEPT_PULSES = 2_000;
// whatever else stands in an address is no number of a draft, and not worth a question
const NUMBER = /^[\w.-]{1,60}$/;

const SQL = `
  select d.id as "draftId", d.number, d.agency_id as "agencyId", d.act_kind as "actKind", v.version,
         coalesce(n.generation, 0) + d.amended_generation as generation,
         case when c.draft_id is null then 'none' when now() < c.opens_at then 'before'
              when now() < c.closes_at then 'open' else 'after' end as consultation
    from draft d
    join lateral (select max(version) as version from draft_version
                   where draft_id = d.id and state = 'published') v on v.version is not null
    left join draft_count n on n.draft_id = d.id
    left join consultation c on c.draft_id = d.id and c.version = v.version
   where d.number = $1`;

/** Asks the database at most once a second for each draft; everybody who asks meanwhile shares the answer. */
@Injectable()
export class DraftPulse {
  private readonly kept = new Map<string, { at: number; pulse: Promise<Pulse | null> }>();

  constructor(private readonly source: DataSource) {}

  /** null where no such draft is published. */
  of(number: string): Promise<Pulse | null> {
    if (!NUMBER.test(number)) return Promise.resolve(null);
    const at = performance.now();
    const known = this.kept.get(number);
    if (known && at - known.at < FRESH_MS) return known.pulse;
    const pulse = this.ask(number);
    this.kept.delete(number);
    this.kept.set(number, { at, pulse });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_PULSES && oldest !== undefined) this.kept.delete(oldest);
    pulse.catch(() => this.kept.get(number)?.pulse === pulse && this.kept.delete(number));
    return pulse;
  }

  /** Without the second of memory, for commands. */
  async ask(number: string): Promise<Pulse | null> {
    const rows: Pulse[] = await this.source.query(SQL, [number]);
    return rows[0] ?? null;
  }
}
