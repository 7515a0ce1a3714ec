import { anyone, signedIn, type PolicyTable } from '../platform/http/policy.js';

export const accountPolicy = {
  signIn: anyone,
  rename: signedIn,
  signOut: anyone,
} satisfies PolicyTable;
