import { withRole, type PolicyTable } from '../../platform/http/policy.js';

/** Only officials; whether the draft is their agency's is checked where it is read, and answers 404. */
export const clusterPolicy = {
  read: withRole('official'),
  change: withRole('official'),
} satisfies PolicyTable;
