import { anyone, withRole, type PolicyTable } from '../platform/http/policy.js';

/** Whose agency a dossier belongs to is asked again in each command: another agency's dossier answers 404. */
export const dossierPolicy = {
  readOverrides: anyone,
  move: withRole('publisher', 'head'),
} satisfies PolicyTable;
