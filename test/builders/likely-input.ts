import { type Actor, type CaseAction, type CaseFacts, localDay, referralFor } from '#complaints';

/** What a walker of cases knows when it chooses what to send with an action. */
export interface Walker {
  facts: CaseFacts;
  now: Date;
  people: readonly Actor[];
  /** Another case, to merge into. */
  otherItemId: string;
  productId: string;
  /** A number from 0 up to but not including `below`. */
  dice(below: number): number;
}

/** Input with which each action is mostly allowed; the dice decide between several. */
export const likelyInput: Record<CaseAction, (walker: Walker) => object> = {
  assign: (walker) => ({ handlerId: somebody(walker) }),
  'take-over': () => ({}),
  'confirm-receipt': (walker) => ({ channel: 'phone', ...perhapsEarlier(walker) }),
  'log-contact': (walker) => ({
    channel: 'phone',
    direction: 'outgoing',
    reached: walker.dice(4) > 0,
    summary: 'Gesproken.',
    wish: walker.dice(3) === 0 ? 'Excuses.' : null,
    promises: walker.dice(4) === 0 ? [{ dueOn: soon(walker), words: 'Terugbellen' }] : [],
    ...perhapsEarlier(walker),
  }),
  'record-wish': (walker) =>
    walker.dice(3) > 0 ? { wish: 'Alsnog betalen.' } : { wishNotAskedReason: 'Niet bereikt' },
  'add-note': () => ({ note: 'Ter kennis.' }),
  'ask-colleague': (walker) => ({
    colleagueName: 'Ria',
    colleagueEmail: walker.dice(2) === 0 ? 'ria@veldgroen.example' : null,
    question: 'Wat zegt de expert?',
    dueOn: walker.dice(2) === 0 ? soon(walker) : null,
  }),
  'record-colleague-answer': (walker) => ({ commitmentId: openOne(walker, 'colleague-request'), answer: 'Gedekt.' }),
  'chase-colleague': (walker) => ({ commitmentId: openOne(walker, 'colleague-request') }),
  'make-promise': (walker) => ({ dueOn: soon(walker), words: 'Terugbellen' }),
  'settle-promise': (walker) => ({
    commitmentId: openOne(walker, 'promise'),
    ending: walker.dice(3) > 0 ? 'kept' : 'cancelled',
    note: 'Klant belde zelf',
    ...perhapsEarlier(walker),
  }),
  'write-letter': (walker) => ({ purpose: 'information-request', ...letter(walker) }),
  'send-progress-update': letter,
  'announce-delay': (walker) => ({ ...letter(walker), reason: 'Expert is ziek', newDueOn: soon(walker) }),
  'pause-clock': () => ({ reason: 'customer-information', note: 'Wacht op de rekening' }),
  'resume-clock': () => ({ note: 'De rekening is er' }),
  decide: (walker) => {
    const redressCents = [0, 10_000, 60_000, 600_000][walker.dice(4)] ?? 0;
    const outcome = ['upheld', 'partly-upheld', 'rejected'][walker.dice(3)];
    const solution = redressCents > 0 ? 'Betalen.' : null;
    return {
      outcome,
      isObliged: walker.dice(2) === 0,
      motivation: 'Nagekeken.',
      solution,
      redressCents,
      cause: walker.dice(2) ? 'Te laat' : null,
    };
  },
  approve: () => ({}),
  'return-decision': () => ({ reason: 'Te veel.' }),
  'send-answer': (walker) => ({ ...letter(walker), body: answerWithReferral(walker) }),
  'release-answer': () => ({}),
  'return-answer': () => ({ remark: 'Noem de datum.' }),
  'hand-to-post': (walker) => ({ letterId: letterForPost(walker) }),
  'attach-file': () => ({ name: 'foto.jpg', mediaType: 'image/jpeg', sha256: 'a'.repeat(64), sizeBytes: 10 }),
  'record-reaction': (walker) => ({ reaction: walker.dice(2) > 0 ? 'agrees' : 'disagrees', ...perhapsEarlier(walker) }),
  'carry-out-solution': (walker) => ({ note: 'Overgemaakt.', ...perhapsEarlier(walker) }),
  'ask-closure': (walker) => (walker.dice(2) === 0 ? { by: 'phone' } : { by: 'letter', letter: letter(walker) }),
  'record-closure-answer': (walker) => ({
    answer: ['yes', 'no', 'call-me'][walker.dice(3)],
    ...perhapsEarlier(walker),
  }),
  'start-second-look': (walker) => ({
    handlerId: walker.dice(2) === 0 ? somebody(walker) : null,
    reason: 'Niet eens.',
  }),
  close: () => ({}),
  reopen: () => ({ reason: 'Toch niet betaald.' }),
  withdraw: (walker) => ({ words: 'Laat maar.', ...perhapsEarlier(walker) }),
  merge: (walker) => ({ intoId: walker.otherItemId, reason: 'Zelfde klacht' }),
  unmerge: () => ({ reason: 'Toch een andere' }),
  refer: ({ facts, now }) => ({ body: referralFor(facts, now).body ?? 'court' }),
  'open-dispute': (walker) => ({ body: walker.dice(2) ? 'court' : 'kifid', ...perhapsEarlier(walker) }),
  'record-dispute-reply': (walker) => ({ channel: 'e-mail', summary: 'Ons verweer.', ...perhapsEarlier(walker) }),
  'record-dispute-outcome': () => ({ outcome: 'settled', lesson: 'Duidelijker schrijven.' }),
  'correct-data': (walker) =>
    walker.dice(3) === 0
      ? {
          reason: 'Verkeerd getypt',
          receivedAt: new Date(walker.facts.item.receivedAt.getTime() - walker.dice(50) * 3_600_000).toISOString(),
        }
      : walker.dice(2) === 0
        ? { reason: 'Blijkt nu', aboutUserId: somebody(walker) }
        : { reason: 'Blijkt nu', productId: walker.productId, policyNumber: `P-${walker.dice(1000)}` },
  'mark-needs': () => ({ needs: [{ need: 'hearing', adjustment: 'Mailen' }] }),
  'mark-impact': (walker) => ({ impact: walker.dice(2) ? 'high' : 'ordinary', reason: 'Veel klanten' }),
  'assign-top-manager': (walker) => ({
    topManagerId: walker.people.find(({ role }) => role === 'top-manager')?.userId,
  }),
  'convert-to-complaint': () => ({ reason: 'Wil geld terug' }),
  // No walk brings a mail along.
  'receive-mail': () => ({ mailId: '00000000-0000-4000-8000-000000000000', writer: 'customer' }),
  'mark-message-read': (walker) => ({ commitmentId: openOne(walker, 'message-to-read') }),
  'send-message': () => ({ text: 'Hoe staat het ermee?' }),
  'correct-contact-details': (walker) => ({ phone: `06 000012${10 + walker.dice(80)}` }),
  'answer-monitor': () => ({ answers: [{ statement: 'professional', appreciation: 4, importance: 5 }] }),
  'examine-similar-cases': (walker) =>
    walker.dice(2) === 0
      ? { othersAffected: false, findings: 'Alleen deze polis.' }
      : { othersAffected: true, findings: 'Ook anderen.', followUp: walker.dice(2) ? 'Terugbetalen.' : null },
  'record-improvement': () => ({ improvement: 'De brief is duidelijker.', departments: 'Schade' }),
  'measure-improvement': (walker) => ({ effect: 'Minder klachten.', isEffective: walker.dice(3) > 0 }),
  'carry-out-adjustment': (walker) => ({ need: 'hearing', ...perhapsEarlier(walker) }),
  'share-response': () => ({}),
  'send-private-link': () => ({}),
  'revoke-private-links': () => ({}),
};

