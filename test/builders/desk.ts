import type { DataSource } from 'typeorm';
import {
  type ActionResult,
  type Actor,
  type CaseAction,
  Commitment,
  type CommitmentKind,
  DeliverLetter,
  draftLetter,
  FeedbackItem,
  HistoryEvent,
  type Label,
  type Mail,
  type MailWitness,
  MovedClock,
  PerformAction,
  type PolicySettings,
  PrepareConfirmation,
  PrivateLinks,
  RegisterFeedback,
} from '#complaints';
import { composeMail } from '#platform';
import { aColleague, aComplaint, aLabel } from './office.js';

/** An answer to give: what is decided, and what is done for the customer. */
export interface AnswerToGive {
  outcome?: 'upheld' | 'partly-upheld' | 'rejected';
  solution?: string;
  redressCents?: number;
}

/** What an action takes. */
const ACT_MS = 60_000;

/** A complaints desk at work on a real database, with a clock that stands still until it is moved. */
export class Desk {
  /** Mails that left the house, in order, and their bytes. */
  readonly sent: Mail[] = [];
  readonly sentBytes: Buffer[] = [];
  readonly clock: MovedClock;
  private readonly perform: PerformAction;
  private readonly delivery: DeliverLetter;
  /** The private links of this desk's customers. */
  readonly links = new PrivateLinks('a secret of the tests, long enough', 'https://gehoor.example');

  private constructor(
    readonly dataSource: DataSource,
    readonly label: Label,
    readonly handler: Actor,
    readonly colleague: Actor,
    readonly manager: Actor,
    now: string,
  ) {
    this.clock = new MovedClock(new Date(now));
    this.perform = new PerformAction(dataSource, this.clock);
    const deliver = async (mail: Mail, witness: MailWitness) => {
      this.sent.push(mail);
      const bytes = await composeMail(mail);
      this.sentBytes.push(bytes);
      witness.going(bytes);
      await witness.taken('250 ok');
    };
    this.delivery = new DeliverLetter(dataSource, this.clock, { deliver }, this.links);
  }

