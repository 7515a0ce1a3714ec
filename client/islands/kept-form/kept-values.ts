const PREFIX = 'talqy kept ';
const WEEK = 7 * 24 * 3600 * 1000;

export type Values = [name: string, value: string][];

interface Kept {
  at: number;
  values: Values;
  /** What the words were typed over, where that may have moved on. */
  base?: number;
}

// private windows and full stores throw; the form works without
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What was typed into the form of this name and not sent yet, for a week. */
export function readKept(name: string): Kept | null {
  const kept = attempt(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept | null);
  return kept && Date.now() - kept.at < WEEK ? kept : null;
}

export function keep(name: string, form: HTMLFormElement, base?: number): void {
  const kept: Kept = { at: Date.now(), values: typedIn(form), ...(base === undefined ? {} : { base }) };
  attempt(() => localStorage.setItem(PREFIX + name, JSON.stringify(kept)));
}

export function forget(name: string): void {
  attempt(() => localStorage.removeItem(PREFIX + name));
}

/** The page after a successful answer names it: only then is the kept text done with. */
export function forgetAnswered(): void {
  const sent = document.querySelector<HTMLElement>('[data-answered]')?.dataset.answered;
  if (!sent) return;
  attempt(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${PREFIX}answer ${sent} `)) localStorage.removeItem(key);
  });
}

/** What a person chose and typed: without hidden fields and what is empty. */
export const typedIn = (form: HTMLFormElement): Values =>
  [...new FormData(form)].flatMap(([name, value]) => {
    const control = form.elements.namedItem(name);
    const hidden = control instanceof HTMLInputElement && control.type === 'hidden';
    return typeof value === 'string' && value !== '' && !hidden ? [[name, value] as [string, string]] : [];
  });

export function fill(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of values) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) control.value = value;
    else if (control instanceof HTMLInputElement && control.type !== 'hidden') control.value = value;
  }
}

/** Shows how long the texts are, where the page counts them. */
export function count(form: HTMLFormElement): void {
  for (const counter of form.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const field = form.elements.namedItem(counter.dataset.countOf ?? '');
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const length = [...field.value].length;
    counter.textContent = `${length} / ${counter.dataset.most}`;
    counter.classList.toggle('over', length > Number(counter.dataset.most));
  }
}

/** Ctrl + Enter (⌘ + Enter) presses the main button, else the first one; where a refusal marked a field, the writing goes on there. */
export function readyForKeys(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid], .field:has(.field-error) input')?.focus();
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const main = form.querySelector<HTMLButtonElement>('button.primary');
    form.requestSubmit(main ?? form.querySelector<HTMLButtonElement>('button:not([type="button"])'));
  });
}

/** The server gave back what was typed: newer than what was kept. */
export const isRefused = (form: HTMLFormElement): boolean =>
  form.querySelector('[aria-invalid], .field-error') !== null;
