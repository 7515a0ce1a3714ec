import { anyone, withRole, type PolicyTable } from '../../platform/http/policy.js';

/** Whether the draft is their agency's is checked where it is read, and answers 404; a file also answers by what is published. */
export const paperPolicy = {
  list: withRole('official', 'publisher'),
  order: withRole('official', 'publisher'),
  read: anyone,
  publish: withRole('official', 'publisher'),
} satisfies PolicyTable;
