import { provisionInView } from './place.js';

/** Marks in the contents the chapter or article before the reader's eyes, at most once a frame. */
export function followContents(root: HTMLElement, act: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.toc a')) links.set(link.hash.slice(1), link);
  if (links.size === 0) return;
  let shown: HTMLAnchorElement | undefined;
  let asked = false;
  const look = () => {
    asked = false;
    const link = nearestListed(provisionInView(act), links);
    if (link === shown) return;
    shown?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    link?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    shown = link;
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(look);
    asked = true;
  };
  document.addEventListener('scroll', ask, { passive: true });
  ask();
}

function nearestListed(from: Element | null, links: Map<string, HTMLAnchorElement>): HTMLAnchorElement | undefined {
  for (let element = from; element; element = element.parentElement?.closest('.el[id]') ?? null) {
    const link = links.get(element.id);
    if (link) return link;
  }
  return undefined;
}
