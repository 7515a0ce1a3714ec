/** How many are ticked, and a tick for all of the page; the bar stands out while there is something to assign. */
export function startTicks(desk: HTMLElement): void {
  const form = desk.querySelector<HTMLFormElement>('.desk-form');
  const bar = form?.querySelector<HTMLElement>('[data-desk-bar]');
  const all = bar?.querySelector<HTMLInputElement>('[data-desk-tick-all]');
  if (!form || !bar || !all) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=comments]')];
  bar.querySelector<HTMLElement>('[data-desk-all]')!.hidden = false;
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    bar.querySelector('output')!.textContent = String(ticked);
    bar.classList.toggle('some', ticked > 0);
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  form.addEventListener('change', (event) => event.target !== all && show());
  // a browser that goes back ticks again what was ticked
  window.addEventListener('pageshow', show);
  show();
}
