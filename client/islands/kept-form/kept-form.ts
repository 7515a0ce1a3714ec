import type { Mount } from '../mount.js';
import { count, fill, forgetAnswered, isRefused, keep, readKept, readyForKeys } from './kept-values.js';

/** Keeps what is typed in this browser until it is sent; Ctrl + Enter (⌘ + Enter) sends. */
export const mount: Mount = (element, props) => {
  if (!(element instanceof HTMLFormElement)) return;
  const { key } = props as { key: string };
  const kept = readKept(key);
  if (kept && !isRefused(element)) fill(element, kept.values);
  count(element);
  element.addEventListener('input', () => {
    keep(key, element);
    count(element);
  });
  readyForKeys(element);
  forgetAnswered();
};
