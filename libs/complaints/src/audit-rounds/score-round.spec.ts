import type { Framework } from '../norms/framework.schema.js';
import { frameworks } from '../norms/frameworks.js';
import { isAskedOfDossiers, isAskedOnce, questionsOf } from './asked-questions.js';
import { both } from './proposal.js';
import { type CountedVerdict, scoreRound } from './score-round.js';

const stv = frameworks.find(({ id }) => id === 'stv-2018') as Framework;
const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const on = (questionId: string, verdicts: CountedVerdict['verdict'][]): CountedVerdict[] =>
  verdicts.map((verdict, index) => ({ questionId, verdict, position: index + 1 }));
const times = (count: number, verdict: CountedVerdict['verdict']) => Array.from({ length: count }, () => verdict);
const tally = (verdicts: CountedVerdict[], of: number) => scoreRound(stv, verdicts, places(of)).samples['IV.2.a'];

describe('The questions of a round', () => {
  it('asked of dossiers are those of the sample, but not those about papers of the organisation', () => {
    const asked = questionsOf(stv)
      .filter(isAskedOfDossiers)
      .map(({ id }) => id);
    expect(asked).toEqual(['IV.1', 'IV.2.a']);
    expect(questionsOf(stv).filter((one) => !isAskedOfDossiers(one) && !isAskedOnce(one))).toEqual([]);
  });
});

describe('A sampled question', () => {
  it('is yes from exactly the share that the framework asks for', () => {
    expect(tally(on('IV.2.a', [...times(12, 'yes'), ...times(3, 'no')]), 15)).toMatchObject({ answer: 'yes' });
    expect(tally(on('IV.2.a', [...times(11, 'yes'), ...times(4, 'no')]), 15)).toMatchObject({ answer: 'no' });
  });

  it('leaves out the dossiers to which it does not apply', () => {
    expect(tally(on('IV.2.a', [...times(4, 'yes'), 'no', ...times(10, 'na')]), 15)).toMatchObject({ answer: 'yes' });
    expect(tally(on('IV.2.a', times(3, 'na')), 3)).toMatchObject({ answer: 'na' });
  });

  it('has no answer as long as a dossier is not judged, unless nobody can judge it', () => {
    const fourteen = on('IV.2.a', times(14, 'yes'));
    expect(tally(fourteen, 15)).toMatchObject({ answer: null, open: 1 });
    expect(tally(fourteen, 14)).toMatchObject({ answer: 'yes', open: 0 });
    expect(tally([], 0)).toMatchObject({ answer: null });
  });

  it('that is measured too needs a yes of both', () => {
    const sampled = on('IV.1', times(3, 'yes'));
    const measured = (verdict: CountedVerdict['verdict']) => ({ questionId: 'IV.1', verdict, position: 0 });
    const answer = (verdicts: CountedVerdict[]) => scoreRound(stv, verdicts, places(3)).answers['IV.1'];
    expect(answer(sampled)).toBeUndefined();
    expect(answer([...sampled, measured('yes')])).toBe('yes');
    expect(answer([...sampled, measured('no')])).toBe('no');
    expect(answer([...on('IV.1', times(3, 'no')), measured('yes')])).toBe('no');
  });
});

describe('A round', () => {
  it('counts every verdict that is still to be given', () => {
    const once = questionsOf(stv).filter(isAskedOnce).length;
    expect(scoreRound(stv, [], places(15)).open).toBe(once + 2 * 15);
    expect(scoreRound(stv, on('IV.1', ['yes']), places(15)).open).toBe(once + 2 * 15 - 1);
  });

  it('scores its answers by the engine', () => {
    const verdicts: CountedVerdict[] = questionsOf(stv).flatMap((question) => [
      ...(isAskedOnce(question) ? [{ questionId: question.id, verdict: 'yes' as const, position: 0 }] : []),
      ...(isAskedOfDossiers(question) ? on(question.id, ['yes', 'yes']) : []),
    ]);
    expect(scoreRound(stv, verdicts, places(2))).toMatchObject({ open: 0, score: { overall: '5.0', unanswered: 0 } });
    expect(scoreRound(stv, [], places(2))).toMatchObject({ score: { overall: '1.0' } });
  });
});

describe('Two proposals of which both must hold', () => {
  it.each([
    ['yes', 'yes', 'yes'],
    ['yes', 'no', 'no'],
    [null, 'no', 'no'],
    ['yes', null, null],
    ['na', 'yes', 'yes'],
    ['na', 'na', 'na'],
  ] as const)('%s and %s give %s', (one, other, answer) => {
    expect(both({ answer: one, basis: [] }, { answer: other, basis: [] }).answer).toBe(answer);
    expect(both({ answer: other, basis: [] }, { answer: one, basis: [] }).answer).toBe(answer);
  });
});
