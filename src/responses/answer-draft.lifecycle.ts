/** States of an answer before and until it is public. Everybody sees the last but one; all others, its agency alone. */
export const ANSWER_STATES = ['drafted', 'proposed', 'approved', 'published', 'withdrawn'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

interface Transition {
  from: readonly AnswerState[];
  to: AnswerState;
}

/**
 * What may be done with an answer. Words change only while it is drafted, so that what was approved is what goes out.
 * `publish` is the way of agencies where a second person approves; elsewhere one official publishes alone. `withdraw`:
 * the comment was answered in other words.
 */
export const ANSWER_STEPS = {
  write: { from: ['drafted'], to: 'drafted' },
  propose: { from: ['drafted'], to: 'proposed' },
  'give-back': { from: ['proposed', 'approved'], to: 'drafted' },
  approve: { from: ['proposed'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  'publish-alone': { from: ['drafted', 'proposed', 'approved'], to: 'published' },
  withdraw: { from: ['drafted', 'proposed', 'approved'], to: 'withdrawn' },
} as const satisfies Record<string, Transition>;
export type AnswerStep = keyof typeof ANSWER_STEPS;

/** The state after a step; null where the step cannot be taken from here. */
export function stateAfter(state: AnswerState, step: AnswerStep): AnswerState | null {
  const { from, to }: Transition = ANSWER_STEPS[step];
  return from.includes(state) ? to : null;
}

/** Who may be the second person, as the agency has it. */
export const APPROVERS = ['official', 'head'] as const;
export type Approver = (typeof APPROVERS)[number];
