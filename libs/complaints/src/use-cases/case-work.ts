import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentTo, type NewCommitment } from '../commitments/initial-commitments.js';
import { nextLook } from '../commitments/next-look.js';
import { wasDone } from '../commitments/standing.js';
import type { Statement } from '../database/prepared-query.js';
import type { RowsByTable } from '../database/write-rows.js';
import { endOfDay } from '../deadlines/local-day.js';
import type { Term } from '../deadlines/term.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, openCommitments } from '../feedback-item/case-facts.js';
import { customerWaits } from '../feedback-item/customer-waits.js';
import { isOver } from '../feedback-item/decide-transition.js';
import { InvalidInput } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { marksOf } from '../feedback-item/marks.js';
import { solutionAccepted } from '../feedback-item/requirements.js';
import { chainEvents, type NewEvent } from '../history/record-events.js';
import { stepsProven } from '../journey/journey.js';
import { nextAction } from '../journey/next-action.js';
import { markForNorm } from '../norm-figures/measured-commitments.js';
import type { Actor } from '../staff/actor.js';
import type { CommitmentKind, Status } from '../vocabulary.js';
import { type CaseChanges, writeChanges } from './write-changes.js';

/**
 * What the system notes by itself and what no choice of a person rests on: letters that go as they were meant to, and
 * terms that pass. It grows the history, but leaves the version, so that it blocks nobody who is busy with the case.
 */
const NOTED_BY_SYSTEM = ['letter-written', 'letter-delivered', 'commitment-missed', 'warning-given'];

const FURTHEST_PROMISE_MS = 5 * 365 * 24 * 3_600_000;

/**
 * One change of one case, inside one transaction and under the case's row lock: collects events, commitments and
 * changes, and writes them all in `finish`. Nothing else writes a feedback item after its registration.
 */
export class CaseWork {
  private readonly events: NewEvent[] = [];
  private readonly made: Commitment[] = [];
  /** Commitments that were there before and have changed. */
  private readonly touched = new Set<Commitment>();
  private readonly itemChanges: Partial<FeedbackItem> = {};
  private readonly contentChanges: Partial<ItemContent> = {};
  private readonly others: RowsByTable = {};
  private readonly first: Statement[] = [];

  constructor(
    readonly tx: EntityManager,
    readonly facts: CaseFacts,
    readonly actor: Actor,
    readonly now: Date,
  ) {}

  get item(): FeedbackItem {
    return this.facts.item;
  }

  /** Adds a fact to the history and gives its number. */
  record(event: NewEvent): number {
    this.events.push(event);
    const seq = this.item.lastSeq + this.events.length;
    this.facts.events.push({
      seq,
      type: event.type,
      occurredAt: event.occurredAt ?? this.now,
      facts: event.facts ?? {},
    });
    return seq;
  }

  /** Makes a commitment that runs for a term, from now unless told otherwise. */
  promise(kind: CommitmentKind, madeTo: 'customer' | 'handler', term: Term, start = this.now): Commitment {
    return this.commit(commitmentTo(madeTo, kind, start, term, this.facts.calendar));
  }

  /** Makes a commitment to a day: kept until the end of it. `pointer` says where in the input the day stands. */
  promiseDay(
    kind: CommitmentKind,
    madeTo: 'customer' | 'handler',
    dueOn: string,
    words: string | null,
    pointer = '/dueOn',
  ): Commitment {
    const { dueAt, lateFrom } = this.checkedDay(dueOn, pointer);
    return this.commit({ kind, madeTo, dueAt, lateFrom, words, explanation: { promisedOn: dueOn } });
  }

  /** The end of a day that can be promised. Throws `InvalidInput` for one that is over or too far away. */
  checkedDay(dueOn: string, pointer: string): { dueAt: Date; lateFrom: Date } {
    const { dueAt, lateFrom } = endOfDay(dueOn);
    if (lateFrom <= this.now)
      throw new InvalidInput(pointer, 'date-in-past', 'Choose today or a day that is still to come.');
    // Further away it is a slip of the pen, and counting its working days would take long.
    if (lateFrom.getTime() - this.now.getTime() > FURTHEST_PROMISE_MS)
      throw new InvalidInput(pointer, 'date-too-far', 'Choose a day within five years.');
    return { dueAt, lateFrom };
  }

