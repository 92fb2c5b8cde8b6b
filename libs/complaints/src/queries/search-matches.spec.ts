import { HIT_END, HIT_START, type SearchedFields, searchMatches } from './search-matches.js';

const fields: SearchedFields = {
  reference: 'VG-2026-000012',
  name: 'Anna van Voorbeeld',
  organisation: null,
  email: 'anna@voorbeeld.example',
  phone: '06 00001234',
  policyNumber: 'P-778',
  claimNumber: null,
  storyExcerpt: null,
  wishExcerpt: null,
};

const found = (typed: string, more: Partial<SearchedFields> = {}) =>
  searchMatches(typed, { ...fields, ...more }).map(({ field }) => field);

describe('searchMatches', () => {
  it.each([
    ['vg-2026-000012', 'reference'],
    ['p-778', 'policy-number'],
    ['Anna@voorbeeld.example', 'email'],
    ['+31600001234', 'phone'],
  ])('recognises %s as the %s', (typed, field) => expect(found(typed)).toContain(field));

  it('does not take half a number for the number', () => {
    expect(found('P-77')).toEqual([]);
    expect(found('0000123')).toEqual([]);
  });

  it('marks the words of a name, the last one also as a beginning', () => {
    expect(searchMatches('anna voor', fields)).toEqual([
      {
        field: 'name',
        parts: [
          { text: 'Anna', isHit: true },
          { text: ' van ', isHit: false },
          { text: 'Voorbeeld', isHit: true },
        ],
      },
    ]);
    expect(found('voor anna')).toEqual(['name']);
    expect(found('voo an')).toEqual(['name']);
    expect(found('an voo')).toEqual(['name']);
    expect(found('nna')).toEqual([]);
  });

  it('cuts an excerpt at its hits, and leaves out one without any', () => {
    const storyExcerpt = `Mijn ${HIT_START}schade${HIT_END} is niet betaald`;
    expect(searchMatches('schades', { ...fields, storyExcerpt, wishExcerpt: 'Een excuus.' })).toEqual([
      {
        field: 'story',
        parts: [
          { text: 'Mijn ', isHit: false },
          { text: 'schade', isHit: true },
          { text: ' is niet betaald', isHit: false },
        ],
      },
    ]);
  });
});
