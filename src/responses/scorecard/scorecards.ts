import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Texts } from '../../drafts/queries/published-version.js';
import { addCounts, figuresOf, type Counts, type Figures } from './scorecard.rules.js';

export interface NamedAgency {
  code: string;
  name: Texts;
}

export interface AgencyCard {
  agency: NamedAgency;
  figures: Figures;
}

export interface Scorecard {
  /** The moment of which it tells; null before the first count. */
  asOf: Date | null;
  total: Figures;
  /** Those that got comments, by their codes. */
  agencies: AgencyCard[];
  months: MonthCard[];
}

/** Comments that were made in a month, and what became of them. */
export interface MonthCard {
  /** YYYY-MM. */
  month: string;
  figures: Figures;
}

export interface DraftCard {
  number: string;
  title: Texts;
  figures: Figures;
}

export interface AgencyScorecard {
  asOf: Date | null;
  agency: NamedAgency;
  figures: Figures;
  /** The earliest first; those without comments are absent. */
  months: MonthCard[];
  /** The newest first. */
  drafts: DraftCard[];
}

interface Part extends NamedAgency {
  draftId: number;
  number: string;
  title: Texts;
  month: string;
  counts: Counts;
}

const PARTS = `
  select a.code, a.name, d.id as "draftId", d.number, d.title, to_char(p.month, 'YYYY-MM') as month, p.counts
    from scorecard_part p join draft d on d.id = p.draft_id join agency a on a.id = d.agency_id
   order by a.code, d.id desc, p.month`;

interface Kept {
  asOf: Date | null;
  parts: readonly Part[];
}

const figured = (parts: readonly Part[]): Figures => figuresOf(addCounts(parts.map(({ counts }) => counts)));

function grouped(parts: readonly Part[], keyOf: (part: Part) => string): [string, Part[]][] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(keyOf(part));
    if (group) group.push(part);
    else groups.set(keyOf(part), [part]);
  }
  return [...groups];
}

const monthsOf = (parts: readonly Part[]): MonthCard[] =>
  grouped(parts, ({ month }) => month)
    .map(([month, own]) => ({ month, figures: figured(own) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));

/** The published figures; parts are read anew only when the job has counted since. */
@Injectable()
export class Scorecards {
  private kept: { stamp: string; value: Promise<Kept> } | undefined;

  constructor(private readonly source: DataSource) {}

  async all(): Promise<Scorecard> {
    const { asOf, parts } = await this.load();
    const agencies = grouped(parts, ({ code }) => code).map(([code, own]) => ({
      agency: { code, name: own[0]!.name },
      figures: figured(own),
    }));
    return { asOf, total: figured(parts), agencies, months: monthsOf(parts) };
  }

  /** null where no agency has this code. */
  async agency(code: string): Promise<AgencyScorecard | null> {
    const agencies: NamedAgency[] = await this.source.query('select code, name from agency where code = $1', [code]);
    const agency = agencies[0];
    if (!agency) return null;
    const { asOf, parts } = await this.load();
    const own = parts.filter((part) => part.code === code);
    const drafts = grouped(own, ({ number }) => number).map(([number, ofDraft]) => ({
      number,
      title: ofDraft[0]!.title,
      figures: figured(ofDraft),
    }));
    return { asOf, agency, figures: figured(own), months: monthsOf(own), drafts };
  }

  private async load(): Promise<Kept> {
    const [stamp]: { asOf: Date | null; mark: string }[] = await this.source.query(
      'select as_of as "asOf", mark::text from scorecard_stamp',
    );
    const { asOf, mark } = stamp!;
    const key = `${asOf?.toISOString()} ${mark}`;
    if (this.kept?.stamp === key) return this.kept.value;
    const kept = { stamp: key, value: this.read(asOf) };
    this.kept = kept;
    kept.value.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.value;
  }

  private async read(asOf: Date | null): Promise<Kept> {
    return { asOf, parts: await this.source.query(PARTS) };
  }
}
