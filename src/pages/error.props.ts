/** An error said in words: what happened and what to do next. */
export interface ErrorProps {
  status: number;
  sentence: string;
  advice: string | null;
  /** Where to sign in, and come back, when that is what is missing. */
  signIn: string | null;
  /** Number by which the operators find the failure in their log. */
  reference: string | null;
}
