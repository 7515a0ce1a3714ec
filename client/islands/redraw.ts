/**
 * Where the page is opened: a refused form is drawn at the address to which it was sent, and asking there again finds
 * nothing or sends it once more.
 */
export function pageAddress(): string {
  const own = document.querySelector<HTMLAnchorElement>('a[data-language][aria-current]');
  const url = new URL(own?.href ?? location.href);
  url.searchParams.delete('lang');
  return url.href;
}

/** The element as the page has it now: null where it is gone, undefined where the page could not be asked. */
export async function asItIsNow(element: HTMLElement): Promise<HTMLElement | null | undefined> {
  const reply = await fetch(pageAddress(), { headers: { accept: 'text/html' } }).catch(() => null);
  const text = reply?.ok ? await reply.text().catch(() => null) : null;
  if (text === null) return undefined;
  const now = new DOMParser().parseFromString(text, 'text/html').getElementById(element.id);
  // a parser without scripts takes them for content, and an element that renews the page would come alive
  now?.querySelectorAll('noscript').forEach((part) => part.remove());
  return now;
}

/** Puts what the page has there now into the element. Who stood on a link or a button still stands on it. */
export function redraw(element: HTMLElement, now: HTMLElement): void {
  const places = () => [...element.querySelectorAll<HTMLElement>('a[href], button')];
  const nameOf = (place: HTMLElement) => `${place.getAttribute('href') ?? ''} ${place.textContent}`;
  const held = places().find((place) => place === document.activeElement);
  const name = held && nameOf(held);
  element.replaceChildren(...document.importNode(now, true).childNodes);
  if (name !== undefined)
    places()
      .find((place) => nameOf(place) === name)
      ?.focus();
}

/** Whether somebody has begun to fill in a form of the page, or it keeps words of a refused one: they would be lost. */
export function isTyped(): boolean {
  if (document.querySelector('[data-typed]')) return true;
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some((field) =>
    field.type === 'checkbox' || field.type === 'radio'
      ? (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
      : field.value !== field.defaultValue,
  );
}
