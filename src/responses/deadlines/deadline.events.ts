/** An agency gave itself more time for comments of a draft: one event, however many they are. */
export const DEADLINE_EXTENDED = 'deadline.extended';
export interface DeadlineExtended {
  draftId: number;
  extensionId: number;
}
