/** The working calendar or the table of terms changed: days computed from them may have moved. */
export const LEGAL_TIME_CHANGED = 'legal-time.changed';
export interface LegalTimeChanged {
  /** What changed, for the record: a day, or a kind of act with its purpose. */
  what: string;
  /** Account of the administrator. */
  by: number;
}
