import { isDeskTab, type DeskTab } from '../responses/desk-filter.js';

/** The filter as it stands in addresses and forms. */
export interface DeskChoice {
  tab: DeskTab;
  draft: string | null;
  provision: string | null;
  /** Account of the official who holds them. */
  holder: number | null;
  /** Only those with an own wording. */
  own: boolean;
  /** Only those of which the head was told that they are overdue. */
  told: boolean;
  /** What is searched for, as typed. */
  search: string;
}

const LONGEST = 200;
const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null);
const id = (value: unknown) => (/^[1-9]\d{0,14}$/.test(text(value) ?? '') ? Number(value) : null);

export const readChoice = (query: Record<string, unknown>): DeskChoice => {
  const draft = text(query['draft']);
  const tab = query['tab'];
  return {
    tab: isDeskTab(tab) ? tab : 'open',
    draft,
    provision: draft ? text(query['provision']) : null,
    holder: id(query['holder']),
    own: query['own'] === '1',
    told: query['told'] === '1',
    search: (text(query['q']) ?? '').trim(),
  };
};

/** What differs from the whole list of unanswered ones, in the order of the address. */
export function choiceEntries({ tab, draft, provision, holder, own, told, search }: DeskChoice): [string, string][] {
  const all: [string, string | null][] = [
    ['tab', tab === 'open' ? null : tab],
    ['draft', draft],
    ['provision', provision],
    ['holder', holder === null ? null : String(holder)],
    ['own', own ? '1' : null],
    ['told', told ? '1' : null],
    ['q', search || null],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

export function deskHref(path: string, choice: DeskChoice, more: Record<string, string> = {}): string {
  const query = new URLSearchParams([...choiceEntries(choice), ...Object.entries(more)]).toString();
  return query ? `${path}?${query}` : path;
}

/** Number of the comment that was just answered, from the address that the answer led to. */
export function readSent(query: Record<string, unknown>): string | null {
  const sent = text(query['sent']);
  return sent && /^[\w./-]{1,80}$/.test(sent) ? sent : null;
}

/** How many comments were just assigned and left, from the address that the assignment led to. */
export function readAssigned(query: Record<string, unknown>): { assigned: number; skipped: number } | null {
  const [assigned, skipped] = [query['assigned'], query['skipped'] ?? '0'].map((value) => text(value) ?? '');
  return /^\d{1,9}$/.test(assigned!) && /^\d{1,9}$/.test(skipped!)
    ? { assigned: Number(assigned), skipped: Number(skipped) }
    : null;
}
