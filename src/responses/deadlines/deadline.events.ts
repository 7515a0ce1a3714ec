/** An agency gave itself more time for comments of a draft: one event, however many they are. */
export const DEADLINE_EXTENDED = 'deadline.extended';
export interface DeadlineExtended {
  draftId: number;
  extensionId: number;
}

/** It is a working day, and office hours have begun: once a day. */
export const WORKING_DAY_BEGUN = 'working-day.begun';
export interface WorkingDayBegun {
  day: string;
}
