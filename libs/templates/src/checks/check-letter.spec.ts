import { fillLetter, fillReferral } from '../filling/fill-letter.js';
import { exampleFacts } from '../letters/example-facts.js';
import { checkLetter } from './check-letter.js';
import type { LetterCheckId, LetterToCheck } from './letter-check.js';

const facts = exampleFacts('nl')['answer-rejected'];
const rejected: LetterToCheck = {
  purpose: 'answer-rejected',
  language: 'nl',
  ...fillLetter('answer-rejected', 'nl', facts),
  expected: { now: new Date('2026-03-09T12:00:00+01:00'), handler: facts.handler, referral: facts.referral },
};

function check(id: LetterCheckId, changes: Partial<LetterToCheck> = {}) {
  return checkLetter({ ...rejected, ...changes }).find((item) => item.id === id);
}
const without = (part: string | RegExp) => ({ text: rejected.text.replace(part, '') });
const withText = (text: string) => ({ text: `${rejected.text}\n\n${text}` });

describe('checkLetter', () => {
  it('passes the rejecting letter that we deliver', () => {
    expect(checkLetter(rejected).filter(({ passed }) => !passed)).toEqual([]);
  });

  it('wants the decision in the first two sentences', () => {
    expect(check('outcome-first', without('Wij wijzen uw klacht af.'))).toMatchObject({ passed: false, level: 'must' });
    expect(check('outcome-first', { purpose: 'answer-upheld', text: 'Wij geven u geen gelijk.' })?.passed).toBe(false);
    expect(check('outcome-first', { purpose: 'answer-upheld', text: 'U heeft helemaal gelijk.' })?.passed).toBe(true);
    expect(check('outcome-first', { purpose: 'answer-upheld', text: 'Uw klacht is ongegrond.' })?.passed).toBe(false);
    expect(check('outcome-first', { purpose: 'confirmation' })).toBeUndefined();
  });

  it.each([
    ['Kifid', /\(Kifid\)|kifid/gi],
    ['website', /https:\/\/www\.kifid\.nl/],
    ['2 maart 2027', /dinsdag 2 maart 2027/],
    ['rechter', /U kunt ook altijd naar de rechter gaan\./],
    ['nieuwe klacht', /U hoeft geen nieuwe klacht in te dienen\./],
  ])('misses %s in a referral', (named, part) => {
    expect(check('referral', without(part))).toMatchObject({
      passed: false,
      level: 'must',
      finding: { nl: expect.stringContaining(named) },
    });
  });

  it.each(['answer-rejected', 'answer-partly-upheld', 'second-look-outcome'] as const)(
    'finds in %s the block that is offered for its referral',
    (purpose) => {
      for (const referral of [facts.referral, null]) {
        const block = fillReferral(purpose, 'nl', referral);
        const expected = { ...rejected.expected, outcome: 'rejected' as const, referral };
        const letter = (text: string) => check('referral', { purpose, text, expected })?.passed;
        expect([letter('Wij wijzen uw klacht af.'), letter(`Wij wijzen uw klacht af.\n\n${block}`)]).toEqual([
          false,
          true,
        ]);
        const model = fillLetter(purpose, 'nl', { ...exampleFacts('nl')[purpose], outcome: 'rejected', referral });
        expect(model.text).toContain(block);
      }
    },
  );

  it('wants no dispute body where none applies, and refuses a letter when nobody knows', () => {
    const { handler } = facts;
    const text = fillLetter('answer-rejected', 'nl', { ...facts, referral: null }).text;
    const { now } = rejected.expected;
    expect(check('referral', { text, expected: { now, handler, referral: null } })?.passed).toBe(true);
    expect(check('referral', { expected: { now, handler } })?.passed).toBe(false);
  });

  it("does not take a customer's words for ours", () => {
    const { text } = without('U kunt ook altijd naar de rechter gaan.');
    expect(check('referral', { text: `${text}\n\nU schreef: “ik ga naar de rechter”` })?.passed).toBe(false);
    expect(check('blanks', withText('U schreef: “ik ben boos ... echt”'))?.passed).toBe(true);
    expect(check('placeholders', withText('U schreef: “{{naam}}”'))?.passed).toBe(true);
  });

  it('wants the name and the telephone number of the handler', () => {
    expect(check('contact', without(/088-0000123/))?.passed).toBe(false);
    expect(check('contact', without(/Noor Bakker/))?.passed).toBe(false);
    expect(check('contact', { text: rejected.text.replace('088-0000123', '088 00 00 123') })?.passed).toBe(true);
  });

  it.each(['Beste {{naam}},', 'Het bedrag is undefined.', '{{#if x}}'])(
    'finds what is left of a template: %s',
    (rest) => {
      expect(check('placeholders', withText(rest))).toMatchObject({
        passed: false,
        level: 'must',
        where: expect.any(String),
      });
    },
  );

  it.each(['U krijgt € ... van ons.', 'Beste [naam],', 'Op ____ bel ik u.', 'Bel XXX.'])(
    'finds the open place in: %s',
    (rest) => {
      expect(check('blanks', withText(rest))).toMatchObject({ passed: false, level: 'must' });
    },
  );

  it('takes a trailing ellipsis for no open place', () => {
    expect(check('blanks', withText('Ik begrijp het...'))?.passed).toBe(true);
  });

  it('finds a weekday that does not fit its date, and says which does', () => {
    expect(check('weekdays', withText('Ik bel u maandag 13 maart 2026.'))).toMatchObject({
      passed: false,
      finding: { nl: expect.stringContaining('vrijdag 13 maart 2026') },
      where: 'maandag 13 maart 2026',
    });
  });

  it('lists what is promised, and misses a promise where one belongs', () => {
    expect(check('promises')?.finding).toEqual({
      nl: 'U belooft iets op: vrijdag 13 maart 2026.',
      en: 'You promise something by: Friday 13 March 2026.',
    });
    expect(check('promises', { text: 'Wij wijzen uw klacht af.' })?.passed).toBe(false);
    expect(check('promises', { purpose: 'withdrawal-confirmation', text: 'Wij stoppen.' })).toBeUndefined();
  });

  it('wants headings in a long letter only', () => {
    expect(check('headings', { text: rejected.text.replace(/^## /gm, '') })?.passed).toBe(false);
    expect(check('headings', { text: 'Kort.' })?.passed).toBe(true);
  });

  it('finds long sentences', () => {
    const long = `${'woord '.repeat(30)}eind.`;
    expect(check('sentence-length', withText(long))).toMatchObject({ passed: false, level: 'should', where: long });
  });

  it('finds a letter that is passive throughout', () => {
    const text = 'Uw klacht is behandeld. Uw klacht wordt afgewezen. Het bedrag wordt niet betaald.';
    expect(check('passive', { text })).toMatchObject({ passed: false, where: 'Uw klacht wordt afgewezen.' });
  });

  it('finds jargon and names the plain word', () => {
    expect(check('jargon', withText('Derhalve.'))).toMatchObject({
      passed: false,
      finding: { nl: expect.stringContaining('daarom') },
    });
  });

  it('finds a letter hard to read', () => {
    const text = 'Aansprakelijkheidsverzekeringsvoorwaarden verdisconteren schadeveroorzakende omstandigheden.';
    expect(check('reading-ease', { text })?.passed).toBe(false);
  });

  it('wants "u" for customers, not among colleagues and not in English', () => {
    expect(check('form-of-address', withText('Ik bel je morgen.'))).toMatchObject({
      passed: false,
      where: 'Ik bel je morgen.',
    });
    expect(check('form-of-address', { purpose: 'colleague-message' })).toBeUndefined();
    expect(check('form-of-address', { language: 'en' })).toBeUndefined();
  });
});
