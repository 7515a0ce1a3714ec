import { anyone, type PolicyTable } from '../../platform/http/policy.js';

/** The scorecard is for everybody. */
export const scorecardPolicy = { read: anyone } satisfies PolicyTable;