  commit(commitment: NewCommitment): Commitment {
    const row = Object.assign(new Commitment(), {
      id: newId(),
      itemId: this.item.id,
      state: 'open',
      madeAt: this.now,
      settledAt: null,
      settledBySeq: null,
      missedAt: null,
      owedBy: null,
      words: null,
      nextStep: null,
      normPolicyId: null,
      leftOutBy: null,
      lookAt: null,
      ...commitment,
    });
    this.made.push(row);
    this.facts.commitments.push(row);
    return row;
  }

  /** Open commitments of these kinds are now kept, or broken when `at` is too late; `seq` is the proof. */
  settle(kinds: readonly CommitmentKind[], at: Date, seq: number): void {
    for (const commitment of this.openAs(kinds)) this.settleOne(commitment, at, seq);
  }

  settleOne(commitment: Commitment, at: Date, seq: number): void {
    commitment.state = at < commitment.lateFrom ? 'kept' : 'broken';
    this.end(commitment, at, seq);
  }

  /** Open commitments of these kinds no longer hold from `at` on; `seq` says why. */
  cancel(kinds: readonly CommitmentKind[], at: Date, seq: number): void {
    for (const commitment of this.openAs(kinds)) this.cancelOne(commitment, at, seq);
  }

  /** An open commitment no longer holds. What was already late by then stays late: letting go does not undo a miss. */
  cancelOne(commitment: Commitment, at: Date, seq: number): void {
    commitment.state = at < commitment.lateFrom ? 'cancelled' : 'broken';
    this.end(commitment, at, seq);
  }

  /** Takes back that a commitment ended. */
  restore(commitment: Commitment): void {
    Object.assign(commitment, { state: 'open', settledAt: null, settledBySeq: null });
    this.touched.add(commitment);
  }

  /** Gives a commitment another term, and judges it anew: what was kept or broken, and whether it is missed by now. */
  replan(commitment: Commitment, { dueAt, lateFrom, explanation }: NewCommitment): void {
    Object.assign(commitment, { dueAt, lateFrom, explanation });
    const isInTime = (commitment.settledAt ?? this.now) < lateFrom;
    if (isInTime) commitment.missedAt = null;
    if (commitment.settledAt) {
      const inTime = wasDone(commitment, this.facts) ? 'kept' : 'cancelled';
      commitment.state = isInTime ? inTime : 'broken';
    }
    this.touched.add(commitment);
  }

  /** The evidence of a settled commitment fell away, for instance because the mail bounced. */
  reopen(commitment: Commitment): void {
    this.restore(commitment);
    commitment.nextStep = 'call-or-write';
  }

  /** The term passed while the commitment was open. It stays open, and late. */
  miss(commitment: Commitment): void {
    commitment.missedAt = this.now;
    this.touch(commitment);
    this.record({
      type: 'commitment-missed',
      occurredAt: commitment.lateFrom,
      facts: { commitmentId: commitment.id, kind: commitment.kind, dueAt: commitment.dueAt.toISOString() },
    });
  }

  /** Rows of other tables, written together with the change. */
  add(table: string, rows: object[]): void {
    this.others[table] = [...(this.others[table] ?? []), ...rows];
  }

  /** A statement on rows of other tables that are there, carried out together with the change, before rows are added. */
  alter(statement: Statement): void {
    this.first.push(statement);
  }

  get hasEvents(): boolean {
    return this.events.length > 0;
  }

  change(changes: Partial<FeedbackItem>): void {
    Object.assign(this.itemChanges, changes);
    Object.assign(this.item, changes);
  }

  changeContent(changes: Partial<ItemContent>): void {
    Object.assign(this.contentChanges, changes);
    Object.assign(this.facts.content, changes);
  }

  /** Remembers that somebody of the staff takes part in the present round. */
  involve(userId: string | null): void {
    if (userId === null) return;
    const { id: itemId, round } = this.item;
    if (this.facts.involvements.some((one) => one.userId === userId && one.round === round)) return;
    this.facts.involvements.push({ userId, round });
    this.add('involvements', [{ itemId, userId, round }]);
  }

