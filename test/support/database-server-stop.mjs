export { close as default } from './database-server.mjs';
