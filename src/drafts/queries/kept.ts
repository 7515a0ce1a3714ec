/** A bounded memory of things that were costly to make; the one used longest ago goes first. Twins share one making. */
export class Kept<T> {
  private readonly entries = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<T>, worthKeeping: (value: T) => boolean = () => true): Promise<T> {
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    const made = make();
    this.entries.set(key, made);
    const forget = () => {
      if (this.entries.get(key) === made) this.entries.delete(key);
    };
    // what turns out not to be worth keeping must not have pushed out what is
    made.then((value) => (worthKeeping(value) ? this.makeRoom() : forget()), forget);
    return made;
  }

  private makeRoom(): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.most && oldest !== undefined) this.entries.delete(oldest);
  }
}
