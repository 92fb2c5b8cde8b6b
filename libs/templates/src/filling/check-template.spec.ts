import fc from 'fast-check';
import { awkwardFacts } from '../facts/bare-facts.js';
import { factWords } from '../facts/fact-words.js';
import { knownFacts, pathsOf } from '../facts/known-facts.js';
import type { Language } from '../language.js';
import { type LetterPurpose, letterPurposes } from '../letters/all-letters.js';
import { exampleFacts } from '../letters/example-facts.js';
import { deliveredHouseStyle } from '../letters/house-style.js';
import { checkHouseStyle, checkTemplate } from './check-template.js';
import { fillLetter, letterSource } from './fill-letter.js';

const languages: Language[] = ['nl', 'en'];
const everyLetter = languages.flatMap((language) => letterPurposes.map((purpose) => ({ purpose, language })));

const check = (body: string, purpose: LetterPurpose = 'confirmation', subject = 'Over {{reference}}') =>
  checkTemplate(purpose, 'nl', { subject, body });
const codes = (body: string, purpose?: LetterPurpose) => check(body, purpose).map(({ code }) => code);

describe('checkTemplate', () => {
  it.each(everyLetter)('finds nothing wrong with the delivered $purpose in $language', ({ purpose, language }) => {
    const source = letterSource(purpose, language);
    expect(checkTemplate(purpose, language, source, deliveredHouseStyle(language))).toEqual([]);
  });

  it('names an unknown fact with its line and what exists', () => {
    const [found, ...more] = check('{{greeting salutation}}\n\nUw zaak: {{referense}}');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ field: 'body', line: 3, code: 'unknown-fact', name: 'referense' });
    expect(found?.known).toEqual(expect.arrayContaining(['reference', 'handler.phone', 'answerDueAt', 'promises']));
    expect(found?.known).not.toContain('promises.text');
    expect(found?.words.nl).toContain('reference');
  });

  it('knows inside a list the names of its items, and the letter behind ../ and @root', () => {
    expect(
      check(
        'Dag.{{#if promises}}{{#each promises}}{{day dueAt}} {{../reference}} {{@root.reference}} {{@index}}{{/each}}{{/if}}',
      ),
    ).toEqual([]);
    expect(check('{{#if promises}}{{#each promises}}{{reference}}{{/each}}{{/if}}')).toMatchObject([
      { code: 'unknown-fact', name: 'reference', known: ['text', 'dueAt'] },
    ]);
    expect(check('Dag.{{#each questions}}{{this}}{{/each}}', 'information-request')).toEqual([]);
    expect(codes('{{this}} {{../reference}} {{@index}}')).toEqual(Array(3).fill('unknown-fact'));
  });

  it.each([
    ['{{answerDueAt}}', '{{day answerDueAt}} {{moment answerDueAt}}'],
    ['{{money reference}}', '{{reference}}'],
    ['{{label}}', 'bestaat uit delen'],
  ])('says how a fact is written that %s cannot write', (body, remedy) => {
    const [found] = check(body);
    expect(found?.code).toBe('unknown-writer-for-fact');
    expect(found?.words.nl).toContain(remedy);
  });

  it('names what may be missing and stands outside of an {{#if}}, alone or among others', () => {
    expect(check('Eerste regel\n{{day callBy}}')).toMatchObject([{ line: 2, code: 'may-be-missing', name: 'callBy' }]);
    expect(check('Dag. {{#if callBy}}{{day nextUpdateAt}}{{/if}}')).toMatchObject([{ name: 'nextUpdateAt' }]);
    expect(check('Dag. {{#if callBy}}{{day callBy}}{{/if}}')).toEqual([]);
    expect(check('{{referral.name}}', 'answer-rejected')).toMatchObject([
      { code: 'may-be-missing', name: 'referral.name' },
    ]);
  });

  it('tells the line of a piece that lacks something, and refuses pieces that are not there', () => {
    expect(check('Hallo\n\n{{> promises}}')).toMatchObject([{ line: 3, code: 'may-be-missing', name: 'promises' }]);
    expect(check('{{> nowhere}}')).toMatchObject([
      { code: 'unknown-piece', known: expect.arrayContaining(['closing']) },
    ]);
    expect(codes('{{#each reference}}x{{/each}}')).toEqual(['not-a-list']);
    expect(codes('{{#if callBy}}x{{/if}}')).toEqual(['empty']);
  });

  it.each([
    [
      'Dag\n{{#if callBy}}\n{{day callBy}}',
      2,
      'block-not-closed',
      '{{#if}} op deze regel wordt niet gesloten. Zet {{/if}}',
    ],
    [
      '{{#if callBy}}\n{{#each promises}}x{{/if}}',
      2,
      'block-not-closed',
      '{{#each}} op deze regel wordt niet gesloten',
    ],
    ['{{#if callBy}}{{day callBy}}\n{{/each}}', 2, 'closes-nothing', '{{/each}} op deze regel sluit niets'],
    ['{{reference}}\n{{/if}}', 2, 'closes-nothing', '{{/if}} op deze regel sluit niets'],
    ['Dag\n\nZaak {{reference en meer', 3, 'tag-not-closed', 'Zet }} achter de naam'],
    ['Zaak {{reference} en\n{{reference}}', 1, 'tag-not-closed', 'Zet }} achter de naam'],
    ['{{reference}}\n{{ }}', 2, 'nothing-between', 'staat niets'],
    ['a\n{{else}}', 2, 'else-outside', 'hoort tussen {{#if …}} en {{/if}}'],
    ['{{#if callBy}}a{{else}}b\n{{else}}c{{/if}}', 2, 'else-outside', 'één keer'],
    ['a\n{{{reference}}', 2, 'not-readable', 'twee haken voor en twee achter'],
    ['a\n{{day, answerDueAt}}', 2, 'not-readable', 'twee haken voor en twee achter'],
    ['{{frobnicate reference}}', 1, 'unknown-writer', '‘frobnicate’ kan niet voor een gegeven staan'],
    ['a\n{{day answerDueAt callBy}}', 2, 'one-fact-a-writer', 'Na ‘day’ staat precies één gegeven'],
    ['a\n{{"woord"}}', 2, 'not-a-fact', 'zonder aanhalingstekens'],
    ['{{#with handler}}x{{/with}}', 1, 'unknown-block', '{{#with}} bestaat niet'],
    ['{{#if}}x{{/if}}', 1, 'one-fact-a-block', 'Na {{#if staat precies één gegeven'],
    ['{{#each promises as |one|}}x{{/each}}', 1, 'block-with-names', '‘as |…|’'],
    ['{{#if callBy}}'.repeat(7) + '{{/if}}'.repeat(7), 1, 'too-deep', 'Het mogen er 6 zijn'],
    ['{{#if (lookup handler "x")}}x{{/if}}', 1, 'only-is', '(is gegeven'],
    ['{{> closing handler}}', 1, 'piece-by-name', 'alleen zijn naam'],
    ['{{#> closing}}x{{/closing}}', 1, 'piece-by-name', 'alleen zijn naam'],
    ['{{#*inline "a"}}x{{/inline}}', 1, 'own-piece', 'kan zelf geen stukken maken'],
    ['{{reference}}\n'.repeat(401), 401, 'too-many', 'Het mogen er 400 zijn'],
  ])('tells of %j at line %s in plain words what to look for', (body, line, code, words) => {
    const [found, ...more] = check(body);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ field: 'body', line, code });
    expect(found?.words.nl).toContain(words);
    expect(found?.words.en).not.toBe(found?.words.nl);
  });

  it('takes no comment, no written-out braces and no {{else if}} for a mistake', () => {
    const well =
      '{{! een { }}\\{{zo}} {{!-- {{ --}}{{#if callBy}}{{day callBy}}{{else if nextUpdateAt}}a{{else}}b{{/if}}';
    expect(check(well)).toEqual([]);
    expect(check(`${well}\n{{/if}}`)).toMatchObject([{ line: 2, code: 'closes-nothing', name: 'if' }]);
  });

  it('never tells what the parser says, whatever was typed', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '#if ',
      '/if',
      'else',
      '#each ',
      'promises',
      ' ',
      '\n',
      '"',
      '!',
      '--',
      '(',
      '>',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = `Dag ${pieces.join('')}`;
        for (const { line, words } of check(body)) {
          expect(line).toBeLessThanOrEqual(body.split('\n').length);
          expect(`${words.nl} ${words.en}`).not.toMatch(/Expecting|INVALID|Parse error|undefined/);
        }
      }),
    );
  });

  it.each([
    '{{constructor}}',
    '{{constructor.constructor}}',
    '{{handler.__proto__}}',
    '{{__proto__.polluted}}',
    '{{handler.constructor.prototype}}',
    '{{lookup handler "constructor"}}',
    '{{#with handler}}{{name}}{{/with}}',
    '{{#with (lookup this "constructor")}}x{{/with}}',
    '{{log reference}}',
    '{{#each this}}x{{/each}}',
    '{{#each @root}}x{{/each}}',
    '{{@missing}}',
    '{{@room.characters}}',
    '{{@root.constructor}}',
    '{{helperMissing reference}}',
    '{{blockHelperMissing reference}}',
    '{{#blockHelperMissing reference}}x{{/blockHelperMissing}}',
    '{{toString}}',
    '{{valueOf reference}}',
    '{{reference.length}}',
    '{{#*inline "closing"}}x{{/inline}}{{> closing}}',
    '{{*decorate}}',
    '{{> (lookup . "reference")}}',
    '{{> @partial-block}}',
    '{{#> closing}}x{{/closing}}',
    '{{> closing handler}}',
    '{{> closing handler=label}}',
    '{{{{raw}}}}{{constructor}}{{{{/raw}}}}',
    '{{"constructor"}}',
    '{{[constructor]}}',
    '{{sentence (sentence reference)}}',
    '{{#if (is (is kind "a") "b")}}x{{/if}}',
    '{{#if reference handler}}x{{/if}}',
    '{{#each promises as |one|}}{{one.text}}{{/each}}',
    '{{day answerDueAt zone="x"}}',
    '{{../../../../reference}}',
    '{{#if',
    '{{/if}}',
  ])('refuses the hostile %s', (body) => {
    expect(check(body).length).toBeGreaterThan(0);
    expect(check('Hallo', 'confirmation', body).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['100 kB of words', 'a'.repeat(100_000)],
    ['blocks within blocks', '{{#if callBy}}'.repeat(1_000) + '{{/if}}'.repeat(1_000)],
    ['lists within lists', `{{#if promises}}${'{{#each @root.promises}}'.repeat(5)}x${'{{/each}}'.repeat(5)}{{/if}}`],
    ['many facts', '{{reference}}'.repeat(1_000)],
    ['many braces', '{'.repeat(20_000)],
    ['many brackets', `{{${'('.repeat(10_000)}}}`],
    ['a very long name', `{{${'a.'.repeat(9_000)}b}}`],
    ['many open blocks', '{{#each promises}}'.repeat(1_000)],
  ])('refuses %s without running it', (_, body) => {
    expect(check(body).length).toBeGreaterThan(0);
  });
});

