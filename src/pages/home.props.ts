import type { DraftCard } from './draft-card.js';

/** A comment whose answer changed something, shown as the proof that it is worth while. */
export interface AnsweredComment {
  href: string;
  author: string;
  text: string;
  citation: string;
  draftTitle: string;
  agency: string;
  decision: 'accepted' | 'partly' | 'rejected' | 'already-covered' | 'out-of-scope';
  answer: string;
  answeredOn: string;
}

export interface HomeProps {
  open: readonly DraftCard[];
  answered: readonly AnsweredComment[];
  numbers: { drafts: number; comments: number; answered: number; accepted: number };
}
