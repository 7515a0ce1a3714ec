import type { SameAnswer } from '../responses/queries/same-answers.js';

/** Answers of a draft that have the same words. */
export interface SameAnswersProps {
  draft: { number: string; title: string; href: string };
  answers: readonly (SameAnswer & { number: string; href: string })[];
  first: string | null;
  older: string | null;
}
