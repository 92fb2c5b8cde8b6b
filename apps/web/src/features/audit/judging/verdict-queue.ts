import type { Verdict } from '../audit-data.js';

/** A verdict as it was pressed, and what became of it. */
export interface Pressed {
  userId: string;
  roundId: string;
  /** 0 for the questions about the organisation. */
  position: number;
  questionId: string;
  verdict: Verdict;
  remark: string | null;
  /** The newest version of the verdict that is known; once saved, its own. */
  version: number;
  /** `unexplained`: it differs from the proposal, and waits for a remark. */
  state: 'unexplained' | 'waiting' | 'saved' | 'failed';
  problem?: unknown;
}

type NewlyPressed = Omit<Pressed, 'state' | 'problem'>;

/**
 * Sends verdicts one after the other in the order in which they were pressed, however fast that was. What could not be
 * saved stays, with why, until it is pressed again; so does what still needs a remark.
 */
export class VerdictQueue {
  private list: readonly Pressed[] = [];
  private isSending = false;
  private readonly listeners = new Set<() => void>();

  /** `send` gives the version that the verdict got. */
  constructor(private readonly send: (pressed: Pressed) => Promise<number>) {}

  readonly all = (): readonly Pressed[] => this.list;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Keeps a verdict that needs a remark first. */
  hold(pressed: NewlyPressed): void {
    this.add({ ...pressed, state: 'unexplained' });
  }

  /** Sends a verdict once those before it are through. */
  press(pressed: NewlyPressed): void {
    this.add({ ...pressed, state: 'waiting' });
    if (!this.isSending) void this.sendAll();
  }

  /** Whether something was pressed that the server does not have. */
  hasUnsaved(): boolean {
    return this.list.some(({ state }) => state !== 'saved');
  }

  private add(pressed: Pressed): void {
    const version = Math.max(pressed.version, ...this.list.filter(isAt(pressed)).map((one) => one.version));
    const others = this.list.filter((one) => one.state === 'waiting' || !isAt(pressed)(one));
    this.set([...others, { ...pressed, version }]);
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    for (let next = this.next(); next; next = this.next()) {
      const sent = next;
      try {
        this.become(sent, { state: 'saved', version: await this.send(sent) });
      } catch (problem) {
        this.become(sent, { state: 'failed', problem });
      }
    }
    this.isSending = false;
  }

  private next(): Pressed | undefined {
    return this.list.find(({ state }) => state === 'waiting');
  }

  /** A later press on the same question knows the version that this one got, and takes its place on the screen. */
  private become(sent: Pressed, outcome: Partial<Pressed>): void {
    const became = { ...sent, ...outcome };
    const isOvertaken = this.list.slice(this.list.indexOf(sent) + 1).some(isAt(sent));
    this.set(
      this.list.flatMap((one) => {
        if (one === sent) return isOvertaken ? [] : [became];
        return isAt(sent)(one) ? [{ ...one, version: Math.max(one.version, became.version) }] : [one];
      }),
    );
  }

  private set(list: readonly Pressed[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}

function isAt(place: NewlyPressed) {
  return (one: Pressed): boolean =>
    one.userId === place.userId &&
    one.roundId === place.roundId &&
    one.position === place.position &&
    one.questionId === place.questionId;
}
