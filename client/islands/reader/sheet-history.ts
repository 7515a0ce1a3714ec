/**
 * On a phone the sheet covers the page, and whoever goes back means: put it away. So opening it adds an entry to the
 * history, and closing it in any other way takes that entry off again.
 */
export class SheetHistory {
  private entered = false;
  private leaving = false;

  constructor(private readonly close: () => void) {
    window.addEventListener('popstate', () => this.went());
  }

  opened(): void {
    if (this.entered || this.leaving) return;
    // the sheet has brought its provision into sight; going back must not scroll away from it
    history.scrollRestoration = 'manual';
    history.pushState(history.state, '');
    history.scrollRestoration = 'auto';
    this.entered = true;
  }

  closed(): void {
    if (!this.entered) return;
    this.entered = false;
    this.leaving = true;
    history.back();
  }

  private went(): void {
    history.scrollRestoration = 'auto';
    if (this.entered) {
      this.entered = false;
      this.close();
    }
    this.leaving = false;
  }
}
