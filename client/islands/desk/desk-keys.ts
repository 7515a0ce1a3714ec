import type { Mount } from '../mount.js';

const WRITES = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Alt with the arrows goes through the list; `?` shows the keys, where no text is being written. */
export const mount: Mount = (element, props) => {
  const { previous, next } = props as { previous: string | null; next: string | null };
  document.addEventListener('keydown', (event) => {
    const writing = event.target instanceof Element && event.target.closest(WRITES) !== null;
    if (event.key === '?' && !writing && element instanceof HTMLDetailsElement) {
      element.open = !element.open;
      if (element.open) element.querySelector('summary')?.focus();
      return;
    }
    // in a list of choices the same keys open the list
    if (!event.altKey || event.target instanceof HTMLSelectElement) return;
    const href = { ArrowDown: next, ArrowUp: previous }[event.key];
    if (!href) return;
    event.preventDefault();
    location.assign(href);
  });
};