  /** Opens a desk of a label of its own, on Monday morning 2 March 2026 unless told otherwise. */
  static async open(
    dataSource: DataSource,
    {
      code = 'VG',
      settings = {},
      now = '2026-03-02T09:20:00Z',
    }: { code?: string; settings?: Partial<PolicySettings>; now?: string } = {},
  ): Promise<Desk> {
    const label = await aLabel(dataSource, { code, settings });
    const people = [
      await aColleague(dataSource, { name: 'Kees Demo' }),
      await aColleague(dataSource, { name: 'Lies Demo' }),
      await aColleague(dataSource, { name: 'Mia Demo', role: 'manager', mandateCents: 500_000 }),
    ] as const;
    return new Desk(dataSource, label, people[0].actor, people[1].actor, people[2].actor, now);
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Moves the clock to an instant. */
  at(instant: string): this {
    this.clock.moveTo(new Date(instant));
    return this;
  }

  /** Registers a complaint, received just now unless told otherwise, and gives its id. */
  async register(more: Record<string, unknown> = {}, actor: Actor = this.handler): Promise<string> {
    const input = aComplaint(this.label.id, { receivedAt: this.now.toISOString(), ...more });
    const { id } = await new RegisterFeedback(this.dataSource, this.clock).execute({ input, actor });
    return id;
  }

  /** Does an action a minute after the last. */
  async act(
    itemId: string,
    action: CaseAction,
    input: object = {},
    actor: Actor = this.handler,
  ): Promise<ActionResult> {
    this.clock.advance(ACT_MS);
    return this.perform.execute({ itemId, action, input, actor, version: null });
  }

  /** Writes the confirmation and delivers it; gives its letter's id. */
  async confirm(itemId: string): Promise<string> {
    const letterId = await new PrepareConfirmation(this.dataSource, this.clock).execute(itemId);
    await this.deliver();
    return letterId ?? '';
  }

  /** Delivers every letter that waits, a second each. */
  async deliver(): Promise<void> {
    const waiting: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM letters WHERE state = 'ready' ORDER BY rendered_at, id`,
    );
    for (const { id } of waiting) {
      this.clock.advance(1000);
      await this.delivery.execute(id);
    }
  }

  /** A complaint in treatment with its wish asked. */
  async inTreatment(more: Record<string, unknown> = {}, actor: Actor = this.handler): Promise<string> {
    const id = await this.register({ wish: 'Alsnog betalen.', ...more });
    await this.act(id, 'take-over', {}, actor);
    return id;
  }

  /** Decides, and has the manager approve where that is needed. */
  async decide(
    itemId: string,
    { outcome = 'upheld', solution, redressCents = 0 }: AnswerToGive = {},
    actor: Actor = this.handler,
  ): Promise<ActionResult> {
    const input = {
      outcome,
      isObliged: true,
      motivation: 'Wij waren te laat.',
      solution: solution ?? null,
      redressCents,
    };
    const result = await this.act(itemId, 'decide', input, actor);
    return result.status === 'awaiting-approval' ? this.act(itemId, 'approve', {}, this.manager) : result;
  }

  /** The drafted answer as it may be sent. */
  async answerDraft(
    itemId: string,
    actor: Actor = this.handler,
  ): Promise<{ channel: 'e-mail'; subject: string; body: string }> {
    const [{ outcome, round }] = await this.dataSource.query(
      'SELECT outcome, round FROM decisions WHERE item_id = $1 ORDER BY decided_at DESC LIMIT 1',
      [itemId],
    );
    const purpose = round > 1 ? 'second-look-outcome' : (`answer-${outcome}` as 'answer-upheld');
    // Of the minute in which the next action falls: just before midnight its last days would be others than when it goes.
    const sentAt = new Date(this.now.getTime() + ACT_MS);
    const { subject, text } = await draftLetter(this.dataSource, itemId, purpose, actor, sentAt);
    return { channel: 'e-mail', subject, body: text };
  }

  /** Decides, sends the answer and delivers it. */
  async answer(itemId: string, answer: AnswerToGive = {}, actor: Actor = this.handler): Promise<void> {
    await this.decide(itemId, answer, actor);
    await this.act(itemId, 'send-answer', await this.answerDraft(itemId, actor), actor);
    await this.deliver();
  }

  /** A complaint that was answered, in one go. */
  async answered(more: Record<string, unknown> = {}, answer: AnswerToGive = {}): Promise<string> {
    const id = await this.inTreatment(more);
    await this.answer(id, answer);
    return id;
  }

  /** A complaint for which closing was asked by phone. */
  async closing(more: Record<string, unknown> = {}): Promise<string> {
    const id = await this.answered(more);
    await this.act(id, 'ask-closure', { by: 'phone' });
    return id;
  }

  item(itemId: string): Promise<FeedbackItem> {
    return this.dataSource.manager.findOneByOrFail(FeedbackItem, { id: itemId });
  }

  /** Commitments of a kind, oldest first. */
  async commitments(itemId: string, kind: CommitmentKind): Promise<Commitment[]> {
    return this.dataSource.manager.find(Commitment, { where: { itemId, kind }, order: { madeAt: 'ASC', id: 'ASC' } });
  }

  /** The newest commitment of a kind. */
  async commitment(itemId: string, kind: CommitmentKind): Promise<Commitment> {
    const all = await this.commitments(itemId, kind);
    const last = all.at(-1);
    if (!last) throw new Error(`Nothing was promised about ${kind}.`);
    return last;
  }

  events(itemId: string): Promise<HistoryEvent[]> {
    return this.dataSource.manager.find(HistoryEvent, { where: { itemId }, order: { seq: 'ASC' } });
  }
}
