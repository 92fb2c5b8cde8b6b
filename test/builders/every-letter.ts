import {
  type Actor,
  type CaseAction,
  CollectMail,
  draftLetter,
  InviteToMonitor,
  SendDigests,
  WarnOfFailingMailboxes,
  WarnOfUnplacedMail,
  WatchCommitments,
} from '#complaints';
import type { Language } from '#templates';
import type { Desk } from './desk.js';
import { storedMail } from './incoming-mail.js';

type Drafted = Parameters<typeof draftLetter>[2];

const GEHOOR = 'https://gehoor.example';
const RIA = { colleagueName: 'Ria Demo', colleagueEmail: 'ria@vg.example' };

/** Until a day after the complaint of the silent customer was closed. */
const WORKING_DAYS = ['03', '04', '05', '06', '09', '10', '11', '12', '13', '16', '17', '18', '19'];
/** What fell due in these days is late when it is told. */
const DAYS_WITHOUT_DIGEST = ['09', '10'];

/** What people say and write in these cases, in the language of the customer. */
const WORDS = {
  nl: {
    wish: 'Ik wil dat u alsnog betaalt.',
    promise: 'ik stuur u een kopie van de polis',
    blanks: 'Ik heb met de schade-expert gesproken. Hij stuurt mij deze week zijn rapport.',
    delay: 'De schade-expert was ziek. Daardoor heb ik zijn rapport nog niet.',
    motivation: 'Wij hadden uw schade binnen twee weken moeten betalen. Het werden er zes.',
    rejection: 'Uw verzekering betaalt geen schade van voor de ingangsdatum. Dat staat in artikel 4 van uw polis.',
    investigation: 'Ik heb uw dossier gelezen en met de schade-expert gesproken.',
    points: [
      { point: 'Niemand belde terug', answer: 'Dat klopt. Uw verzoek bleef liggen.' },
      { point: 'De betaling duurde te lang', answer: 'Dat klopt ook. Er was te weinig personeel.' },
    ],
    solution: 'Wij betalen uw schade alsnog.',
    gesture: 'U moest te lang wachten op ons antwoord. Daarvoor krijgt u een vergoeding.',
    cause: 'Het verzoek om terug te bellen bleef liggen.',
    improvement: 'Wie een schade meldt, krijgt nu binnen drie dagen een telefoontje.',
  },
  en: {
    wish: 'I want you to pay after all.',
    promise: 'I will send you a copy of the policy',
    blanks: 'I have spoken with the loss adjuster. He will send me his report this week.',
    delay: 'The loss adjuster was ill. So I do not have his report yet.',
    motivation: 'We should have paid your claim within two weeks. It took us six.',
    rejection: 'Your insurance does not pay for damage from before it began. That is in article 4 of your policy.',
    investigation: 'I have read your file and spoken with the loss adjuster.',
    points: [
      { point: 'Nobody called back', answer: 'That is right. We left your request unanswered.' },
      { point: 'The payment took too long', answer: 'That is right too. We had too few people.' },
    ],
    solution: 'We will pay your claim after all.',
    gesture: 'You had to wait too long for our answer. We will pay you an amount for that.',
    cause: 'Het verzoek om terug te bellen bleef liggen.',
    improvement: 'Whoever reports damage now gets a phone call within three days.',
  },
} as const;

/**
 * Takes cases of customers who speak `language` through their journeys, from Monday 2 March 2026 on, until every letter
 * of the product has been written about one of them: by its handler, by the customer's doing, or by the system.
 */
export async function writeEveryLetter(desk: Desk, language: Language): Promise<void> {
  await desk.dataSource.query('UPDATE staff_users SET language = $1', [language]);
  const cases = new Journeys(desk, language);
  await mailWaits(desk);
  await cases.withdrawnBeforeAnybodyTookIt();
  await cases.thankedFor();
  await cases.upheldAndNotReactedTo();
  await cases.partlyUpheldAndLookedAtAgain();
  await cases.takenToDisputeBody('motor', 'kifid');
  await cases.takenToDisputeBody('health', 'skgz');
  await cases.daysPass();
}

class Journeys {
  private readonly words: (typeof WORDS)[Language];

  constructor(
    private readonly desk: Desk,
    private readonly language: Language,
  ) {
    this.words = WORDS[language];
  }

