import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFrameworks, frameworks } from './frameworks.js';
import third from './third-framework.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-frameworks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const keep = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
const ids = () => frameworks.map(({ id }) => id);
const problemsOf = (framework: object) => {
  keep('een.json', framework);
  try {
    addFrameworks(folder);
    return [];
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
};

describe('Frameworks of an installation', () => {
  it.each([
    [
      'a framework that is there already',
      { ...third, id: 'stv-2018' },
      'een.json: there is a framework "stv-2018" already',
    ],
    [
      'a question that means something else elsewhere',
      JSON.parse(JSON.stringify({ ...third, id: 'other' }).replaceAll('"5.1"', '"I.2.1"')),
      'een.json: question "I.2.1" is another question in another framework; give it an id of its own',
    ],
    ['one that has no parts', { ...third, parts: [] }, expect.stringMatching(/^een\.json: parts: /)],
  ])('are refused with %s, by name of the file, and none is added', (_, framework, problem) => {
    keep('twee.json', third);
    expect(problemsOf(framework)).toEqual([problem]);
    expect(ids()).toEqual(['afm-2016', 'stv-2018']);
  });

  it('are refused when a file holds no JSON, and when the folder is not there', () => {
    writeFileSync(join(folder, 'stuk.json'), '{');
    expect(() => addFrameworks(folder)).toThrow(/stuk\.json: .*JSON/);
    expect(() => addFrameworks(join(folder, 'nergens'))).toThrow(/nergens cannot be read \(ENOENT\)/);
  });

  it('stand after those that come with the product; other files are left alone', () => {
    keep('een.json', third);
    writeFileSync(join(folder, 'lees-mij.txt'), 'Geen normenkader');
    addFrameworks(folder);
    expect(ids()).toEqual(['afm-2016', 'stv-2018', third.id]);
  });
});
