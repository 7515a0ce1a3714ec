import type { Mount } from '../mount.js';

const PREFIX = 'talqy kept ';
const WEEK = 7 * 24 * 3600 * 1000;

interface Kept {
  at: number;
  values: [name: string, value: string][];
}

// private windows and full stores throw; the form works without
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function read(key: string): Kept | null {
  const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null);
  return kept && Date.now() - kept.at < WEEK ? kept : null;
}

const typed = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => {
    const control = form.elements.namedItem(name);
    const hidden = control instanceof HTMLInputElement && control.type === 'hidden';
    return typeof value === 'string' && value !== '' && !hidden ? [[name, value] as [string, string]] : [];
  });

function fill(form: HTMLFormElement, values: Kept['values']): void {
  for (const [name, value] of values) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

function count(form: HTMLFormElement): void {
  for (const counter of form.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const field = form.elements.namedItem(counter.dataset.countOf ?? '');
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const length = [...field.value].length;
    counter.textContent = `${length} / ${counter.dataset.most}`;
    counter.classList.toggle('over', length > Number(counter.dataset.most));
  }
}

/** Keeps what is typed in this browser until it is sent; Ctrl + Enter (⌘ + Enter) sends. */
export const mount: Mount = (element, props) => {
  if (!(element instanceof HTMLFormElement)) return;
  const key = PREFIX + (props as { key: string }).key;
  const kept = read(key);
  const refused = element.querySelector('[aria-invalid], .field-error') !== null;
  // what the server gave back after a refusal is newer than what was kept
  if (kept && !refused) fill(element, kept.values);
  count(element);
  element.querySelector<HTMLElement>('[aria-invalid], .field:has(.field-error) input')?.focus();
  element.addEventListener('input', () => {
    attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: typed(element) } satisfies Kept)));
    count(element);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.requestSubmit();
  });
  forgetSent();
};

/** The page after a successful answer names it: only then is the kept text done with. */
function forgetSent(): void {
  const sent = document.querySelector<HTMLElement>('[data-answered]')?.dataset.answered;
  if (!sent) return;
  attempt(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${PREFIX}answer ${sent} `)) localStorage.removeItem(key);
  });
}
