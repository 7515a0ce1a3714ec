interface Waiting<In, Out> {
  value: In;
  resolve(result: Out): void;
  reject(error: unknown): void;
}

// two on their way: the next batch gathers while the database works on one and the other waits for the disk
const ON_THE_WAY = 2;
const MOST_AT_ONCE = 100;

/**
 * Questions that arrive while others are on their way to the database go together as the next one. A single question
 * goes at once; in a rush a round trip, and a commit, is shared by all who came meanwhile.
 */
export class Gathering<In, Out> {
  private readonly waiting: Waiting<In, Out>[] = [];
  private onTheWay = 0;
  private called = false;

  /** `ask` gives the results in the order of the values. */
  constructor(private readonly ask: (values: In[]) => Promise<Out[]>) {}

  of(value: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ value, resolve, reject });
      this.call();
    });
  }

  /** After the sockets that are readable now have been read. */
  private call(): void {
    if (this.called || this.onTheWay >= ON_THE_WAY || this.waiting.length === 0) return;
    this.called = true;
    setImmediate(() => {
      this.called = false;
      void this.send(this.waiting.splice(0, MOST_AT_ONCE));
      this.call();
    });
  }

  private async send(batch: Waiting<In, Out>[]): Promise<void> {
    this.onTheWay += 1;
    try {
      const results = await this.ask(batch.map(({ value }) => value));
      batch.forEach(({ resolve }, at) => resolve(results[at]!));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.onTheWay -= 1;
      this.call();
    }
  }
}
