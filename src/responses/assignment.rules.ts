/** Who gives a comment to whom; null is nobody. */
export interface Giving {
  /** Leads the officials of the agency. */
  head: boolean;
  by: number;
  /** Holds it now; null also where the holder is no official of the agency any longer. */
  holder: number | null;
  to: number | null;
}

/** A head gives any comment to anybody; an official takes a free one or gives back an own one. */
export function mayGive({ head, by, holder, to }: Giving): boolean {
  if (head) return true;
  return to === by ? holder === null || holder === by : to === null && holder === by;
}
