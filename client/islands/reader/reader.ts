import type { Mount } from '../mount.js';

export const mount: Mount = (element) => {
  element.dataset.ready = '';
};
