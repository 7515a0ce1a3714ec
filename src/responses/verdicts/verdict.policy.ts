import { signedIn, type PolicyTable } from '../../platform/http/policy.js';

/** Whoever has a session, a guest's too; that it is the author's is checked in the command. */
export const verdictPolicy = {
  give: signedIn,
  askAgain: signedIn,
} satisfies PolicyTable;
