import { mergeValues } from './merge-values.js';

const base = { name: 'Noor', phone: '088', labels: ['a'] };

describe('mergeValues', () => {
  it('takes over what only the other changed', () => {
    const merged = mergeValues(base, { ...base, name: 'Noor Halm' }, { ...base, labels: ['a', 'b'] });
    expect(merged).toEqual({
      values: { name: 'Noor Halm', phone: '088', labels: ['a', 'b'] },
      taken: ['labels'],
      disputed: [],
    });
  });

  it('keeps what was typed where both changed, and says so', () => {
    const merged = mergeValues(base, { ...base, phone: '1' }, { ...base, phone: '2' });
    expect(merged).toEqual({ values: { ...base, phone: '1' }, taken: [], disputed: ['phone'] });
  });

  it('sees no dispute where both did the same, or nothing', () => {
    expect(mergeValues(base, { ...base, phone: '1' }, { ...base, phone: '1' })).toMatchObject({
      taken: [],
      disputed: [],
    });
    expect(mergeValues(base, base, base)).toEqual({ values: base, taken: [], disputed: [] });
  });
});
