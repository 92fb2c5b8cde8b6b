/**
 * Work that is cheaper together: what is asked in one turn of the event loop, or while earlier work runs, is done at once,
 * at most `most` at a time.
 */
export class Together<Asked, Answer> {
  private readonly waiting: Waiting<Asked, Answer>[] = [];
  private isBusy = false;

  /**
   * When something done together fails, all who asked fail, unless `isUndone` knows that nothing of it was left behind:
   * then each is done again by itself, so that nobody pays for another.
   */
  constructor(
    private readonly work: (asked: Asked[]) => Promise<Answer[]>,
    private readonly most: number,
    private readonly isUndone: (error: unknown) => boolean = () => false,
  ) {}

  /** Answers or throws as `work` does for this alone. */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.waiting.push({ asked, answer, fail });
      if (!this.isBusy) this.begin();
    });
  }

  private begin(): void {
    this.isBusy = this.waiting.length > 0;
    if (this.isBusy) setImmediate(() => this.finish(this.waiting.splice(0, this.most)).then(() => this.begin()));
  }

  private async finish(group: Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(group.map(({ asked }) => asked));
      for (const [index, { answer }] of group.entries()) answer(answers[index] as Answer);
    } catch (error) {
      if (group.length === 1 || !this.isUndone(error)) for (const { fail } of group) fail(error);
      else for (const one of group) await this.finish([one]);
    }
  }
}

interface Waiting<Asked, Answer> {
  asked: Asked;
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
}
