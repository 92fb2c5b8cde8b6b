import { setImmediate as soon } from 'node:timers/promises';
import { Together } from './together.js';

/** Doubles numbers that are done together; refuses a group with a negative one. */
class Doubling {
  readonly groups: number[][] = [];
  private readonly doubling: Together<number, number>;

  constructor({ most = 3, isUndone = true } = {}) {
    this.doubling = new Together(
      (asked) => this.double(asked),
      most,
      () => isUndone,
    );
  }

  ask(...asked: number[]): Promise<PromiseSettledResult<number>[]> {
    return Promise.allSettled(asked.map((number) => this.doubling.ask(number)));
  }

  private async double(asked: number[]): Promise<number[]> {
    this.groups.push(asked);
    await soon();
    const refused = asked.find((number) => number < 0);
    if (refused !== undefined) throw new Error(`${refused} is below zero`);
    return asked.map((number) => number * 2);
  }
}

const values = (settled: PromiseSettledResult<number>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message));

describe('What is done together', () => {
  it('is what is asked in one turn, in order, so many at a time', async () => {
    const doubling = new Doubling();
    expect(values(await doubling.ask(1, 2, 3, 4, 5))).toEqual([2, 4, 6, 8, 10]);
    expect(doubling.groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('is what came in while earlier work ran', async () => {
    const doubling = new Doubling({ most: 10 });
    const first = doubling.ask(1);
    await soon();
    const second = doubling.ask(2);
    const third = doubling.ask(3);
    await Promise.all([first, second, third]);
    expect(doubling.groups).toEqual([[1], [2, 3]]);
  });

  it('is done again one by one when it is undone, and only the faulty one fails', async () => {
    const doubling = new Doubling();
    expect(values(await doubling.ask(1, -2, 3))).toEqual([2, '-2 is below zero', 6]);
    expect(doubling.groups).toEqual([[1, -2, 3], [1], [-2], [3]]);
  });

  it('is never done again when nobody knows what was done; then all fail', async () => {
    const doubling = new Doubling({ isUndone: false });
    const [one, two] = values(await doubling.ask(1, -2));
    expect([one, two]).toEqual(['-2 is below zero', '-2 is below zero']);
    expect(doubling.groups).toEqual([[1, -2]]);
  });

  it('goes on after a failure', async () => {
    const doubling = new Doubling();
    expect(values(await doubling.ask(-1))).toEqual(['-1 is below zero']);
    expect(values(await doubling.ask(1))).toEqual([2]);
  });
});
