import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { frameworks } from '#complaints';
import { score } from './score.js';

const folder = mkdtempSync(join(tmpdir(), 'gehoor-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function collector() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

async function run(args: string[], stdin = '') {
  const [output, errors] = [collector(), collector()];
  const exitCode = await score(args, output.stream, errors.stream, Readable.from([stdin]));
  return { exitCode, printed: output.text(), errors: errors.text() };
}

const people = { 'II.2.1': 'yes', 'II.2.2': 'no', 'II.3.1': 'yes', 'II.4.a': 'yes', 'II.4.b': 'yes' };

describe('gehoor score', () => {
  it('prints the scores of a file with answers', async () => {
    const { exitCode, printed, errors } = await run(['--framework', 'stv-2018', file('answers.json', people)]);

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(JSON.parse(printed)).toMatchObject({
      framework: 'stv-2018',
      parts: {
        I: { score: 1 },
        II: { score: 5, carriedBy: [4], reason: { en: expect.stringContaining('Level 2 has gaps (1 of 2 yes)') } },
        III: { score: 1 },
        IV: { score: 1 },
      },
      overall: '2.0',
      reassessment: true,
      unanswered: 36,
      assumptions: [{ id: 'substantial-is-half' }, { id: 'lowest-score-of-a-sum' }, { id: 'default-thresholds' }],
      gaps: { '3.0': 4, '4.0': 8 },
    });
  });

  it('reads standard input, a byte order mark included, and says nothing of a reassessment that 2016 did not know', async () => {
    const { exitCode, printed } = await run(['-', '--framework=afm-2016'], `\uFEFF${JSON.stringify(people)}`);
    const result = JSON.parse(printed);

    expect(exitCode).toBe(0);
    expect(result.parts.II.score).toBe(1);
    expect(result).not.toHaveProperty('reassessment');
  });

  it('scores with a framework that is given as a file', async () => {
    const own = { ...structuredClone(frameworks[0]), id: 'our-own', reassessmentBelow: 1.5 };
    const { printed } = await run(['--framework', file('our-own.json', own), '-'], '{}');

    expect(JSON.parse(printed)).toMatchObject({ framework: 'our-own', overall: '1.0', reassessment: true });
  });

  const none = join(folder, 'none.json');
  it.each<[string, string[], string, string]>([
    [
      'an unknown framework',
      ['--framework', 'stv-2030', '-'],
      '{}',
      'There is no framework "stv-2030".\nUsage: gehoor score',
    ],
    ['no framework', ['-'], '{}', 'Say which framework to score with.\nUsage'],
    ['a framework option without a value', ['-', '--framework'], '{}', "Option '--framework <value>' argument missing"],
    ['an unknown option', ['--frame', 'stv-2018', '-'], '{}', "Unknown option '--frame'"],
    ['no file', ['--framework', 'stv-2018'], '', 'Say which file holds the answers.\nUsage'],
    ['two files', ['--framework', 'stv-2018', '-', '-'], '', 'Give one file with answers, not 2.'],
    ['a missing file', ['--framework', 'stv-2018', none], '', `There is no file ${none}. Check its name`],
    ['a folder', ['--framework', 'stv-2018', folder], '', `${folder} is a folder.`],
    ['a missing framework file', ['--framework', none, '-'], '{}', `There is no file ${none}.`],
    ['no JSON', ['--framework', 'stv-2018', '-'], 'I.2.1 = yes', 'Standard input holds no readable JSON'],
    ['nothing at all', ['--framework', 'stv-2018', '-'], '', 'Standard input holds no readable JSON'],
    ['a list', ['--framework', 'stv-2018', '-'], '["yes"]', 'Give one object of question ids with answers'],
    ['an unknown question', ['--framework', 'afm-2016', '-'], '{"I.4.3": "yes"}', 'afm-2016 has no question "I.4.3"'],
    [
      'a bad answer',
      ['--framework', 'stv-2018', '-'],
      '{"I.2.1": true}',
      'I.2.1: true is no answer; use "yes", "no" or "na"',
    ],
  ])('refuses %s with exit code 2 and says what to do', async (_, args, stdin, message) => {
    const { exitCode, printed, errors } = await run(args, stdin);

    expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
    expect(errors).toContain(message);
  });

  it('names what is wrong with a framework file', async () => {
    const { exitCode, errors } = await run(['--framework', file('broken.json', { id: 'x' }), '-'], '{}');

    expect(exitCode).toBe(2);
    expect(errors).toContain('This is not a valid norm framework:\n- version: Invalid input: expected string');
  });
});