describe('a letter with long lists', () => {
  it('stops growing', () => {
    const facts = exampleFacts('nl').confirmation;
    const promises = Array.from({ length: 100 }, () => ({ text: 'x', dueAt: '2026-03-05' }));
    const body = '{{#each promises}}{{#each ../promises}}{{text}}{{/each}}{{/each}}';
    const fill = () => fillLetter('confirmation', 'nl', { ...facts, promises }, { subject: 'x', body });
    expect(fill).toThrow('lists-too-long');
    expect(() =>
      fillLetter('confirmation', 'nl', { ...facts, promises: promises.slice(0, 9) }, { subject: 'x', body }),
    ).not.toThrow();
  });
});

describe('checkHouseStyle', () => {
  const style = deliveredHouseStyle('nl');

  it('knows what every letter to a customer knows, and nothing else', () => {
    expect(checkHouseStyle({ ...style, signature: 'Groet,\n{{handler.name}} {{label.phone}}' })).toEqual([]);
    expect(checkHouseStyle({ ...style, contact: 'Uiterlijk\n{{day answerDueAt}}' })).toMatchObject([
      { field: 'contact', line: 2, code: 'unknown-fact', name: 'answerDueAt' },
    ]);
  });

  it('calls no other pieces, and stays small', () => {
    expect(checkHouseStyle({ ...style, contact: '{{> contact}}' })).toMatchObject([{ code: 'unknown-piece' }]);
    expect(checkHouseStyle({ ...style, signature: 'x'.repeat(2_001) })).toMatchObject([{ code: 'too-long' }]);
  });

  it('stands in the place of the delivered pieces', () => {
    const pieces = { closing: 'Hartelijke groet van {{handler.name}}', contact: 'Bel {{handler.phone}}.' };
    const facts = exampleFacts('nl')['progress-update'];
    const own = fillLetter('progress-update', 'nl', facts, letterSource('progress-update', 'nl'), pieces).text;
    expect(own).toMatch(/Bel 088-0000123\.\n\nHartelijke groet van Noor Bakker$/);
    expect(fillLetter('progress-update', 'nl', facts).text).toMatch(/Met vriendelijke groet/);
  });
});

describe('awkwardFacts', () => {
  it.each(everyLetter)('can be written in $purpose in $language', ({ purpose, language }) => {
    const { subject, text } = fillLetter(purpose, language, awkwardFacts(purpose, language));
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|\{\{/);
  });
});

describe('knownFacts', () => {
  it('describes each fact of each letter, and none that no letter knows', () => {
    const all = new Set(letterPurposes.flatMap((purpose) => pathsOf(exampleFacts('nl')[purpose])));
    expect(Object.keys(factWords).filter((path) => !all.has(path))).toEqual([]);
    expect([...all].filter((path) => !(path in factWords))).toEqual([]);
  });

  it('tells which facts may be missing', () => {
    const optional = (purpose: LetterPurpose) =>
      knownFacts(purpose)
        .filter(({ mayBeMissing }) => mayBeMissing)
        .map(({ path }) => path);
    expect(optional('answer-rejected').sort()).toEqual(
      ['answerUrl', 'decision.investigation', 'points', 'promises', 'redressCents', 'referral', 'solution'].sort(),
    );
    expect(optional('private-link')).toEqual([]);
  });
});
