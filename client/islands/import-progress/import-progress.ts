import publish from '../../../src/i18n/catalogues/publish.js';
import ui from '../../../src/i18n/catalogues/ui.js';
import { reactIsland } from '../react-island.js';
import { ImportProgress } from './progress.js';

export const mount = reactIsland(ImportProgress, { ...publish, ...ui });
