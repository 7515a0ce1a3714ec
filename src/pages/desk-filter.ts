import { isDay } from '../agencies/working-calendar.rules.js';
import type { DeskFilter, DeskKey } from '../responses/queries/desk-list.js';
import type { DeskDraft, DeskProvision } from '../responses/queries/desk-overview.js';

/** The filter as it stands in addresses and forms. */
export interface DeskChoice {
  draft: string | null;
  provision: string | null;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= 200 ? value : null);

export const readChoice = (query: Record<string, unknown>): DeskChoice => {
  const draft = text(query['draft']);
  return { draft, provision: draft ? text(query['provision']) : null };
};

const KEY = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})_(\d{1,15})$/;

export function readKey(value: unknown): DeskKey | null {
  const found = KEY.exec(text(value) ?? '');
  if (!found || !isDay(found[1]!)) return null;
  return { dueOn: found[1]!, draftId: Number(found[2]), commentId: Number(found[3]) };
}

export const writeKey = ({ dueOn, draftId, commentId }: DeskKey) => `${dueOn}_${draftId}_${commentId}`;

export function deskHref(path: string, choice: DeskChoice, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  if (choice.draft) query.set('draft', choice.draft);
  if (choice.provision) query.set('provision', choice.provision);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

/** An unknown provision chooses nothing, rather than everything: the list is then empty. */
export function filterOf(
  agencyIds: readonly number[],
  choice: DeskChoice,
  draft: DeskDraft | undefined,
  provisions: readonly DeskProvision[],
): DeskFilter {
  const wId = choice.provision ? (provisions.find(({ eId }) => eId === choice.provision)?.wId ?? '?') : null;
  return { agencyIds, draftNumber: choice.draft ? (draft?.number ?? '?') : null, wId };
}

/** Number of the comment that was just answered, from the address that the answer led to. */
export function readSent(query: Record<string, unknown>): string | null {
  const sent = text(query['sent']);
  return sent && /^[\w./-]{1,80}$/.test(sent) ? sent : null;
}
