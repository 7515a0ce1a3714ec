import { anyone, withRole, type PolicyTable } from '../../platform/http/policy.js';

/** Whether the draft is the official's agency's is checked in the command, and answers 404. */
export const deadlinePolicy = {
  extend: withRole('official'),
  read: anyone,
} satisfies PolicyTable;
