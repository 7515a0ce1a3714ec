import comments from '../../../src/i18n/catalogues/comments.js';
import ui from '../../../src/i18n/catalogues/ui.js';
import { reactIsland } from '../react-island.js';
import { CommentForm } from './comment-form.js';

export const mount = reactIsland(CommentForm, { ...comments, ...ui });
