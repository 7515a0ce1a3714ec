import type { Mount } from '../mount.js';
import { post } from './send.js';

interface ThreadProps {
  /** Said while a guest's browser proves its work. */
  proving: string;
  /** Known to need a proof; where it is not known, the server says so. */
  guest: boolean;
}

/** The list of comments: support without a new page, and earlier comments added below. */
export const mount: Mount = (element, props) => {
  const known = props as ThreadProps;
  element.addEventListener('submit', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-support]');
    if (!form) return;
    event.preventDefault();
    void support(form, known);
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

interface Supported {
  supports: number;
}

async function support(form: HTMLFormElement, { proving, guest }: ThreadProps): Promise<void> {
  const button = form.querySelector('button')!;
  const note = form.querySelector<HTMLElement>('.acts-note')!;
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  const address = `/api/v1${new URL(form.action).pathname}`;
  const onStep = (step: string) => (note.textContent = step === 'proving' ? proving : '');
  const outcome = await post<Supported>({ address, input: {}, key: `support-${Date.now()}`, guest, onStep });
  note.textContent = '';
  if ('posted' in outcome) {
    button.querySelector('[data-count]')!.textContent = String(outcome.posted.supports);
    button.querySelector('[data-words]')!.textContent = button.dataset.supported ?? '';
  } else {
    button.removeAttribute('aria-disabled');
    note.textContent = outcome.refusal?.sentence ?? '';
    // without a connection the form itself says what is wrong
    if (!outcome.refusal) form.submit();
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
