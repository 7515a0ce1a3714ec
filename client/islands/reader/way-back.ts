import { provisionOf } from './roving.js';

interface Left {
  eId: string;
  /** Pixels from the top of the window. */
  top: number;
}

interface Entry {
  left?: Left;
}

/**
 * Whoever follows a citation and goes back finds the line as it was left. The browser alone brings back a distance from
 * the top of the page, which is another place once articles on the way have been laid out in their true height.
 */
export function rememberWayBack(act: HTMLElement): void {
  act.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a.ref, a.term');
    if (link && !event.defaultPrevented) leaveFrom(link);
  });
  window.addEventListener('popstate', ({ state }) => {
    const { left, ...rest } = (state as Entry | null) ?? {};
    const provision = left && document.getElementById(left.eId);
    if (!provision) return;
    // once is enough: later entries are copied from this one
    history.replaceState(rest, '');
    const bring = () => window.scrollBy({ top: provision.getBoundingClientRect().top - left.top, behavior: 'instant' });
    // the browser has put its own place by the next frame; what comes into sight then is measured in the one after
    requestAnimationFrame(() => {
      bring();
      requestAnimationFrame(bring);
    });
  });
}

/** Notes where a link stands before it is followed. */
export function leaveFrom(link: HTMLElement): void {
  const provision = provisionOf(link);
  if (!provision) return;
  const left: Left = { eId: provision.id, top: provision.getBoundingClientRect().top };
  history.replaceState({ ...(history.state as Entry | null), left }, '');
}
