import type { CaseEvent, CaseView, Commitment } from './case-types.js';

const ID = '01a1fff9-2e17-704f-b29e-0d52b126654a';

/** The address of the case of the specs, in the app and in the API. */
export const casePath = { app: `/app/cases/${ID}`, api: `/api/v1/feedback-items/${ID}` };

/** A case in treatment as the API shows it; say only what matters. */
export function aCase(more: Partial<CaseView> = {}): CaseView {
  return {
    id: ID,
    reference: 'VG-2026-000391',
    version: 7,
    kind: 'complaint',
    status: 'in-treatment',
    round: 1,
    channel: 'phone',
    receivedAt: '2026-03-02T09:14:00Z',
    registeredAt: '2026-03-02T09:20:00Z',
    registeredBy: { id: '7', name: 'Noor Halm' },
    language: 'nl',
    urgency: 'normal',
    urgencyReason: null,
    impact: 'high',
    icebergLevel: null,
    category: 'motor',
    product: null,
    policyNumber: 'AV-1',
    claimNumber: null,
    story: 'Mijn schade is na zes weken nog niet betaald.',
    wishState: 'asked',
    wish: 'Dat het nu betaald wordt.',
    wishNotAskedReason: null,
    label: { id: '1', code: 'VG', name: 'Veldgroen Verzekeringen', colour: '#2f6b3a' },
    handler: { id: '7', name: 'Noor Halm' },
    topManager: null,
    about: { user: null, name: null, department: null },
    complainant: {
      type: 'person',
      anonymousReason: null,
      salutation: 'mevrouw',
      name: 'Anna Voorbeeld',
      organisation: null,
      email: 'anna@voorbeeld.example',
      phone: '06-00001234',
      address: { street: 'Lindelaan 12', postalCode: '1234 AB', city: 'Voorbeeldstad', country: 'Nederland' },
      representative: null,
      preferredChannel: 'e-mail',
      callTimes: [],
    },
    needs: [],
    decision: null,
    referral: {
      body: 'kifid',
      name: 'Kifid',
      website: 'https://www.kifid.nl',
      phone: '070 333 8 999',
      addressLines: [],
      lastDayOn: '2027-03-02',
      openWithoutAnswerOn: '2026-04-27',
      source: 'Reglement Kifid',
      checkedOn: '2026-01-05',
    },
    disputes: [],
    pauses: [],
    closureReason: null,
    closedAt: null,
    mergedInto: null,
    absorbed: [],
    needsSecondReader: false,
    nextAction: 'decide',
    journey: [
      step('receipt', { state: 'done', at: '2026-03-02T09:14:00Z', provenBySeq: 1 }),
      step('confirmation', {
        state: 'done',
        at: '2026-03-02T09:31:00Z',
        provenBySeq: 2,
        promise: aPromise('kept', '2026-03-03T09:14:00Z'),
      }),
      step('answer', {
        state: 'due',
        dueAt: '2026-03-09T23:00:00Z',
        lateFrom: '2026-03-09T23:00:00Z',
        promise: aPromise('open', '2026-03-09T23:00:00Z'),
      }),
    ],
    commitments: [aCommitment()],
    timeline: [
      anEvent(1, 'registered', {
        recordedAt: '2026-03-02T09:20:00Z',
        facts: { kind: 'complaint', channel: 'phone' },
        content: { story: 'Mijn schade is na zes weken nog niet betaald.' },
      }),
      anEvent(2, 'note-added', { content: { note: 'Belt liever na vijven.' } }),
    ],
    letters: [],
    files: [],
    privateLinks: [],
    monitor: null,
    availableActions: [],
    fittingLetters: ['reply', 'information-request', 'invitation-to-call', 'confirmation'],
    ...more,
  };
}

/** A decision of the present round that needs no approval. */
export function aDecision(more: Partial<NonNullable<CaseView['decision']>> = {}): NonNullable<CaseView['decision']> {
  return {
    id: '01a1fff9-0000-704f-b29e-000000000009',
    round: 1,
    outcome: 'upheld',
    isObliged: true,
    redressCents: 0,
    motivation: 'Het duurde te lang.',
    investigation: null,
    points: [],
    solution: null,
    cause: null,
    approval: 'not-needed',
    decidedAt: '2026-03-03T09:00:00Z',
    answeredAt: null,
    carriedOutAt: null,
    reaction: null,
    ...more,
  };
}

/** Actions as the API offers them: free, or with what still stands in their way. */
export function offered(...names: (string | [string, string, string])[]): CaseView['availableActions'] {
  return names.map((one) => {
    const [action, requirement, remedy] = typeof one === 'string' ? [one] : one;
    const unmet = requirement && remedy ? [{ requirement, remedy }] : [];
    return { action: action as CaseView['availableActions'][number]['action'], unmet };
  });
}

/** Something that happened, by Noor on Monday morning unless told otherwise. */
export function anEvent(seq: number, type: string, more: Partial<CaseEvent> = {}): CaseEvent {
  const recordedAt = more.recordedAt ?? '2026-03-02T09:31:00Z';
  const event = { seq, type, occurredAt: recordedAt, recordedAt, actorRole: 'handler', actorName: 'Noor Halm' };
  return { ...event, mailFrom: null, facts: {}, content: null, ...more };
}

/** A promise to the customer: the answer, by Monday 9 March, unless told otherwise. */
export function aCommitment(more: Partial<Commitment> = {}): Commitment {
  return {
    id: '01a1fff9-0000-704f-b29e-000000000001',
    kind: 'answer',
    madeTo: 'customer',
    madeAt: '2026-03-02T09:20:00Z',
    dueAt: '2026-03-09T23:00:00Z',
    lateFrom: '2026-03-09T23:00:00Z',
    state: 'open',
    standing: 'open',
    settledAt: null,
    settledBySeq: null,
    missedAt: null,
    owedBy: null,
    words: null,
    nextStep: null,
    isPaused: false,
    timeLeft: { unit: 'workingDays', amount: 2, isLate: false },
    explanation: ['De termijn is 5 werkdagen.', '2 weekenddagen tellen niet mee.'],
    ...more,
  };
}

function step(name: CaseView['journey'][number]['step'], more: Partial<CaseView['journey'][number]>) {
  const nothing = { at: null, dueAt: null, lateFrom: null, provenBySeq: null, promise: null };
  return { step: name, state: 'upcoming' as const, ...nothing, ...more };
}

function aPromise(state: 'open' | 'kept' | 'broken', lateFrom: string) {
  const commitmentId = state === 'open' ? aCommitment().id : '01a1fff9-0000-704f-b29e-00000000000c';
  return { commitmentId, state, dueAt: lateFrom, lateFrom };
}
