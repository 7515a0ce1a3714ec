import type { DraftStatus } from '../drafts/draft-page.presenter.js';
import type { DraftCard } from './draft-card.js';

export interface DraftsProps {
  filter: { status: DraftStatus | null; agency: string | null; query: string };
  agencies: readonly { id: string; name: string }[];
  drafts: readonly DraftCard[];
  /** Addresses of the neighbouring pages (keyset). */
  newer: string | null;
  older: string | null;
}