function somebody({ people, dice }: Walker): string {
  return String(people[dice(people.length)]?.userId);
}

function soon({ now, dice }: Walker): string {
  return localDay(new Date(now.getTime() + (1 + dice(8)) * 86_400_000));
}

/** Mostly just now; sometimes a while ago, with the reason. */
function perhapsEarlier({ facts, now, dice }: Walker): object {
  if (dice(3) > 0) return {};
  const lastEvent = facts.events.at(-1)?.occurredAt ?? now;
  const earliest = (dice(2) > 0 ? facts.item.receivedAt : lastEvent).getTime();
  const occurredAt = new Date(earliest + ((now.getTime() - earliest) / 8) * dice(8)).toISOString();
  return { occurredAt, backdatedReason: 'Later opgeschreven' };
}

function openOne({ facts, dice }: Walker, kind: string): string {
  const open = facts.commitments.filter((commitment) => commitment.kind === kind && commitment.state === 'open');
  return open[dice(Math.max(1, open.length))]?.id ?? facts.item.id;
}

function letter({ facts, dice }: Walker): object {
  const channel = facts.content.address && dice(2) === 0 ? 'post' : 'e-mail';
  return { channel, subject: 'Over uw klacht', body: 'Wij laten het u weten.' };
}

function letterForPost({ facts }: Walker): string {
  const posted = facts.events.filter(({ type }) => type === 'letter-posted').map(({ facts: f }) => f.letterId);
  const waiting = facts.events.find(
    ({ type, facts: f }) => type === 'letter-written' && f.channel === 'post' && !posted.includes(f.letterId),
  );
  return String(waiting?.facts.letterId ?? facts.item.id);
}

function answerWithReferral({ facts, now }: Walker): string {
  const { body, website, lastDayOn } = referralFor(facts, now);
  const day =
    lastDayOn && new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(lastDayOn));
  return body ? `Ga tot en met ${day} naar ${body} (${website}), of naar de rechter.` : 'Ga naar de rechter.';
}
