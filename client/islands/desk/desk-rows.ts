const STOPS = 'a, input';

/** Rows of the list: one of them is a tab stop, the arrow keys go to the others. */
export class DeskRows {
  private readonly rows: HTMLElement[];
  private current = 0;

  constructor(private readonly desk: HTMLElement) {
    this.rows = [...desk.querySelectorAll<HTMLElement>('[data-desk-rows] > li')];
    this.rows.forEach((row, at) => {
      this.open(row, at === 0);
      row.addEventListener('focusin', () => this.become(at));
    });
  }

  /** From elsewhere the first press leads to the current row, and arrows then scroll the page as ever. */
  move(step: 1 | -1, key: string): boolean {
    const inside = this.rows.some((row) => row.contains(document.activeElement));
    if (!inside) return key.startsWith('Arrow') ? false : this.focus();
    const next = this.current + step;
    if (next >= this.rows.length) return this.beyond();
    if (next < 0) return true;
    this.become(next);
    return this.focus();
  }

  focus(): boolean {
    const row = this.rows[this.current];
    row?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    return row !== undefined;
  }

  /** Ticks the row that has the focus, or unticks it. */
  tick(): boolean {
    const box = this.rows[this.current]?.querySelector<HTMLInputElement>('input[name=comments]');
    if (!box || !this.rows[this.current]!.contains(document.activeElement)) return false;
    box.click();
    return true;
  }

  /** After the last row comes the next page. */
  private beyond(): boolean {
    const link = this.desk.querySelector<HTMLElement>('.pages a[rel=next]');
    link?.focus();
    return link !== null;
  }

  private become(at: number): void {
    this.open(this.rows[this.current]!, false);
    this.open(this.rows[at]!, true);
    this.current = at;
  }

  private open(row: HTMLElement, stop: boolean): void {
    for (const one of row.querySelectorAll<HTMLElement>(STOPS)) one.tabIndex = stop ? 0 : -1;
  }
}
