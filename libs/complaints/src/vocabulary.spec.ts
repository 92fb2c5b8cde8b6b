import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JOURNEY_STEPS } from './journey/journey.js';
import * as words from './vocabulary.js';

const glossary = readFileSync(resolve(__dirname, '../../../docs/glossary.md'), 'utf8');

describe('the glossary', () => {
  it.each<[string, readonly string[]]>([
    ['kinds', words.KINDS],
    ['statuses', words.STATUSES],
    ['channels', words.CHANNELS],
    ['needs', words.NEEDS],
    ['urgencies', words.URGENCIES],
    ['impacts', words.IMPACTS],
    ['outcomes', words.OUTCOMES],
    ['closure reasons', words.CLOSURE_REASONS],
    ['roles', words.ACTOR_ROLES],
    ['dispute bodies', words.DISPUTE_BODIES],
    ['dispute outcomes', words.DISPUTE_OUTCOMES],
    ['commitments', words.COMMITMENT_KINDS],
    ['states of a commitment', words.COMMITMENT_STATES],
    ['journey steps', JOURNEY_STEPS],
  ])('says what the %s are', (_, list) => {
    expect(list.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
  });

  it('uses no word for two concepts', () => {
    const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| word'));
    const terms = rows.map((row) => row.split('|')[1]?.trim());
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});
