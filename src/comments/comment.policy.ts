import { anyone, type PolicyTable } from '../platform/http/policy.js';

/** Nobody is asked who they are before they may speak: guests pay with a proof of work, in the command. */
export const commentPolicy = {
  read: anyone,
  challenge: anyone,
  post: anyone,
  support: anyone,
  withdraw: anyone,
  /** A person without a session sees an empty page that tells what would stand there. */
  traces: anyone,
} satisfies PolicyTable;
