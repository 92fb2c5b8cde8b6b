import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import { type JourneyStepName, journey, stepsProven } from './journey.js';

const now = new Date('2026-03-10T10:00:00Z');
const registered = { type: 'registered' };
const letter = (type: string, purpose: string, round = 1) => ({
  type,
  facts: { letterId: `${purpose} ${round}`, purpose, round },
});

function stateOf(step: JourneyStepName, so: CaseSoFar): string | undefined {
  return journey(aCase(so), now).find((one) => one.step === step)?.state;
}

describe('the journey of a case', () => {
  it.each<[JourneyStepName, NonNullable<CaseSoFar['events']>[number]]>([
    ['receipt', registered],
    ['confirmation', letter('letter-delivered', 'confirmation')],
    ['confirmation', letter('letter-posted', 'confirmation')],
    ['confirmation', { type: 'receipt-confirmed' }],
    ['first-contact', { type: 'contact-logged', facts: { reached: true } }],
    ['investigation', { type: 'decided', facts: { round: 1 } }],
    ['progress', letter('letter-delivered', 'progress-update')],
    ['answer', letter('letter-delivered', 'answer-rejected')],
    ['solution', { type: 'solution-carried-out', facts: { round: 1 } }],
    ['learning', { type: 'decided', facts: { round: 1, hasCause: true } }],
    ['learning', { type: 'dispute-ended', facts: { outcome: 'partly' } }],
  ])('proves its %s by %j', (step, event) => {
    const events = step === 'receipt' ? [event] : [registered, event];
    const done = journey(aCase({ events }), now).find((one) => one.step === step);
    expect(done).toMatchObject({ state: 'done', at: new Date('2026-03-02T12:00:00Z'), provenBySeq: events.length });
  });

  it.each<[JourneyStepName, NonNullable<CaseSoFar['events']>]>([
    ['confirmation', [letter('letter-written', 'confirmation')]],
    ['confirmation', [letter('letter-delivered', 'confirmation'), letter('letter-bounced', 'confirmation')]],
    ['first-contact', [{ type: 'contact-logged', facts: { reached: false } }]],
    ['progress', [letter('letter-delivered', 'progress-update'), letter('letter-bounced', 'progress-update')]],
    ['answer', [{ type: 'answer-sent', facts: { round: 1 } }]],
    ['answer', [letter('letter-delivered', 'answer-rejected'), letter('letter-bounced', 'answer-rejected')]],
    ['learning', [{ type: 'decided', facts: { round: 1, hasCause: false } }]],
  ])('does not take for %s what proves nothing: %j', (step, events) => {
    expect(stateOf(step, { events: [registered, ...events] })).toBe('upcoming');
  });

  it.each([
    ['a talk', { type: 'contact-logged', facts: { reached: true } }],
    ['the answer', letter('letter-delivered', 'answer-upheld')],
  ])('proves its progress by %s that kept the promise of it, also when the case is over', (_, event) => {
    const commitments = [{ kind: 'progress-update' as const, state: 'kept' as const, settledBySeq: 2 }];
    const so: CaseSoFar = { events: [registered, event], commitments, item: { status: 'closed' } };
    expect(journey(aCase(so), now).find(({ step }) => step === 'progress')).toMatchObject({
      state: 'done',
      provenBySeq: 2,
    });
    expect(stateOf('progress', { ...so, commitments: [] })).toBe('not-needed');
  });

  it('does not take the end of the case for news about its progress', () => {
    const commitments = [{ kind: 'progress-update' as const, state: 'broken' as const, settledBySeq: 2 }];
    const events = [registered, { type: 'closed' }];
    expect(stateOf('progress', { events, commitments, item: { status: 'closed' } })).toBe('not-needed');
  });

  it('does not make up for overdue progress by what was told before', () => {
    const events = [registered, letter('letter-delivered', 'progress-update')];
    const next = (lateFrom: string) => [{ kind: 'progress-update' as const, lateFrom: new Date(lateFrom) }];
    expect(stateOf('progress', { events, commitments: next('2026-03-10T10:00:00Z') })).toBe('overdue');
    expect(stateOf('progress', { events, commitments: next('2026-03-10T10:00:00.001Z') })).toBe('done');
  });

  it('starts the answer anew in a second look', () => {
    const events = [registered, letter('letter-delivered', 'answer-rejected')];
    expect(stateOf('answer', { events, item: { round: 2 } })).toBe('upcoming');
    const again = [...events, letter('letter-delivered', 'second-look-outcome', 2)];
    expect(stateOf('answer', { events: again, item: { round: 2 } })).toBe('done');
  });

  it('says what is due, and what is overdue', () => {
    const at = (lateFrom: string) => ({
      events: [registered],
      commitments: [{ kind: 'answer' as const, lateFrom: new Date(lateFrom) }],
    });
    expect(stateOf('answer', at('2026-03-10T10:00:00.001Z'))).toBe('due');
    expect(stateOf('answer', at('2026-03-10T10:00:00Z'))).toBe('overdue');
  });

  it('says what was promised about a step: what is open, or else how the last was settled', () => {
    const answer = (state: 'open' | 'kept' | 'broken' | 'cancelled', lateFrom: string) => ({
      id: `${state} ${lateFrom}`,
      kind: 'answer' as const,
      state,
      lateFrom: new Date(lateFrom),
    });
    const promised = (...commitments: ReturnType<typeof answer>[]) =>
      journey(aCase({ events: [registered], commitments }), now).find(({ step }) => step === 'answer')?.promise;
    const [early, late] = ['2026-03-09T23:00:00Z', '2026-03-16T23:00:00Z'];
    expect(promised(answer('kept', late), answer('open', early))).toMatchObject({
      state: 'open',
      commitmentId: `open ${early}`,
    });
    expect(promised(answer('kept', early), answer('broken', late))).toMatchObject({
      state: 'broken',
      lateFrom: new Date(late),
    });
    expect(promised(answer('kept', early), answer('cancelled', late))).toMatchObject({ state: 'kept' });
    expect(promised(answer('cancelled', late))).toBeNull();
  });

  it('still asks for a solution that is owed after the case was closed', () => {
    const lateFrom = new Date('2030-01-01T00:00:00Z');
    const so: CaseSoFar = { item: { status: 'closed' }, decision: { hasSolution: true }, events: [registered] };
    expect(stateOf('solution', { ...so, commitments: [{ kind: 'carry-out-solution', lateFrom }] })).toBe('due');
    expect(stateOf('solution', so)).toBe('not-needed');
  });

  it('takes no thanks for feedback, nor a call about it, for the confirmation of the complaint that it became', () => {
    const converted = { type: 'converted-to-complaint' };
    const before = [registered, letter('letter-delivered', 'thanks-for-feedback'), { type: 'receipt-confirmed' }];
    expect(stateOf('confirmation', { events: [...before, converted] })).toBe('upcoming');
    expect(stateOf('confirmation', { events: [...before, converted, { type: 'receipt-confirmed' }] })).toBe('done');
    expect(stateOf('confirmation', { item: { kind: 'customer-signal' }, events: before })).toBe('done');
  });

  it('asks no more once the case is closed, and no solution where none was promised', () => {
    expect(stateOf('answer', { events: [registered], item: { status: 'closed' } })).toBe('not-needed');
    expect(stateOf('solution', { events: [registered], decision: { hasSolution: false } })).toBe('not-needed');
    expect(stateOf('solution', { events: [registered], decision: { hasSolution: true } })).toBe('upcoming');
  });

  it('is short for feedback that is no complaint', () => {
    const steps = journey(aCase({ item: { kind: 'compliment' }, events: [registered] }), now).map(({ step }) => step);
    expect(steps).toEqual(['receipt', 'confirmation', 'closure']);
  });

  it('counts the proven steps', () => {
    expect(stepsProven(aCase({ events: [registered, letter('letter-delivered', 'confirmation')] }))).toBe(2);
  });

  it('counts only the steps that the kind of feedback goes through', () => {
    const events = [registered, { type: 'contact-logged', facts: { reached: true } }];
    expect(stepsProven(aCase({ events }))).toBe(2);
    expect(stepsProven(aCase({ item: { kind: 'compliment' }, events }))).toBe(1);
  });
});