  /** Writes everything, with the new status, the next promise and, where a person must see the change, the next version. */
  async finish(status: Status): Promise<void> {
    await writeChanges(this.tx, [this.changes(status)]);
  }

  /** Everything that is to be written, for {@link writeChanges}. */
  changes(status: Status): CaseChanges {
    if (this.events.length === 0) throw new Error('A change without an event would leave no evidence.');
    const { rows, contents, head } = chainEvents(
      { itemId: this.item.id, lastSeq: this.item.lastSeq, lastHash: this.item.lastHash },
      this.events,
      this.actor,
      this.now,
    );
    if (isOver(status) && !isOver(this.item.status)) this.cancelOpenPromises(status);
    for (const commitment of markForNorm(this.facts, status)) this.touch(commitment);
    const next = openCommitments(this.facts)[0];
    this.change({ status });
    this.change({
      lastSeq: head.lastSeq,
      lastHash: head.lastHash,
      version: this.item.version + (this.isNoteOfSystem() ? 0 : 1),
      nextCommitmentId: next?.id ?? null,
      nextLateFrom: next?.lateFrom ?? null,
      isOpen: !isOver(status) || next !== undefined || this.facts.openDispute !== null,
      nextAction: nextAction(this.facts, this.now),
      stepsDone: stepsProven(this.facts),
      preferredChannel: this.facts.content.preferredChannel,
      marks: marksOf(this.facts.events, this.facts.commitments),
    });
    this.planLooks();
    return {
      first: this.first,
      inserted: { history_events: rows, event_contents: contents, commitments: this.made, ...this.others },
      commitments: [...this.touched],
      item: { ...this.itemChanges, id: this.item.id },
      content: { ...this.contentChanges, itemId: this.item.id },
    };
  }

  /** When the worker must look at a promise can change with whatever happens to the case. */
  private planLooks(): void {
    for (const commitment of this.facts.commitments) {
      const lookAt = nextLook(commitment, this.facts, this.now);
      if (lookAt?.getTime() === commitment.lookAt?.getTime()) continue;
      commitment.lookAt = lookAt;
      this.touch(commitment);
    }
  }

  private isNoteOfSystem(): boolean {
    return this.actor.role === 'system' && this.events.every(({ type }) => NOTED_BY_SYSTEM.includes(type));
  }

  private cancelOpenPromises(status: Status): void {
    // A letter may follow on the end; what proves that the promises no longer hold is the end itself.
    const end = this.facts.events.findLast(({ type }) => type === 'closed' || type === 'merged');
    const seq = end?.seq ?? this.item.lastSeq;
    // A closed case does not take away that somebody wrote to us: the customer waits for a reply, others to be read.
    const waiting =
      status === 'closed'
        ? [
            ...customerWaits(this.facts).map(({ commitment }) => commitment),
            ...openCommitments(this.facts, 'message-to-read'),
          ]
        : [];
    for (const commitment of openCommitments(this.facts)) {
      if (waiting.includes(commitment) || this.outlivesCase(commitment)) continue;
      this.cancelOne(commitment, this.item.closedAt ?? this.now, seq);
    }
  }

  /** A dispute goes on after the case is closed, and what the customer accepted is owed also when the rest is disputed. */
  private outlivesCase({ kind }: Commitment): boolean {
    if (kind === 'dispute-reply') return true;
    return kind === 'carry-out-solution' && this.item.closureReason === 'referred' && solutionAccepted(this.facts);
  }

  /** What is open of these kinds, and the new days that delay notices gave for them. */
  private openAs(kinds: readonly CommitmentKind[]): Commitment[] {
    return openCommitments(this.facts).filter((commitment) => kinds.includes(keptAs(commitment, this.facts)));
  }

  private end(commitment: Commitment, at: Date, seq: number): void {
    commitment.settledAt = at;
    commitment.settledBySeq = seq;
    this.touch(commitment);
  }

  /** The commitment is written again, with the next instant to look at it. */
  touch(commitment: Commitment): void {
    if (!this.made.includes(commitment)) this.touched.add(commitment);
  }
}
