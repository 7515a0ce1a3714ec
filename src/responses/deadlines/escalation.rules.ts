/** Office hours begin at nine in Asia/Almaty: nobody reads a reminder before. */
export const REMINDING_HOUR = 9;

/** The head of the agency is told of an overdue comment on the first working day, and again on the fifth. */
export const ESCALATION_LEVELS = [
  { level: 1, workingDays: 1 },
  { level: 2, workingDays: 5 },
] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number]['level'];
