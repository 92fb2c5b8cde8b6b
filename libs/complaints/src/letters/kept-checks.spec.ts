import { checksIn } from './kept-checks.js';

describe('checksIn', () => {
  const check = { id: 'contact', level: 'must', passed: true } as const;

  it('tells what was found in the language of its reader', () => {
    const finding = { nl: 'Contactpersoon: Noor Bakker.', en: 'Contact person: Noor Bakker.' };
    expect(checksIn('nl', [{ ...check, finding }])).toEqual([{ ...check, finding: finding.nl }]);
    expect(checksIn('en', [{ ...check, finding }])).toEqual([{ ...check, finding: finding.en }]);
  });

  it('tells what was kept in one language alone as it was kept', () => {
    const old = { ...check, finding: 'Contactpersoon: Noor Bakker.' };
    expect(checksIn('en', [old])).toEqual([old]);
  });
});
