import { anyone, withRole, type PolicyTable } from '../platform/http/policy.js';

export const agencyPolicy = {
  /** The calendar and the terms. */
  read: anyone,
  administer: withRole('administrator'),
  /** Of which agency is checked in the command. */
  lead: withRole('head'),
} satisfies PolicyTable;
