import { signedIn, withRole, type PolicyTable } from '../platform/http/policy.js';

/** Only officials; whether the draft is their agency's is checked where it is read, and answers 404. */
export const responsePolicy = {
  desk: withRole('official'),
  publish: withRole('official'),
  assign: withRole('official'),
  keepView: withRole('official'),
  keepTemplate: withRole('official'),
  /** Whose comment it is is checked in the command. */
  askOwn: signedIn,
} satisfies PolicyTable;
