import type { ShownAnswerDraft } from '../../../src/responses/answer-draft.presenter.js';

/** The words of the form as the API takes them. */
export interface Words {
  decision: string | null;
  reason: string;
  lang?: string;
  changed: string | null;
  promisedOn: string | null;
}

export interface SaverEvents {
  saving(): void;
  saved(draft: ShownAnswerDraft): void;
  /** Nothing was heard from the server; it is tried again. */
  offline(): void;
  /** Somebody else's words stand there now; saving waits for `resume`. */
  newer(draft: ShownAnswerDraft, sentence: string): void;
  /** It cannot be saved any more: the role is lost, or the answer is proposed or public. */
  refused(sentence: string): void;
}

const PAUSE_MS = 900;
const RETRY_MS = 8_000;

const same = (a: Words, b: ShownAnswerDraft) =>
  a.reason === b.reason && a.decision === b.decision && a.changed === b.changed && a.promisedOn === b.promisedOn;

/** Saves one answer as it is typed: one request at a time, each naming the edition that it was written over. */
export class Saver {
  private timer = 0;
  private busy = false;
  private dirty = false;
  private halted = false;

  constructor(
    private readonly address: string,
    public edition: number,
    private readonly words: () => Words,
    private readonly events: SaverEvents,
  ) {}

  /** Are there words here that the server has not? */
  get unsaved(): boolean {
    return this.dirty || this.busy;
  }

  touch(): void {
    this.dirty = true;
    this.plan(PAUSE_MS);
  }

  /** After a choice between two texts: what stands in the form is written over the edition that was shown. */
  resume(edition: number): void {
    this.edition = edition;
    this.halted = false;
    this.touch();
  }

  halt(): void {
    this.halted = true;
    clearTimeout(this.timer);
  }

  /** Saves at once, also while the page is being left. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.dirty || this.busy || this.halted) return;
    this.busy = true;
    this.dirty = false;
    const sent = this.words();
    this.events.saving();
    const reply = await this.put(sent);
    this.busy = false;
    if (reply === null) this.missed();
    else this.hear(sent, reply);
    if (this.dirty && !this.halted && reply !== null) this.plan(PAUSE_MS);
  }

  private plan(pause: number): void {
    clearTimeout(this.timer);
    if (!this.halted) this.timer = window.setTimeout(() => void this.flush(), pause);
  }

  private missed(): void {
    this.dirty = true;
    this.events.offline();
    this.plan(RETRY_MS);
  }

  private hear(sent: Words, { status, said }: Reply): void {
    if (status === 200) {
      this.edition = said.edition!;
      return this.events.saved(said as ShownAnswerDraft);
    }
    const stored = said.stored ?? null;
    // a reply was lost, and the words had arrived
    if (status === 409 && stored?.own && same(sent, stored)) {
      this.edition = stored.edition;
      return this.events.saved(stored);
    }
    if (status >= 500 || status === 429) return this.missed();
    this.dirty = true;
    this.halt();
    if (status === 409 && stored?.state === 'drafted') this.events.newer(stored, said.message ?? '');
    else this.events.refused(said.message ?? '');
  }

  private async put(words: Words): Promise<Reply | null> {
    try {
      const answer = await fetch(this.address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ edition: this.edition, ...words }),
        // a page that is left may still save; browsers take up to 64 KB this way
        keepalive: words.reason.length < 10_000,
      });
      return { status: answer.status, said: (await answer.json()) as Said };
    } catch {
      return null;
    }
  }
}

type Said = Partial<ShownAnswerDraft> & { message?: string; stored?: ShownAnswerDraft | null };
interface Reply {
  status: number;
  said: Said;
}
