import fc from 'fast-check';
import type { Answer, Answers } from './answers.js';
import type { Framework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';
import { frameworks } from './frameworks.js';
import { liftingQuestions } from './lifting-questions.js';
import { scoreFramework } from './score-framework.js';

const since2018 = ['I.4.3', 'III.5.2'];
const questionIds = (framework: Framework) => framework.parts.flatMap((part) => part.questions.map(({ id }) => id));
const scoresOf = (framework: Framework, answers: Answers) =>
  Object.values(scoreFramework(framework, answers).parts).map((part) => part.score);

const answer = fc.constantFrom<(Answer | undefined)[]>('yes', 'yes', 'yes', 'no', 'na', undefined);
const answersTo = (framework: Framework) =>
  fc
    .record(Object.fromEntries(questionIds(framework).map((id) => [id, answer])))
    .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Record<string, Answer>);
const answered = fc
  .constantFrom(...frameworks)
  .chain((framework) => fc.record({ framework: fc.constant(framework), answers: answersTo(framework) }));
const answeredQuestion = answered.chain(({ framework, answers }) =>
  fc.record({
    framework: fc.constant(framework),
    answers: fc.constant(answers),
    id: fc.constantFrom(...questionIds(framework)),
  }),
);

/** The framework as if it had never asked this question. */
function without(framework: Framework, id: string): Framework {
  const copy = structuredClone(framework);
  for (const part of copy.parts) {
    part.questions = part.questions.filter((question) => question.id !== id);
    for (const group of part.kind === 'stepwise' ? part.levels : part.elements)
      group.questions = group.questions.filter((question) => question !== id);
  }
  return copy;
}

describe('scores of any answers', () => {
  it('lie between 1 and 5, and so does the mean', () => {
    fc.assert(
      fc.property(answered, ({ framework, answers }) => {
        for (const score of scoresOf(framework, answers)) expect([1, 2, 3, 4, 5]).toContain(score);
        expect(scoreFramework(framework, answers).overall).toMatch(/^([1-4]\.[0-9]|5\.0)$/);
      }),
    );
  });

  it('never fall by another yes', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ framework, answers, id }) => {
        const after = scoresOf(framework, { ...answers, [id]: 'yes' });
        for (const instead of ['no', 'na'] as const) {
          const before = scoresOf(framework, { ...answers, [id]: instead });
          for (const [index, score] of after.entries()) expect(score).toBeGreaterThanOrEqual(before[index] as number);
        }
      }),
    );
  });

  it('do fall by another no, for some answers', () => {
    expect(scoresOf(afm2016, { 'IV.4': 'yes', 'IV.3': 'yes' })).not.toEqual(
      scoresOf(afm2016, { 'IV.4': 'no', 'IV.3': 'yes' }),
    );
  });

  it('are in 2018 never under those of 2016, for the questions that both ask', () => {
    fc.assert(
      fc.property(answersTo(afm2016), fc.constantFrom<Answer[]>('yes', 'na'), (answers, added) => {
        const older = scoresOf(afm2016, answers);
        const newer = scoresOf(stv2018, { ...answers, ...Object.fromEntries(since2018.map((id) => [id, added])) });
        for (const [index, score] of newer.entries()) expect(score).toBeGreaterThanOrEqual(older[index] as number);
      }),
    );
  });

  it('leave a question of a level out when it is not applicable', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ framework, answers, id }) => {
        fc.pre(!id.startsWith('IV.'));
        const { [id]: _, ...others } = answers;
        expect(scoresOf(framework, { ...answers, [id]: 'na' })).toEqual(scoresOf(without(framework, id), others));
      }),
    );
  });

  it('are the same for a question without an answer as for a no, and for a not applicable one of part IV', () => {
    fc.assert(
      fc.property(answeredQuestion, ({ framework, answers, id }) => {
        const { [id]: _, ...others } = answers;
        const withNo = scoresOf(framework, { ...answers, [id]: 'no' });
        expect(scoresOf(framework, others)).toEqual(withNo);
        if (id.startsWith('IV.')) expect(scoresOf(framework, { ...answers, [id]: 'na' })).toEqual(withNo);
      }),
    );
  });

  it('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(
        answered.chain(({ framework, answers }) =>
          fc.record({
            framework: fc.constant(framework),
            answers: fc.constant(answers),
            shuffled: fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length }),
          }),
        ),
        ({ framework, answers, shuffled }) => {
          expect(scoreFramework(framework, Object.fromEntries(shuffled))).toEqual(scoreFramework(framework, answers));
        },
      ),
    );
  });

  it('rise by every set of questions that is said to lift a part, and by no smaller set', () => {
    fc.assert(
      fc.property(answered, ({ framework, answers }) => {
        const before = scoreFramework(framework, answers).parts;
        for (const [part, lifts] of Object.entries(liftingQuestions(framework, answers)))
          for (const { questions, score } of lifts) {
            const scoreWith = (ids: string[]) =>
              scoreFramework(framework, { ...answers, ...Object.fromEntries(ids.map((id) => [id, 'yes' as const])) })
                .parts[part]?.score;
            expect(scoreWith(questions)).toBe(score);
            expect(score).toBeGreaterThan(before[part]?.score as number);
            for (const left of questions)
              expect(scoreWith(questions.filter((id) => id !== left))).toBe(before[part]?.score);
          }
      }),
      { numRuns: 30 },
    );
  });
});
