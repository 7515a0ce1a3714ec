import { provisionOf } from './roving.js';
import { leaveFrom } from './way-back.js';

const TERM = 'a.term';
const SHOW_AFTER = 150;
const HIDE_AFTER = 250;
const GAP = 6;
const EDGE = 8;

/**
 * Meanings of terms beside the words: on hover, on focus, and by a tap, which elsewhere follows the link. The note may
 * be hovered itself, and Escape closes it (WCAG 2.2, 1.4.13). Without scripts the title and the link remain.
 */
export class TermNotes {
  private readonly words: HTMLElement;
  private readonly link: HTMLAnchorElement;
  private shown: HTMLAnchorElement | null = null;
  private timer = 0;
  private pointer = 'mouse';
  private reachable: HTMLElement | null = null;

  constructor(
    act: HTMLElement,
    private readonly note: HTMLElement,
  ) {
    this.words = note.querySelector('[data-term-words]')!;
    this.link = note.querySelector('[data-term-link]')!;
    act.addEventListener('pointerover', (event) => this.onOver(event));
    act.addEventListener('pointerout', (event) => termOf(event) && this.hideSoon());
    document.addEventListener('pointerdown', (event) => (this.pointer = event.pointerType), { capture: true });
    act.addEventListener('click', (event) => this.onClick(event));
    act.addEventListener('focusin', (event) => this.onFocus(event));
    act.addEventListener('focusout', () => this.hideSoon());
    note.addEventListener('pointerenter', () => clearTimeout(this.timer));
    note.addEventListener('pointerleave', () => this.hideSoon());
    this.link.addEventListener('click', () => this.follow());
    document.addEventListener('click', (event) => !this.covers(event.target) && this.hide());
    document.addEventListener('keydown', (event) => this.onKey(event), { capture: true });
    addEventListener('scroll', () => this.hide(), { passive: true });
  }

  private onOver(event: PointerEvent): void {
    const term = termOf(event);
    if (!term || event.pointerType !== 'mouse') return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.show(term), SHOW_AFTER);
  }

  private onClick(event: MouseEvent): void {
    const term = termOf(event);
    if (!term) return;
    if (this.pointer === 'mouse' || event.detail === 0) return this.hide();
    event.preventDefault();
    if (this.shown === term) this.hide();
    else this.show(term);
  }

  /** Tab reaches the terms of the provision that has the focus, not the thousands of the act. */
  private onFocus(event: FocusEvent): void {
    const provision = provisionOf(event.target);
    if (provision !== this.reachable) {
      this.reach(this.reachable, -1);
      this.reach(provision, 0);
      this.reachable = provision;
    }
    const term = termOf(event);
    if (term?.matches(':focus-visible')) this.show(term);
  }

  private reach(provision: HTMLElement | null, tabIndex: number): void {
    for (const term of provision?.querySelectorAll<HTMLAnchorElement>(TERM) ?? [])
      if (provisionOf(term) === provision) term.tabIndex = tabIndex;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.shown) return;
    // the panel beside stays open: one press closes one thing
    event.stopPropagation();
    this.hide();
  }

  private covers(target: EventTarget | null): boolean {
    return target instanceof Node && (this.note.contains(target) || this.shown?.contains(target) === true);
  }

  private show(term: HTMLAnchorElement): void {
    clearTimeout(this.timer);
    if (this.shown === term) return;
    this.hide();
    // the browser's own tooltip would show the same once more
    if (term.title) {
      term.setAttribute('aria-description', term.title);
      term.removeAttribute('title');
    }
    this.words.textContent = term.getAttribute('aria-description');
    this.link.href = term.href;
    this.note.lang = term.closest<HTMLElement>('[lang]')?.lang ?? '';
    this.note.showPopover();
    this.place(term);
    this.shown = term;
  }

  /** Below the words, above them where there is no room; within the window. */
  private place(term: HTMLElement): void {
    const rects = term.getClientRects();
    const [first, last] = [rects[0]!, rects[rects.length - 1]!];
    const { offsetWidth, offsetHeight } = this.note;
    const below = last.bottom + GAP;
    const fits = below + offsetHeight + EDGE <= innerHeight || first.top - GAP - offsetHeight < EDGE;
    const left = Math.min(fits ? last.left : first.left, document.documentElement.clientWidth - offsetWidth - EDGE);
    this.note.style.insetInlineStart = `${Math.max(EDGE, left)}px`;
    this.note.style.insetBlockStart = `${fits ? below : first.top - GAP - offsetHeight}px`;
  }

  private follow(): void {
    if (this.shown) leaveFrom(this.shown);
    this.hide();
  }

  private hideSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), HIDE_AFTER);
  }

  private hide(): void {
    clearTimeout(this.timer);
    if (!this.shown) return;
    this.shown = null;
    this.note.hidePopover();
  }
}

const termOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(TERM) : null;
