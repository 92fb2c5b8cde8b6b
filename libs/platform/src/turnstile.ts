/** Lets one through at a time, in the order in which they came. */
export class Turnstile {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is one's turn, with what lets the next one through. */
  async enter(): Promise<() => void> {
    const before = this.last;
    let leave = () => {};
    this.last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}
