import type { Mount } from '../mount.js';
import { DeskRows } from './desk-rows.js';
import { startTicks } from './ticks.js';

const TYPED_INTO = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** The desk by keyboard: from row to row, open, tick, assign, search. Everything is also reached by Tab. */
export const mount: Mount = (desk) => {
  const rows = new DeskRows(desk);
  const dialog = desk.querySelector<HTMLDialogElement>('[data-desk-keys]');
  const help = desk.querySelector<HTMLElement>('[data-desk-help]');
  if (help) help.hidden = false;
  help?.addEventListener('click', () => dialog?.showModal());
  startTicks(desk);
  showChosen(desk);
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || dialog?.open) return;
    const typing = event.target instanceof Element && event.target.matches(TYPED_INTO);
    if (typing ? event.key === 'Escape' && rows.focus() : act(event.key)) event.preventDefault();
  });

  function act(key: string): boolean {
    if (key === 'j' || key === 'ArrowDown') return rows.move(1, key);
    if (key === 'k' || key === 'ArrowUp') return rows.move(-1, key);
    if (key === 'x') return rows.tick();
    if (key === 'a') return assign();
    if (key === '/') return focusOn('[data-desk-search]');
    if (key === '?') return dialog ? (dialog.showModal(), true) : false;
    return false;
  }

  /** With nothing ticked, the row that has the focus is meant. */
  function assign(): boolean {
    if (!desk.querySelector('.desk-form input[name=comments]:checked')) rows.tick();
    return focusOn('.desk-bar [data-desk-assign]');
  }

  function focusOn(selector: string): boolean {
    const found = desk.querySelector<HTMLElement>(selector);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
    return found !== null;
  }
};

/** The contents scroll by themselves: the chosen provision is brought into their view, and the page stays. */
function showChosen(desk: HTMLElement): void {
  const contents = desk.querySelector<HTMLElement>('[data-desk-contents]');
  const chosen = contents?.querySelector<HTMLElement>('[aria-current]');
  if (contents && chosen) contents.scrollTop = chosen.offsetTop - contents.offsetTop - contents.clientHeight / 3;
}
