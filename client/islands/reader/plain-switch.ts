import { keepInPlace, provisionInView } from './place.js';

/** Plain words beside the text, on or off; remembered, and set before the first paint by client/theme.ts. */
export function startPlainSwitch(root: HTMLElement): void {
  const button = root.querySelector<HTMLElement>('[data-plain-switch]');
  if (!button) return;
  const { dataset } = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(dataset.plain !== 'off'));
  show();
  button.addEventListener('click', () => {
    const act = root.querySelector('[data-act]')!;
    keepInPlace(provisionInView(act) ?? button, () => {
      if (dataset.plain === 'off') delete dataset.plain;
      else dataset.plain = 'off';
    });
    show();
    remember(dataset.plain);
  });
}

function remember(plain: string | undefined): void {
  try {
    if (plain) localStorage.setItem('plain', plain);
    else localStorage.removeItem('plain');
  } catch {
    // storage is refused: the choice holds for this page
  }
}
