/** An error said in words: what happened and what to do next. */
export interface ErrorProps {
  status: number;
  sentence: string;
  advice: string | null;
  /** Number by which the operators find the failure in their log. */
  reference: string | null;
}
