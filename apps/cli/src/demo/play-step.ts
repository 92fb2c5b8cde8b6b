import type { DataSource } from 'typeorm';
import {
  type Actor,
  type CaseAction,
  type CaseLetter,
  DeliverLetter,
  draftLetter,
  type MovedClock,
  PerformAction,
  PrepareConfirmation,
  type PrivateLinks,
  queryPrepared,
  RecordDelivery,
  RegisterFeedback,
} from '#complaints';
import { acceptingMailer } from './accepting-mailer.js';
import type { DemoItem, DemoStep, StepAction } from './demo-item.js';
import { departments } from './departments.js';
import { labels } from './labels.js';
import type { DemoOffice } from './open-office.js';
import { registrationOf } from './registration.js';
import { secondReaderOf, stillWaits } from './second-reader.js';

const MINUTE = 60_000;

/** Plays steps of the demo through the real use cases, with a clock that it moves to each step. */
export class DemoPlayer {
  private readonly registerFeedback: RegisterFeedback;
  private readonly performAction: PerformAction;
  private readonly prepareConfirmation: PrepareConfirmation;
  private readonly deliverLetter: DeliverLetter;
  private readonly recordDelivery: RecordDelivery;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: MovedClock,
    private readonly office: DemoOffice,
    /** Ids of the items registered so far, by key; shared by all players. */
    private readonly itemIds: Map<string, string>,
    links: PrivateLinks,
    /** The demo's last day. */
    private readonly endOn: string,
  ) {
    this.registerFeedback = new RegisterFeedback(dataSource, clock);
    this.performAction = new PerformAction(dataSource, clock);
    this.prepareConfirmation = new PrepareConfirmation(dataSource, clock);
    this.deliverLetter = new DeliverLetter(dataSource, clock, acceptingMailer, links);
    this.recordDelivery = new RecordDelivery(dataSource, clock);
  }

  /** Registers an item at the instant of its step. */
  readonly register = async (item: DemoItem, { at, by }: DemoStep): Promise<void> => {
    this.clock.moveTo(new Date(at));
    const input = registrationOf(item, this.office);
    const { id } = await this.registerFeedback.execute({ input, actor: this.actorOf(by, item) });
    this.itemIds.set(item.key, id);
  };

  /** Does one step at its instant, and what follows of itself: mail is delivered, paper goes to the post. */
  readonly play = async (item: DemoItem, step: DemoStep): Promise<void> => {
    this.clock.moveTo(new Date(step.at));
    const itemId = this.idOf(item.key);
    if (step.action === 'register') return this.confirm(item, itemId);
    const actor = this.actorOf(step.by, item);
    const { action, input } = await this.inputOf(item, itemId, step, actor);
    await this.performAction.execute({ itemId, action, input, actor, version: null });
    if (step.action === 'convert-to-complaint') await this.confirm(item, itemId);
    await this.readAlong(item, itemId, step);
    await this.sendLetters(item, itemId, actor);
  };

  /** Where the label wants four eyes, a colleague reads the answer three quarters of an hour later, and sends it. */
  private async readAlong(item: DemoItem, itemId: string, step: DemoStep): Promise<void> {
    const reader = secondReaderOf(item, step);
    if (!reader || stillWaits(item, step, this.endOn)) return;
    this.clock.advance(45 * MINUTE);
    const { actor } = this.person(reader.id);
    await this.performAction.execute({ itemId, action: 'release-answer', input: {}, actor, version: null });
  }

  /** What the worker does after a registration. */
  private async confirm({ confirmation }: DemoItem, itemId: string): Promise<void> {
    if (!confirmation.automatic) return;
    this.clock.advance(MINUTE / 6);
    const letterId = await this.prepareConfirmation.execute(itemId);
    if (!letterId) return;
    await this.deliverLetter.execute(letterId);
    if (confirmation.bounces) {
      this.clock.advance(MINUTE);
      await this.recordDelivery.bounced(letterId, '550 5.1.1 mailbox unknown');
    }
  }

  private async inputOf(
    item: DemoItem,
    itemId: string,
    step: StepAction,
    actor: Actor,
  ): Promise<{ action: CaseAction; input: object }> {
    switch (step.action) {
      case 'log-contact':
        return {
          action: 'log-contact',
          input: {
            channel: 'phone',
            direction: 'outgoing',
            reached: step.reached,
            summary: step.summary,
            wish: step.wish,
          },
        };
      case 'mark-needs':
        return { action: 'mark-needs', input: { needs: item.story.needs ?? [] } };
      case 'assign-top-manager':
        return { action: 'assign-top-manager', input: { topManagerId: this.person(step.topManager).id } };
      case 'ask-colleague': {
        const { name, contact } = departments[step.department];
        return { action: 'ask-colleague', input: { colleagueName: `${contact} (${name})`, question: step.question } };
      }
      case 'record-colleague-answer': {
        const commitmentId = await this.openRequest(itemId);
        return { action: 'record-colleague-answer', input: { commitmentId, answer: step.answer } };
      }
      case 'write-letter':
        return {
          action: 'write-letter',
          input: { purpose: 'reply', ...(await this.letter(item, itemId, 'reply', actor, { message: step.words })) },
        };
      case 'feed-back-cause': {
        const { name, contact } = departments[step.department];
        const given = { colleagueName: contact, request: `Bespreek dit in het overleg van ${name}.` };
        const { subject, body } = await this.letter(item, itemId, 'causer-feedback', actor, given);
        const colleagueEmail = `${step.department}@${labels[item.label].email.split('@')[1]}`;
        const letter = { purpose: 'causer-feedback', channel: 'e-mail', subject, body };
        return { action: 'write-letter', input: { ...letter, colleagueName: contact, colleagueEmail } };
      }
      case 'tell-improvement': {
        const letter = await this.letter(item, itemId, 'improvement-message', actor);
        return { action: 'write-letter', input: { purpose: 'improvement-message', ...letter } };
      }
      case 'send-progress-update': {
        const next =
          item.story.language === 'nl'
            ? 'Ik ga hiermee verder en houd u op de hoogte.'
            : 'I will go on with this and keep you informed.';
        return {
          action: 'send-progress-update',
          input: await this.letter(item, itemId, 'progress-update', actor, { done: step.words, next }),
        };
      }
      case 'announce-delay': {
        const letter = await this.letter(item, itemId, 'delay-notice', actor, {
          reason: step.words,
          answerDueAt: step.newDate,
        });
        return {
          action: 'announce-delay',
          input: { ...letter, reason: step.words.slice(0, 300), newDueOn: step.newDate },
        };
      }
      case 'decide': {
        const { outcome, obliged: isObliged, motivation, redressCents, cause } = step;
        return {
          action: 'decide',
          input: {
            outcome,
            isObliged,
            motivation,
            solution: step.solution || null,
            redressCents,
            cause: cause || null,
          },
        };
      }
      case 'send-answer': {
        const outcome = item.steps.findLast(
          (made) => made.action === 'decide' && made.round === step.round && made.at <= this.clock.now().toISOString(),
        );
        const purpose =
          step.round === 2
            ? 'second-look-outcome'
            : (`answer-${outcome?.action === 'decide' ? outcome.outcome : 'upheld'}` as const);
        return { action: 'send-answer', input: await this.letter(item, itemId, purpose, actor) };
      }
      case 'ask-closure': {
        const purpose = step.attempt === 1 ? 'closure-question' : 'closure-reminder';
        const letter = step.how === 'letter' ? await this.letter(item, itemId, purpose, actor) : null;
        return { action: 'ask-closure', input: { by: step.how, letter } };
      }
      case 'merge':
        return { action: 'merge', input: { intoId: this.idOf(step.intoKey), reason: step.reason } };
      case 'register':
        throw new Error('A registration is no action on a case.');
      default: {
        const { action, at: _at, by: _by, ...input } = step as StepAction & { at?: string; by?: string };
        return { action: action as CaseAction, input };
      }
    }
  }

  private async letter(
    item: DemoItem,
    itemId: string,
    purpose: CaseLetter,
    actor: Actor,
    given: Record<string, unknown> = {},
  ) {
    const { subject, text } = await draftLetter(this.dataSource, itemId, purpose, actor, this.clock.now(), given);
    return { channel: item.confirmation.automatic ? 'e-mail' : 'post', subject, body: text };
  }

  private async sendLetters(item: DemoItem, itemId: string, actor: Actor): Promise<void> {
    const waiting = await queryPrepared<{ id: string; state: string }>(
      this.dataSource.manager,
      `SELECT id, state FROM letters WHERE item_id = $1 AND state IN ('ready', 'to-post') ORDER BY rendered_at, id`,
      [itemId],
    );
    for (const letter of waiting) {
      this.clock.advance(MINUTE / 6);
      if (letter.state === 'ready') await this.deliverLetter.execute(letter.id);
      else {
        const poster = actor.userId ? actor : this.person(item.handler).actor;
        await this.performAction.execute({
          itemId,
          action: 'hand-to-post',
          input: { letterId: letter.id },
          actor: poster,
          version: null,
        });
      }
    }
  }

  private async openRequest(itemId: string): Promise<string> {
    const [row]: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM commitments WHERE item_id = $1 AND kind = 'colleague-request' AND state = 'open' ORDER BY made_at LIMIT 1`,
      [itemId],
    );
    return row?.id ?? '';
  }

  private idOf(key: string): string {
    const id = this.itemIds.get(key);
    if (!id) throw new Error(`Item ${key} is not registered yet.`);
    return id;
  }

  private actorOf(by: string, item: DemoItem): Actor {
    if (by === 'system') return { role: 'system', userId: null, mandateCents: 0, labels: 'all' };
    if (by === 'customer')
      return { role: 'customer', userId: null, mandateCents: 0, labels: [this.office.labels[item.label].id] };
    return this.person(by).actor;
  }

  private person(key: string): { id: string; actor: Actor } {
    const person = this.office.people.get(key);
    if (!person) throw new Error(`Nobody of the demo is called ${key}.`);
    return person;
  }
}
