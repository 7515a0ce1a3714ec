import { anyone, withRole, type PolicyTable } from '../platform/http/policy.js';

/** Whose agency a draft belongs to is asked again in each command: another agency's draft answers 404. */
export const draftPolicy = {
  read: anyone,
  compare: anyone,
  create: withRole('publisher'),
  import: withRole('publisher'),
  review: withRole('publisher'),
  describe: withRole('publisher'),
  explain: withRole('publisher'),
  mend: withRole('publisher'),
  attachAmendedAct: withRole('publisher'),
  decideMatch: withRole('publisher'),
  creditComment: withRole('publisher'),
  publish: withRole('publisher'),
  discard: withRole('publisher'),
  /** Officials read the comments, publishers the text: both word the version in work. */
  word: withRole('publisher', 'official'),
} satisfies PolicyTable;
