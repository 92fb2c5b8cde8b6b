import { typedReference } from './typed-reference.js';

describe('typedReference', () => {
  it.each(['VG-2026-000391', ' vg-2026-000391 ', 'vg 2026 391', 'VG 2026-391', 'vg2026000391'])('reads %j', (typed) =>
    expect(typedReference(typed)).toBe('VG-2026-000391'),
  );

  it.each([
    '',
    'VG-2026',
    '391',
    '2026-000391',
    'schade 2026 391',
    'VG-2026-0003911',
    'vg2026391',
    'VG-2026-000391 schade',
  ])('takes %j for words', (typed) => expect(typedReference(typed)).toBeUndefined());
});
