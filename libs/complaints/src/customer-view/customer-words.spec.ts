import { COMMITMENT_KINDS } from '../vocabulary.js';
import { lastDayBefore, promiseWords, whenWords } from './customer-words.js';
import { maskedEmail, maskedPhone } from './masked.js';

const at = new Date('2026-03-09T10:15:00Z');

describe('what a customer reads about a promise', () => {
  it.each([
    ['kept', 'maandag 9 maart 2026 om 11:15 uur'],
    ['kept-late', 'maandag 9 maart 2026 om 11:15 uur; dat had uiterlijk vrijdag 6 maart 2026 gemoeten'],
    ['not-kept', 'had uiterlijk vrijdag 6 maart 2026 gemoeten en is niet gebeurd; onze excuses'],
    ['due', 'uiterlijk vrijdag 6 maart 2026'],
    ['late', 'had uiterlijk vrijdag 6 maart 2026 gemoeten; onze excuses, u hoort zo snel mogelijk van ons'],
  ] as const)('says when it is %s', (state, words) => {
    expect(whenWords({ state, dueOn: '2026-03-06', at }, 'nl')).toBe(words);
  });

  it('names the last day that is in time, not the midnight after it', () => {
    expect(lastDayBefore(new Date('2026-03-09T23:00:00Z'))).toBe('2026-03-09');
    expect(lastDayBefore(null)).toBeNull();
  });

  it('keeps to itself what is owed to colleagues and to the code of conduct', () => {
    const told = COMMITMENT_KINDS.filter((kind) => promiseWords(kind, null, 'en') !== null);
    expect(told).toEqual([
      'confirmation',
      'first-contact',
      'progress-update',
      'answer',
      'closure',
      'promise',
      'second-look',
      'carry-out-solution',
    ]);
  });

  it('repeats a free promise in its own words, and no other', () => {
    expect(promiseWords('promise', 'wij bellen vrijdag', 'nl')).toBe('wij bellen vrijdag');
    expect(promiseWords('answer', 'intern', 'nl')).toBe('ons antwoord');
  });
});

describe('what a forwarded link shows of an address', () => {
  it.each([
    ['anna@voorbeeld.example', 'a…@voorbeeld.example'],
    ['a@voorbeeld.example', 'a…@voorbeeld.example'],
    [null, null],
  ])('masks %s', (address, shown) => expect(maskedEmail(address)).toBe(shown));

  it('leaves three digits of a phone number', () => {
    expect(maskedPhone('+31 6 0000-1234')).toBe('… 234');
    expect(maskedPhone(null)).toBeNull();
  });
});
