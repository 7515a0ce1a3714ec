// Speed of the core, part by part.
export { measure } from './speed-matching.mjs';
