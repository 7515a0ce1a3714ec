import { mountIslands } from '../mount.js';
import { keepInPlace, showAbove } from './place.js';
import { linkOf } from './roving.js';
import { SheetHistory } from './sheet-history.js';

/** Told on `document` when the panel shows another provision, so that its island can save what was typed. */
export interface PanelEvent {
  eId: string | null;
}

interface Draft {
  number: string;
  version: number;
}

/** The comments of one provision beside the act. It is not a dialog: the act stays readable and reachable. */
export class Panel {
  private shown: HTMLElement | null = null;
  private request: AbortController | null = null;
  private readonly body: HTMLElement;
  private readonly sheet = new SheetHistory(() => this.close());

  constructor(
    private readonly element: HTMLElement,
    private readonly draft: Draft,
  ) {
    this.body = element.querySelector<HTMLElement>('[data-panel-body]')!;
    element.querySelector('[data-panel-close]')!.addEventListener('click', () => this.close());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.shown && !event.defaultPrevented) this.close();
    });
  }

  get eId(): string | null {
    return this.shown?.id ?? null;
  }

  async open(provision: HTMLElement): Promise<void> {
    if (this.shown === provision) return this.element.focus({ preventScroll: true });
    const show = () => {
      this.mark(provision);
      this.element.hidden = false;
      document.documentElement.dataset.panel = '';
    };
    if (besideAct()) keepInPlace(provision, show);
    else {
      showAbove(provision, this.element, show);
      this.sheet.opened();
    }
    this.element.focus({ preventScroll: true });
    await this.fill(provision);
  }

  close(): void {
    const provision = this.shown;
    if (!provision) return;
    this.request?.abort();
    keepInPlace(provision, () => {
      this.mark(null);
      this.element.hidden = true;
      delete document.documentElement.dataset.panel;
    });
    this.body.replaceChildren();
    linkOf(provision)?.focus({ preventScroll: true });
    this.sheet.closed();
  }

  private mark(provision: HTMLElement | null): void {
    this.shown?.removeAttribute('aria-current');
    provision?.setAttribute('aria-current', 'true');
    this.shown = provision;
    const detail: PanelEvent = { eId: provision?.id ?? null };
    document.dispatchEvent(new CustomEvent('panel', { detail }));
  }

  private async fill(provision: HTMLElement): Promise<void> {
    this.element.removeAttribute('aria-labelledby');
    this.request?.abort();
    const request = (this.request = new AbortController());
    this.body.replaceChildren(this.copyOf('[data-panel-wait]'));
    this.body.setAttribute('aria-busy', 'true');
    try {
      const html = await this.fetchFragment(provision.id, request.signal);
      this.show(html);
    } catch {
      if (!request.signal.aborted) this.showFailure(provision);
    }
    if (this.request === request) this.body.removeAttribute('aria-busy');
  }

  private async fetchFragment(eId: string, signal: AbortSignal): Promise<string> {
    const { number, version } = this.draft;
    const query = new URLSearchParams({ version: String(version), lang: document.documentElement.lang });
    const address = `/drafts/${encodeURIComponent(number)}/provisions/${encodeURIComponent(eId)}/panel?${query}`;
    const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
    // a refusal is a fragment too: it says in words what happened
    if (!answer.headers.get('content-type')?.includes('text/html')) throw new Error(`Panel: ${answer.status}`);
    return answer.text();
  }

  private show(html: string): void {
    const fragment = document.createRange().createContextualFragment(html);
    this.body.replaceChildren(fragment);
    this.element.scrollTop = 0;
    if (this.body.querySelector('#panel-title')) this.element.setAttribute('aria-labelledby', 'panel-title');
    void mountIslands(this.body);
  }

  private showFailure(provision: HTMLElement): void {
    const words = this.copyOf('[data-panel-failed]');
    const page = linkOf(provision)?.getAttribute('href');
    words.querySelector('a')?.setAttribute('href', page ?? '');
    this.body.replaceChildren(words);
  }

  private copyOf(selector: string): DocumentFragment {
    return this.element.querySelector<HTMLTemplateElement>(selector)!.content.cloneNode(true) as DocumentFragment;
  }
}

const besideAct = () => window.matchMedia('(min-width: 60rem)').matches;
