const LINKS = 'a.n, a.c, a.mk';

/** The link by which a provision is opened: its number, or the sign in place of one. */
export function linkOf(provision: Element): HTMLAnchorElement | null {
  return provision.querySelector<HTMLAnchorElement>(':scope > :is(a.n, a.c), :scope > :is(h2, h3) > :is(a.n, a.c)');
}

export const provisionOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.el[id]') : null;

/** Works through a long list without holding up the page: 6,500 links at once would take half a second on a phone. */
function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): void {
  let at = 0;
  const slice = () => {
    const end = performance.now() + 8;
    while (at < items.length && performance.now() < end) work(items[at++]!);
    if (at < items.length) setTimeout(slice, 16);
  };
  slice();
}

/**
 * One tab stop for the whole act, arrow keys between provisions: an act has thousands of links, and each would be a
 * stop. Without scripts they all stay stops, so that nothing is out of reach.
 */
export class Roving {
  private current: HTMLAnchorElement | null = null;
  private readonly provisions: HTMLElement[];

  constructor(act: HTMLElement) {
    this.provisions = [...act.querySelectorAll<HTMLElement>('.el[id]')];
    const first = linkOf(this.nearest(0, 1) ?? act);
    if (first) this.become(first);
    // terms are reached from their provision (term-notes.ts)
    inSlices([...act.querySelectorAll<HTMLAnchorElement>(`${LINKS}, a.term`)], (link) => {
      if (link !== this.current) link.tabIndex = -1;
    });
    act.addEventListener('keydown', (event) => this.onKey(event));
    act.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLAnchorElement && event.target.matches(LINKS)) this.become(event.target);
    });
  }

  private become(link: HTMLAnchorElement): void {
    if (this.current) this.current.tabIndex = -1;
    link.tabIndex = 0;
    this.current = link;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const here = provisionOf(event.target);
    if (!here) return;
    const next = this.target(event.key, this.provisions.indexOf(here));
    if (!next) return;
    event.preventDefault();
    this.focus(next);
  }

  private target(key: string, at: number): HTMLElement | undefined {
    const last = this.provisions.length - 1;
    if (key === 'ArrowDown') return this.nearest(at + 1, 1);
    if (key === 'ArrowUp') return this.nearest(at - 1, -1);
    if (key === 'Home') return this.nearest(0, 1);
    if (key === 'End') return this.nearest(last, -1);
    return undefined;
  }

  /** The next provision that can be opened. */
  private nearest(from: number, step: 1 | -1): HTMLElement | undefined {
    for (let at = from; at >= 0 && at < this.provisions.length; at += step)
      if (linkOf(this.provisions[at]!)) return this.provisions[at];
    return undefined;
  }

  focus(provision: HTMLElement): void {
    const link = linkOf(provision);
    if (!link) return;
    link.focus({ preventScroll: true });
    provision.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
