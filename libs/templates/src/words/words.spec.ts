import { dayOf, writeDay, writeMoment, writeMoments, writeTime } from './calendar-words.js';
import { type Salutation, writeGreeting } from './greeting.js';
import { writeList } from './list-words.js';
import { writeMoney } from './money-words.js';
import { customerWords } from './one-line.js';

describe('writeDay, writeTime and writeMoment', () => {
  it('write days in words', () => {
    expect(writeDay('2026-03-03', 'nl')).toBe('dinsdag 3 maart 2026');
    expect(writeDay('2026-03-03', 'en')).toBe('Tuesday 3 March 2026');
  });

  it('tell the time in Amsterdam, in winter and in summer', () => {
    expect(writeMoment(new Date('2026-03-03T09:15:00Z'), 'nl')).toBe('dinsdag 3 maart 2026 om 10:15 uur');
    expect(writeMoment(new Date('2026-07-01T22:30:00Z'), 'en')).toBe('Thursday 2 July 2026 at 0:30');
    expect(dayOf(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  });

  it('read an instant that came as JSON', () => {
    expect(writeTime('2026-03-03T09:15:00.000Z', 'nl')).toBe('10:15 uur');
  });

  it('give a day without a time no time', () => {
    expect(writeTime('2026-03-03', 'nl')).toBeUndefined();
    expect(writeMoment('2026-03-03', 'nl')).toBe('dinsdag 3 maart 2026');
  });

  it.each(['', 'morgen', '2026-02-30', '2026-03-03T09:15:00', 3, null, undefined, new Date('x')])(
    'refuse %p',
    (value) => {
      expect(writeDay(value, 'nl')).toBeUndefined();
    },
  );
});

describe('writeMoments', () => {
  it('tells each day once, with all its times', () => {
    const moments = ['2026-03-02T10:26:00+01:00', '2026-03-02T10:27:00+01:00', '2026-03-03T09:00:00+01:00'];
    expect(writeMoments(moments, 'nl')).toBe(
      'maandag 2 maart 2026 om 10:26 uur, om 10:27 uur en dinsdag 3 maart 2026 om 9:00 uur',
    );
    expect(writeMoments(moments.slice(0, 2), 'en')).toBe('Monday 2 March 2026 at 10:26 and at 10:27');
    expect(writeMoments(['2026-03-02', '2026-03-02', '2026-03-03'], 'en')).toBe(
      'Monday 2 March 2026 and Tuesday 3 March 2026',
    );
  });

  it('writes nothing when one of them is no day', () => {
    expect(writeMoments(['2026-03-02', 'soon'], 'nl')).toBeUndefined();
  });
});

describe('writeMoney', () => {
  it('writes cents as euros', () => {
    expect(writeMoney(125_000, 'nl')).toBe('€ 1.250,00');
    expect(writeMoney(125_000, 'en')).toBe('€1,250.00');
    expect(writeMoney(5, 'nl')).toBe('€ 0,05');
  });

  it.each([12.5, -1, Number.NaN, '100', null])('refuses %p', (value) => {
    expect(writeMoney(value, 'nl')).toBeUndefined();
  });
});

describe('writeList', () => {
  it('joins with commas and a last "en" or "and"', () => {
    expect(writeList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
    expect(writeList(['a', 'b'], 'en')).toBe('a and b');
    expect(writeList(['a'], 'nl')).toBe('a');
    expect(writeList([], 'nl')).toBe('');
  });
});

describe('writeGreeting', () => {
  const cases: [Salutation, dutch: string, english: string][] = [
    [{ kind: 'person', name: 'mevrouw A. de Vries' }, 'Beste mevrouw De Vries,', 'Dear Ms De Vries,'],
    [{ kind: 'person', name: 'dhr. J.P. Jansen' }, 'Beste heer Jansen,', 'Dear Mr Jansen,'],
    [{ kind: 'person', name: 'de heer en mevrouw Jansen' }, 'Beste heer en mevrouw Jansen,', 'Dear Mr and Ms Jansen,'],
    [{ kind: 'person', name: 'Anna de Vries' }, 'Beste Anna de Vries,', 'Dear Anna de Vries,'],
    [{ kind: 'person', name: 'A. de Vries' }, 'Beste A. de Vries,', 'Dear A. de Vries,'],
    [{ kind: 'person', name: 'mr. S. Vos' }, 'Beste mr. S. Vos,', 'Dear mr. S. Vos,'],
    [{ kind: 'person', name: "mevrouw 't Hooft" }, "Beste mevrouw 't Hooft,", "Dear Ms 't Hooft,"],
    [{ kind: 'person' }, 'Beste heer of mevrouw,', 'Dear Sir or Madam,'],
    [{ kind: 'business' }, 'Geachte heer, mevrouw,', 'Dear Sir or Madam,'],
    [{ kind: 'business', name: 'Anna de Vries' }, 'Beste Anna de Vries,', 'Dear Anna de Vries,'],
    [{ kind: 'anonymous', name: 'Anna de Vries' }, 'Beste heer of mevrouw,', 'Dear Sir or Madam,'],
  ];

  it.each(cases)('greets %j with %s', (salutation, dutch, english) => {
    expect(writeGreeting(salutation, 'nl')).toBe(dutch);
    expect(writeGreeting(salutation, 'en')).toBe(english);
  });
});

describe('customerWords', () => {
  it('cuts off long words between two words, and never inside a character', () => {
    expect(customerWords(`${'woord '.repeat(60)}`)).toMatch(/^(?:woord ){32}woord…$/);
    expect(customerWords('🙂'.repeat(300))).toBe(`${'🙂'.repeat(200)}…`);
  });

  it('leaves short text alone', () => {
    expect(customerWords('Het duurt te lang, vind ik.')).toBe('Het duurt te lang, vind ik.');
  });
});
