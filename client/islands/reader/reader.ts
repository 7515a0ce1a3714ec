import type { Mount } from '../mount.js';
import { notePhrase } from '../comment-panel/phrase.js';
import { Panel } from './panel.js';
import { provisionInView } from './place.js';
import { linkOf, provisionOf, Roving } from './roving.js';
import { followContents } from './contents.js';
import { startPlainSwitch } from './plain-switch.js';
import { TermNotes } from './term-notes.js';
import { rememberWayBack } from './way-back.js';

interface ReaderProps {
  number: string;
  version: number;
}

/**
 * The reading page: one listener for all provisions, plain DOM code, since the act is one large stretch of stored HTML.
 * React comes only with the panel that is opened.
 */
export const mount: Mount = (element, props) => {
  const act = element.querySelector<HTMLElement>('[data-act]');
  const panelElement = element.querySelector<HTMLElement>('#panel');
  if (!act || !panelElement) return;
  const panel = new Panel(panelElement, props as ReaderProps);
  act.addEventListener('pointerdown', noteSelection);
  act.addEventListener('click', (event) => openFrom(event, panel));
  startPlainSwitch(element);
  startMostDiscussed(element);
  keepPlaceInLanguages(act);
  // thousands of links take some milliseconds: after the first paint, when nothing waits for it
  afterPaint(() => {
    new Roving(act);
    followContents(element, act);
    startTermNotes(element, act);
    rememberWayBack(act);
  });
};

/** The press that opens a provision clears the selection, so the selected words are noted before. */
function noteSelection(event: Event): void {
  const provision = opens(event) ? provisionOf(event.target) : null;
  if (provision) notePhrase(provision);
}

const opens = (event: Event) => (event.target as Element).closest('a.n, a.c, a.mk') !== null;

function openFrom(event: MouseEvent, panel: Panel): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!opens(event)) return;
  const provision = provisionOf(event.target);
  if (!provision || !linkOf(provision)) return;
  event.preventDefault();
  // by the keyboard there was no press before
  if (event.detail === 0) notePhrase(provision);
  history.replaceState(history.state, '', `#${provision.id}`);
  void panel.open(provision);
}

function startTermNotes(root: HTMLElement, act: HTMLElement): void {
  const note = root.querySelector<HTMLElement>('[data-term-note]');
  if (note && 'showPopover' in note) new TermNotes(act, note);
}

/** Each press goes to the next most discussed provision; without scripts the link leads to the first. */
function startMostDiscussed(root: HTMLElement): void {
  const link = root.querySelector<HTMLAnchorElement>('[data-most-discussed]');
  const eIds = link?.dataset.mostDiscussed?.split(' ') ?? [];
  let next = 0;
  link?.addEventListener('click', (event) => {
    const provision = document.getElementById(eIds[next++ % eIds.length] ?? '');
    if (!provision) return;
    event.preventDefault();
    history.replaceState(history.state, '', `#${provision.id}`);
    provision.scrollIntoView({ block: 'center', behavior: 'instant' });
    linkOf(provision)?.focus({ preventScroll: true });
  });
}

/** The language links lead to the same provision, not to the top of the page. */
function keepPlaceInLanguages(act: HTMLElement): void {
  document.querySelector('.lang')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-language]');
    if (!link) return;
    const eId = act.querySelector('.el[aria-current]')?.id ?? provisionInView(act)?.id;
    link.hash = eId ?? '';
  });
}

function afterPaint(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1500 });
  else setTimeout(work, 200);
}
