// Speed of the core, part by part.
import { measure as measureMatching } from './speed-matching.mjs';
import { measure as measureStructure } from './speed-structure.mjs';

export const measure = async (corpus) => [...(await measureStructure(corpus)), ...(await measureMatching(corpus))];