  async withdrawnBeforeAnybodyTookIt(): Promise<void> {
    const item = await this.desk.register({ language: this.language });
    await this.desk.confirm(item);
    await this.desk.act(item, 'send-private-link');
    const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [this.desk.label.id] };
    await this.desk.act(item, 'correct-contact-details', { email: 'anna.nieuw@voorbeeld.example' }, customer);
    await this.desk.act(item, 'withdraw', { words: 'Laat maar.' }, customer);
  }

  async thankedFor(): Promise<void> {
    for (const kind of ['customer-signal', 'compliment', 'requested-feedback'])
      await this.desk.confirm(await this.desk.register({ language: this.language, kind }));
  }

  /** Everything that a handler writes on the way; then the customer keeps silent, and the case is closed. */
  async upheldAndNotReactedTo(): Promise<void> {
    const { desk, words } = this;
    const item = await this.inTreatment();
    await desk.act(item, 'make-promise', { dueOn: '2026-03-05', words: words.promise });
    await desk.confirm(item);
    await this.callInVain(item);
    await this.callInVain(item);
    await this.write(item, 'invitation-to-call');
    await this.write(item, 'information-request');
    await this.write(item, 'reply');
    await this.send(item, 'progress-update', 'send-progress-update');
    await this.send(
      item,
      'delay-notice',
      'announce-delay',
      { reason: words.delay, newDueOn: '2026-03-27' },
      { reason: words.delay, answerDueAt: '2026-03-27' },
    );
    await this.send(item, 'progress-update', 'send-progress-update');
    await desk.act(item, 'ask-colleague', { ...RIA, question: 'Wat zegt de expert?', dueOn: '2026-03-05' });
    const { id: commitmentId } = await desk.commitment(item, 'colleague-request');
    await desk.act(item, 'chase-colleague', { commitmentId });
    await this.answer(item, { outcome: 'upheld', motivation: words.motivation, solution: words.solution });
    await desk.act(item, 'carry-out-solution', { note: 'Betaald.' });
    await this.write(item, 'solution-carried-out');
    await desk.act(item, 'record-improvement', { improvement: words.improvement });
    await this.write(item, 'improvement-message');
    await this.write(item, 'causer-feedback', RIA, RIA);
    // Closing is asked once everything that was promised was done.
    for (const { id, state } of await desk.commitments(item, 'promise'))
      if (state === 'open') await desk.act(item, 'settle-promise', { commitmentId: id, ending: 'kept' });
    const letter = await this.draft(item, 'closure-question');
    await desk.act(item, 'ask-closure', { by: 'letter', letter });
    await desk.deliver();
  }

  async partlyUpheldAndLookedAtAgain(): Promise<void> {
    const { desk, words } = this;
    const item = await this.inTreatment();
    const partly = {
      outcome: 'partly-upheld',
      motivation: `${words.motivation}\n\n${words.rejection}`,
      solution: words.solution,
    };
    await this.answer(item, partly);
    await desk.act(item, 'start-second-look', { handlerId: desk.colleague.userId, reason: 'Nog niet tevreden.' });
    const gesture = { outcome: 'rejected', motivation: words.rejection, solution: words.gesture };
    await this.answer(item, gesture, desk.colleague);
  }

  async takenToDisputeBody(category: 'motor' | 'health', body: 'kifid' | 'skgz'): Promise<void> {
    const { desk, words } = this;
    const item = await this.inTreatment({ category });
    await this.answer(item, { outcome: 'rejected', motivation: words.rejection, solution: words.gesture });
    await desk.act(item, 'open-dispute', { body });
    await this.write(item, 'dispute-forwarding');
  }

  /** A case that nobody works on runs late meanwhile, and mail waits: those who answer for it are told. */
  async daysPass(): Promise<void> {
    const { desk } = this;
    const item = await this.inTreatment();
    await desk.confirm(item);
    await desk.act(item, 'make-promise', { dueOn: '2026-03-20', words: this.words.promise });
    for (const day of WORKING_DAYS) {
      desk.at(`2026-03-${day}T08:30:00Z`);
      const { failures } = await new WatchCommitments(desk.dataSource, desk.clock).execute();
      if (failures.length > 0) throw new Error(`The watch failed: ${JSON.stringify(failures)}`);
      await desk.deliver();
      if (!DAYS_WITHOUT_DIGEST.includes(day)) await new SendDigests(desk.dataSource, desk.clock, GEHOOR).execute();
      await new WarnOfUnplacedMail(desk.dataSource, desk.clock, `${GEHOOR}/post`).execute();
      await new WarnOfFailingMailboxes(desk.dataSource, desk.clock, [brokenBox(desk)], `${GEHOOR}/post`).execute();
      await new InviteToMonitor(desk.dataSource, desk.clock).execute();
      await desk.deliver();
    }
  }

  private async inTreatment(more: Record<string, unknown> = {}): Promise<string> {
    return this.desk.inTreatment({ language: this.language, wish: this.words.wish, ...more });
  }

  private async callInVain(item: string): Promise<void> {
    const call = { channel: 'phone', direction: 'outgoing', reached: false, summary: 'Geen gehoor.' };
    await this.desk.act(item, 'log-contact', call);
  }

  /** Decides with all that a decision may hold, and sends the answer as it is drafted. */
  private async answer(item: string, decided: object, actor = this.desk.handler): Promise<void> {
    const { desk, words } = this;
    const { investigation, points, cause } = words;
    const decision = { isObliged: true, redressCents: 5_000, investigation, points, cause, ...decided };
    await desk.act(item, 'decide', decision, actor);
    await desk.act(item, 'send-answer', await desk.answerDraft(item, actor), actor);
    await desk.deliver();
  }

  private write(item: string, purpose: Drafted, more: object = {}, given: Record<string, unknown> = {}) {
    return this.send(item, purpose, 'write-letter', { purpose, ...more }, given);
  }

  private async send(
    item: string,
    purpose: Drafted,
    action: CaseAction,
    more: object = {},
    given: Record<string, unknown> = {},
  ): Promise<void> {
    await this.desk.act(item, action, { ...(await this.draft(item, purpose, given)), ...more });
    await this.desk.deliver();
  }

  /** The letter as its form offers it, with what the handler has to fill in. */
  private async draft(item: string, purpose: Drafted, given: Record<string, unknown> = {}) {
    const { dataSource, handler, now } = this.desk;
    const { subject, text } = await draftLetter(dataSource, item, purpose, handler, now, given);
    const body = text.replace(/\[(vul in|fill in):[^\]]*\]/g, this.words.blanks);
    return { channel: 'e-mail' as const, subject, body };
  }
}

async function mailWaits(desk: Desk): Promise<void> {
  await storedMail(desk);
  await new CollectMail(desk.dataSource, desk.clock, [brokenBox(desk)]).execute();
}

function brokenBox(desk: Desk) {
  const collect = async () => {
    throw new Error('Invalid credentials');
  };
  return { name: desk.label.email, labelCode: desk.label.code, collect };
}
