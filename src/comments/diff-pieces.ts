import { diffWords } from '../legal-text/diff/diff.js';

export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const KIND = { same: 'same', ins: 'added', del: 'removed' } as const;

/** Words before and after in one text, for client/ui/diff.tsx. */
export const diffPieces = (before: string, after: string): DiffPiece[] =>
  diffWords(before, after).map(({ op, text }) => ({ kind: KIND[op], text }));
