import type { DeskSearch } from './search.rules.js';

/** Parts of the desk. All but the last two hold comments to whose authors something is owed. */
export const DESK_TABS = [
  'open',
  'overdue',
  'today',
  'mine',
  'free',
  'proposed',
  // an author said that the answer to a group misses the own comment
  'own-answer',
  // second looks, which another official takes
  'again',
  'answered',
  'all',
] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export const isDeskTab = (value: unknown): value is DeskTab => DESK_TABS.includes(value as DeskTab);

/** Whose desk, and which part of it; conditions that are not null hold together. */
export interface DeskFilter {
  agencyIds: readonly number[];
  tab: DeskTab;
  /** The official who asks: "mine" is theirs. */
  accountId: number;
  draftNumber: string | null;
  /** wIds of provisions of the chosen draft; '' is the draft as a whole. */
  wIds: readonly string[] | null;
  /** Account of the official who holds them. */
  holder: number | null;
  /** Only those with an own wording. */
  own: boolean;
  /** Only those of which the head of the agency was told that they are overdue. */
  told: boolean;
  search: DeskSearch | null;
}

/**
 * Place in the list: its order is the order of these three. `at` is the last day for an answer; in the answered ones
 * the instant of the answer, newest first; in all of them the comment's own id, newest first.
 */
export interface DeskKey {
  at: string;
  draftId: number;
  commentId: number;
}

export const newestFirst = (tab: DeskTab): boolean => tab === 'answered' || tab === 'all';

const KEY = /^([\d:. +-]{1,40}?)_(\d{1,15})_(\d{1,15})$/;
const PLACE: Record<'due' | 'answered' | 'all', RegExp> = {
  due: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  answered: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?$/,
  all: /^\d{1,15}$/,
};

const placeOf = (tab: DeskTab) => (tab === 'answered' || tab === 'all' ? PLACE[tab] : PLACE.due);

/** A key as it stands in addresses; null for what is none of this part. */
export function readDeskKey(text: string | null, tab: DeskTab): DeskKey | null {
  const found = KEY.exec(text ?? '');
  if (!found || !placeOf(tab).test(found[1]!) || !isInstant(found[1]!, tab)) return null;
  return { at: found[1]!, draftId: Number(found[2]), commentId: Number(found[3]) };
}

/** The 31st of February matches the pattern, and the database refuses it. */
function isInstant(text: string, tab: DeskTab): boolean {
  if (tab === 'all') return true;
  const iso = text.replace(' ', 'T') + (tab === 'answered' ? 'Z' : 'T00:00:00Z');
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso.slice(0, 10));
}

export const writeDeskKey = ({ at, draftId, commentId }: DeskKey): string => `${at}_${draftId}_${commentId}`;
