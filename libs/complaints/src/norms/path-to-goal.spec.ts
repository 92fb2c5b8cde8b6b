import fc from 'fast-check';
import type { Answer, Answers } from './answers.js';
import type { Framework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';
import { frameworks } from './frameworks.js';
import { pathToGoal } from './path-to-goal.js';
import { scoreFramework } from './score-framework.js';

const idsOf = (framework: Framework) => framework.parts.flatMap((part) => part.questions.map(({ id }) => id));
const allYes = (framework: Framework, changes: Answers = {}): Answers => ({
  ...Object.fromEntries(idsOf(framework).map((id) => [id, 'yes' as const])),
  ...changes,
});

describe('The way to a goal', () => {
  it('is empty when it is reached', () => {
    expect(pathToGoal(stv2018, allYes(stv2018), 4)).toEqual({
      goal: 4,
      missing: 0,
      next: [],
      path: [],
      isReachable: true,
    });
  });

  it('takes first what asks least for a point', () => {
    const { path } = pathToGoal(stv2018, {}, 4);
    expect(path[0]).toEqual({ questions: ['I.5.1'], score: 4, partId: 'I', from: 1 });
    expect(path.map(({ partId }) => partId)).toContain('II');
  });

  it('asks for a whole level where no three questions are enough', () => {
    const [step] = pathToGoal(afm2016, {}, 4).next.filter(({ partId }) => partId === 'I');
    expect(step).toEqual({ questions: ['I.2.1', 'I.2.2', 'I.2.3', 'I.2.4'], score: 2, partId: 'I', from: 1 });
  });

  it('says so when it cannot be reached, because a question does not apply', () => {
    const noElements = { 'IV.1': 'na', 'IV.3': 'na', 'IV.4': 'na', 'IV.5.a': 'na' } as const;
    const { isReachable, path } = pathToGoal(stv2018, allYes(stv2018, noElements), 5);
    expect([isReachable, path]).toEqual([false, []]);
  });

  it('does reach the goal when it says so, for any answers', () => {
    const answer = fc.constantFrom<(Answer | undefined)[]>('yes', 'yes', 'no', 'na', undefined);
    const given = fc.constantFrom(...frameworks).chain((framework) =>
      fc.record({
        framework: fc.constant(framework),
        answers: fc
          .record(Object.fromEntries(idsOf(framework).map((id) => [id, answer])))
          .map(
            (values) =>
              Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Record<string, Answer>,
          ),
      }),
    );
    fc.assert(
      fc.property(given, ({ framework, answers }) => {
        const { path, isReachable, missing } = pathToGoal(framework, answers, 4);
        expect(missing).toBe(scoreFramework(framework, answers).gaps['4.0']);
        const done = Object.fromEntries(path.flatMap(({ questions }) => questions.map((id) => [id, 'yes' as const])));
        expect(scoreFramework(framework, { ...answers, ...done }).gaps['4.0'] === 0).toBe(isReachable);
      }),
      { numRuns: 15 },
    );
  });
});
