import { withRole, type PolicyTable } from '../platform/http/policy.js';

export const agencyPolicy = {
  administer: withRole('administrator'),
} satisfies PolicyTable;
