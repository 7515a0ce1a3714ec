import type { Mount } from '../mount.js';
import { post, type Outcome } from './send.js';

interface ThreadProps {
  /** Said while a guest's browser proves its work. */
  proving: string;
  /** Known to need a proof; where it is not known, the server says so. */
  guest: boolean;
}

/** The list of comments: support raised and taken back without a new page, and earlier comments added below. */
export const mount: Mount = (element, props) => {
  const known = props as ThreadProps;
  element.addEventListener('submit', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-support]');
    if (!form) return;
    event.preventDefault();
    void turn(form, known);
  });
  element.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-older]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void addOlder(link);
  });
  const refresh = () => void showNewest(element);
  const stop = new AbortController();
  document.addEventListener('comment-sent', () => (element.isConnected ? refresh() : stop.abort()), {
    signal: stop.signal,
  });
};

interface Voices {
  supports: number;
}

const WITHDRAW = /\/withdraw$/;

/** The form's address says what pressing does: raise the voice, or take it back. */
async function turn(form: HTMLFormElement, { proving, guest }: ThreadProps): Promise<void> {
  const button = form.querySelector('button')!;
  const note = form.querySelector<HTMLElement>('.acts-note')!;
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  const path = new URL(form.action).pathname;
  const supports = path.replace(WITHDRAW, '');
  const withdraws = path !== supports;
  const onStep = (step: string) => (note.textContent = step === 'proving' ? proving : '');
  const address = `/api/v1${supports}`;
  const outcome = withdraws
    ? await withdraw(address)
    : await post<Voices>({ address, input: {}, key: `support-${Date.now()}`, guest, onStep });
  button.removeAttribute('aria-disabled');
  note.textContent = '';
  if ('posted' in outcome) {
    form.action = withdraws ? supports : `${supports}/withdraw`;
    show(button, outcome.posted.supports, !withdraws);
  } else {
    note.textContent = outcome.refusal?.sentence ?? '';
    // without a connection the form itself says what is wrong
    if (!outcome.refusal) form.submit();
  }
}

function show(button: HTMLButtonElement, supports: number, mine: boolean): void {
  const { supportWords = '', supportedWords = '' } = button.dataset;
  button.querySelector('[data-count]')!.textContent = String(supports);
  button.querySelector('[data-words]')!.textContent = mine ? supportedWords : supportWords;
  button.setAttribute('aria-pressed', String(mine));
}

/** Needs no proof: nobody gains by taking back. */
async function withdraw(address: string): Promise<Outcome<Voices>> {
  try {
    const answer = await fetch(address, { method: 'DELETE', headers: { accept: 'application/json' } });
    const said = (await answer.json()) as Voices & { message?: string };
    if (answer.ok) return { posted: said };
    return { refusal: { field: null, sentence: said.message ?? '', href: null } };
  } catch {
    return { refusal: null };
  }
}

async function fetchPart(address: string): Promise<DocumentFragment | null> {
  const url = new URL(address, location.href);
  url.searchParams.set('lang', document.documentElement.lang);
  const answer = await fetch(url, { headers: { accept: 'text/html' } });
  return answer.ok ? document.createRange().createContextualFragment(await answer.text()) : null;
}

/** The focus goes to the first of the added ones, so that the keyboard reads on from there. */
async function addOlder(link: HTMLAnchorElement): Promise<void> {
  const part = await fetchPart(link.dataset.older ?? link.href).catch(() => null);
  if (!part) return location.assign(link.href);
  const first = part.querySelector<HTMLElement>('.said');
  link.closest('.older')!.replaceWith(part);
  first?.setAttribute('tabindex', '-1');
  first?.focus();
}

async function showNewest(element: HTMLElement): Promise<void> {
  const address = element.dataset.newest;
  const list = element.querySelector('[data-list]');
  const part = address ? await fetchPart(address).catch(() => null) : null;
  if (!part || !list) return;
  element.querySelector('[data-none]')?.remove();
  list.replaceChildren(part);
}
