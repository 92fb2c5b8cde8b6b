import type { Actor } from './actor.js';
import { type CaseToAnswer, type PresentAbsence, whoAnswers } from './who-answers.js';

const standIn: Actor = { role: 'handler', userId: 'stand-in', mandateCents: 0, labels: ['VG'] };
const away: PresentAbsence[] = [{ userId: 'ill', standIn }];
const aCase = (
  item: Partial<CaseToAnswer['item']> = {},
  involvements: CaseToAnswer['involvements'] = [],
): CaseToAnswer => ({
  item: { labelId: 'VG', handlerId: 'ill', aboutUserId: null, round: 1, ...item },
  involvements,
});
const nobody = { userId: null, insteadOf: 'ill' };

describe('Who answers for a case', () => {
  it('is its handler, and nobody when it has none', () => {
    expect(whoAnswers(aCase(), [])).toEqual({ userId: 'ill', insteadOf: null });
    expect(whoAnswers(aCase({ handlerId: 'there' }), away)).toEqual({ userId: 'there', insteadOf: null });
    expect(whoAnswers(aCase({ handlerId: null }), away)).toEqual({ userId: null, insteadOf: null });
  });

  it('is the stand-in while the handler is away', () => {
    expect(whoAnswers(aCase(), away)).toEqual({ userId: 'stand-in', insteadOf: 'ill' });
  });

  it('is nobody when the stand-in has gone, or does not work for the label', () => {
    expect(whoAnswers(aCase(), [{ userId: 'ill', standIn: null }])).toEqual(nobody);
    expect(whoAnswers(aCase({ labelId: 'DL' }), away)).toEqual(nobody);
  });

  it('is never the person complained about', () => {
    expect(whoAnswers(aCase({ aboutUserId: 'stand-in' }), away)).toEqual(nobody);
  });

  it('is not, in a second look, who was involved before; being involved in this round is no bar', () => {
    const involved = (round: number) => aCase({ round: 2 }, [{ userId: 'stand-in', round }]);
    expect(whoAnswers(involved(1), away)).toEqual(nobody);
    expect(whoAnswers(involved(2), away)).toEqual({ userId: 'stand-in', insteadOf: 'ill' });
  });
});
