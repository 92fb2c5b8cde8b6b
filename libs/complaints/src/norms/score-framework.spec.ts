import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answers } from './answers.js';
import type { Framework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';
import { frameworks } from './frameworks.js';
import { scoreFramework } from './score-framework.js';

interface WorkedCase {
  name?: string;
  framework: string;
  answers?: Answers;
  allYes?: boolean;
  changes?: Answers;
  expected: { parts: Record<string, number>; overall: string; reassessment?: boolean };
}

const ownCases: WorkedCase[] = JSON.parse(readFileSync(join(import.meta.dirname, 'worked-scores.json'), 'utf8'));
// Cases that were worked out elsewhere count too where they lie beside the repository.
const otherFile = resolve('../shared/examples/scores.json');
const otherCases: WorkedCase[] = existsSync(otherFile) ? JSON.parse(readFileSync(otherFile, 'utf8')) : [];

function allYes(framework: Framework, changes: Answers = {}): Answers {
  const ids = framework.parts.flatMap((part) => part.questions.map(({ id }) => id));
  return { ...Object.fromEntries(ids.map((id) => [id, 'yes' as const])), ...changes };
}

describe('scoreFramework', () => {
  it.each(
    [...ownCases, ...otherCases].map((worked, index) => [worked.name ?? `scores case ${index + 1}`, worked] as const),
  )('%s', (_, worked) => {
    const framework = frameworks.find(({ id }) => id === worked.framework) as Framework;
    const answers = worked.answers ?? (worked.allYes ? allYes(framework, worked.changes) : (worked.changes ?? {}));
    const { parts, overall, reassessment } = scoreFramework(framework, answers);
    const scores = Object.fromEntries(Object.entries(parts).map(([id, { score }]) => [id, score]));

    expect({ parts: scores, overall, reassessment }).toEqual(worked.expected);
  });

  it('shows for each level its share, and which level makes up for it', () => {
    const part = scoreFramework(
      stv2018,
      allYes(stv2018, { 'I.2.1': 'no', 'I.3.1': 'no', 'I.3.2': 'na', 'I.5.1': 'no', 'I.5.2': 'no' }),
    ).parts.I;

    expect(part).toMatchObject({
      score: 4,
      carriedBy: [4],
      blockedBy: ['I.5.1', 'I.5.2'],
      levels: [
        { level: 2, share: { yes: 3, applicable: 4 }, full: false, met: true, compensatedBy: 4 },
        { level: 3, share: { yes: 1, applicable: 2 }, full: false, met: true, compensatedBy: 4 },
        { level: 4, share: { yes: 3, applicable: 3 }, full: true, met: true, compensatedBy: null },
        { level: 5, share: { yes: 0, applicable: 2 }, full: false, met: false, compensatedBy: null },
      ],
    });
  });

  it('names the strongest of the levels that make up for a gap', () => {
    const part = scoreFramework(stv2018, allYes(stv2018, { 'III.2.1': 'no', 'III.3.1': 'no' })).parts.III;

    expect(part).toMatchObject({ score: 5, carriedBy: [4] });
  });

  it('leans on no level when nothing is made up for', () => {
    expect(scoreFramework(stv2018, allYes(stv2018)).parts.I).toMatchObject({ score: 5, carriedBy: [], blockedBy: [] });
  });

  it('makes up for nothing in 2016, whatever the higher levels say', () => {
    expect(scoreFramework(afm2016, allYes(afm2016, { 'I.2.1': 'no' })).parts.I).toMatchObject({
      score: 1,
      carriedBy: [],
      blockedBy: ['I.2.1'],
    });
  });

  it.each([
    [{}, 'Score 5: de niveaus 2, 3, 4 en 5 zijn gehaald.', 'Score 5: levels 2, 3, 4 and 5 are met.'],
    [
      { 'I.2.1': 'no', 'I.5.1': 'no', 'I.5.2': 'no' },
      'Score 4: de niveaus 2, 3 en 4 zijn gehaald. Niveau 2 is niet volledig (3 van 4 keer ja), maar telt mee door niveau 3 (3 van 3 keer ja). Voor niveau 5 ontbreekt een ja op I.5.1 en I.5.2.',
      'Score 4: levels 2, 3 and 4 are met. Level 2 has gaps (3 of 4 yes), but counts because of level 3 (3 of 3 yes). Level 5 lacks a yes on I.5.1 and I.5.2.',
    ],
  ] as const)('says in words why a stepwise part has its score (%#)', (changes, nl, en) => {
    expect(scoreFramework(stv2018, allYes(stv2018, changes)).parts.I?.reason).toEqual({ nl, en });
  });

  it('says that one of two is enough for level 4 of people and means', () => {
    const { reason } = scoreFramework(afm2016, allYes(afm2016, { 'II.4.a': 'no', 'II.4.b': 'no' })).parts.II ?? {};

    expect(reason).toEqual({
      nl: 'Score 3: de niveaus 2 en 3 zijn gehaald. Voor niveau 4 is één ja nodig op II.4.a of II.4.b.',
      en: 'Score 3: levels 2 and 3 are met. Level 4 needs one yes on II.4.a or II.4.b.',
    });
  });

  it('says in words which elements earn nothing, and which wait for another', () => {
    const part = scoreFramework(stv2018, allYes(stv2018, { 'IV.1': 'no', 'IV.5.a': 'no' })).parts.IV;

    expect(part).toMatchObject({ score: 2, points: 2, blockedBy: ['IV.1', 'IV.5.a'] });
    expect(part?.reason).toEqual({
      nl: 'Score 2: 2 van de 5 punten. Geen punten voor IV.1, IV.2 en IV.5. IV.2 is in orde, maar telt alleen mee samen met IV.1.',
      en: 'Score 2: 2 of 5 points. No points for IV.1, IV.2 and IV.5. IV.2 is in order, but only counts together with IV.1.',
    });
  });

  it('says that a part without points still has the lowest score', () => {
    expect(scoreFramework(stv2018, {}).parts.IV?.reason.nl).toBe(
      'Score 1: 0 van de 5 punten. Lager dan 1 kan niet. Geen punten voor IV.1, IV.2, IV.3, IV.4 en IV.5.',
    );
  });

  it('counts the unanswered questions, of which "not applicable" is none', () => {
    expect(scoreFramework(stv2018, {}).unanswered).toBe(41);
    expect(scoreFramework(stv2018, { 'I.2.1': 'no', 'I.2.2': 'na' }).unanswered).toBe(39);
  });

  it('tells how many points are missing to 3.0 and 4.0', () => {
    expect(scoreFramework(stv2018, {}).gaps).toEqual({ '3.0': 8, '4.0': 12 });
    expect(scoreFramework(stv2018, allYes(stv2018, { 'IV.1': 'no' })).gaps).toEqual({ '3.0': 0, '4.0': 0 });
  });

  it('lists the assumptions that a result leans on, and no other', () => {
    const used = (framework: Framework, answers: Answers) =>
      scoreFramework(framework, answers).assumptions.map(({ id }) => id);
    const fromAnswers = ['sample-of-eighty-percent', 'default-thresholds', 'audit-every-two-years'];

    expect(used(stv2018, {})).toEqual(['substantial-is-half', 'lowest-score-of-a-sum']);
    expect(used(stv2018, allYes(stv2018))).toEqual(fromAnswers);
    expect(used(stv2018, allYes(stv2018, { 'I.2.1': 'no' }))).toEqual(['substantial-is-half', ...fromAnswers]);
    expect(used(afm2016, { 'I.2.2': 'no', 'IV.1': 'na' })).toEqual(['lowest-score-of-a-sum', 'default-thresholds']);
    // Nothing is above level 5, so its gaps raise no question of what is substantial.
    expect(used(stv2018, allYes(stv2018, { 'I.5.1': 'no' }))).toEqual(fromAnswers);
    expect(used(afm2016, {})).toEqual(['lowest-score-of-a-sum']);
  });

  it('is not misled by a question named like a built-in of the language', () => {
    const framework = structuredClone(afm2016);
    const part = framework.parts[0];
    if (part?.kind !== 'stepwise' || !part.questions[0] || !part.levels[0]) throw new Error('unexpected framework');
    part.questions[0].id = 'constructor';
    part.levels[0].questions[0] = 'constructor';

    expect(scoreFramework(framework, {}).unanswered).toBe(39);
  });
});
