import { withRole, type PolicyTable } from '../platform/http/policy.js';

export const agencyPolicy = {
  administer: withRole('administrator'),
  /** Of which agency is checked in the command. */
  lead: withRole('head'),
} satisfies PolicyTable;
