import type { Language } from '../language.js';
import { type LetterFacts, type LetterPurpose, letterPurposes } from '../letters/all-letters.js';
import { exampleFacts } from '../letters/example-facts.js';
import { checkExample } from './check-example.js';
import { fillLetter, letterSource } from './fill-letter.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { MissingLetterFact } from './missing-letter-fact.js';

const languages: Language[] = ['nl', 'en'];
const everyLetter = languages.flatMap((language) => letterPurposes.map((purpose) => ({ purpose, language })));

/** A fact that each letter cannot do without, and the name under which it must be missed. */
const indispensable: Record<LetterPurpose, string> = {
  confirmation: 'answerDueAt',
  'thanks-for-feedback': 'kind',
  reply: 'message',
  'invitation-to-call': 'callAt',
  'progress-update': 'done',
  'delay-notice': 'reason',
  'information-request': 'questions',
  'answer-upheld': 'solution',
  'answer-partly-upheld': 'referral',
  'answer-rejected': 'referral',
  'second-look-outcome': 'outcome',
  'solution-carried-out': 'carriedOut',
  'closure-question': 'replyBy',
  'closure-reminder': 'closesOn',
  'closed-without-reaction': 'attemptedAt',
  'monitor-invitation': 'monitorUrl',
  'improvement-message': 'improvement',
  'dispute-forwarding': 'documents',
  'colleague-message': 'question',
  'colleague-reminder': 'question',
  'causer-feedback': 'cause',
  'withdrawal-confirmation': 'withdrawnAt',
  'private-link': 'linkUrl',
  'contact-details-changed': 'changedAt',
  'handler-digest': 'writtenOn',
  'unplaced-mail': 'count',
  'failing-mailbox': 'mailbox',
};

function missingFrom(purpose: LetterPurpose, facts: object): string[] {
  try {
    fillLetter(purpose, 'nl', facts as LetterFacts[LetterPurpose]);
    return [];
  } catch (error) {
    if (error instanceof MissingLetterFact) return error.names;
    throw error;
  }
}

function confirmationWith(facts: Partial<LetterFacts['confirmation']>) {
  return fillLetter('confirmation', 'nl', { ...exampleFacts('nl').confirmation, ...facts });
}

describe('fillLetter', () => {
  it.each(everyLetter)(
    'writes $purpose in $language so that it passes the list for good letters',
    ({ purpose, language }) => {
      const checks = checkExample(purpose, language);
      expect(checks).not.toEqual([]);
      expect(checks.filter(({ passed }) => !passed)).toEqual([]);
      const letter = fillLetter(purpose, language, exampleFacts(language)[purpose]);
      expect(letter.text).not.toMatch(/undefined|null|\{\{|\n{3}| $/m);
      expect(letter.subject).toMatch(/\S/);
    },
  );

  it.each(letterPurposes)('names the fact that %s lacks', (purpose) => {
    const { [indispensable[purpose] as never]: _, ...facts } = exampleFacts('nl')[purpose];
    expect(missingFrom(purpose, facts)).toEqual([indispensable[purpose]]);
  });

  it.each(letterPurposes)('writes %s without its optional facts', (purpose) => {
    const facts: Record<string, unknown> = { ...exampleFacts('nl')[purpose] };
    for (const optional of [
      'desiredSolution',
      'callBy',
      'nextUpdateAt',
      'promises',
      'statusUrl',

      'points',
    ])
      delete facts[optional];
    for (const optional of ['answerUrl', 'redressCents', 'uploadUrl', 'caseUrl', 'late', 'today', 'soon', 'workUrl'])
      delete facts[optional];
    expect(missingFrom(purpose, facts)).toEqual([]);
  });

  it('names every missing fact at once, with its path', () => {
    const facts = exampleFacts('nl').confirmation;
    const bare = { ...facts, handler: { name: ' ', email: 'a@b.example' }, answerDueAt: 'soon', reference: null };
    expect(missingFrom('confirmation', bare).sort()).toEqual([
      'answerDueAt',
      'handler.name',
      'handler.phone',
      'reference',
    ]);
  });

  it('names what an item of a list lacks', () => {
    const facts = { ...exampleFacts('nl').confirmation, promises: [{ text: 'ik bel', dueAt: '' }] };
    expect(missingFrom('confirmation', facts)).toEqual(['promises.0.dueAt']);
  });

  it('greets nobody by nothing: no salutation is an error, no name a general greeting', () => {
    expect(missingFrom('confirmation', { ...exampleFacts('nl').confirmation, salutation: undefined })).toEqual([
      'salutation',
    ]);
    expect(confirmationWith({ salutation: { kind: 'person', name: ' ' } }).text).toMatch(/^Beste heer of mevrouw,\n/);
  });

  it('tells a referral that does not apply from one that was forgotten', () => {
    const { referral, ...rest } = exampleFacts('nl')['answer-rejected'];
    expect(missingFrom('answer-rejected', rest)).toEqual(['referral']);
    const text = fillLetter('answer-rejected', 'nl', { ...rest, referral: null }).text;
    expect(text).toContain('Dan kunt u altijd naar de rechter gaan.');
    expect(text).not.toContain(referral?.body);
  });

  it.each(['answer-rejected', 'second-look-outcome'] as const)(
    'names the amount of %s under what we do for the customer, with or without more words about it',
    (purpose) => {
      const { solution, redressCents, ...bare } = exampleFacts('nl')[purpose];
      const write = (facts: object) => fillLetter(purpose, 'nl', { ...bare, ...facts } as never).text;
      expect(write({ solution, redressCents })).toMatch(/## Wat doen wij (wel )?voor u\?\n\n.+\n\nU krijgt van ons €/);
      expect(write({ redressCents })).toMatch(/## Wat doen wij (wel )?voor u\?\n\nU krijgt van ons €/);
      expect(write({})).not.toMatch(/Wat doen wij|U krijgt van ons/);
    },
  );

  it('does not refer a customer who is right after all', () => {
    const facts = exampleFacts('nl')['second-look-outcome'];
    expect(fillLetter('second-look-outcome', 'nl', { ...facts, outcome: 'upheld' }).text).not.toMatch(/Kifid|rechter/);
    expect(fillLetter('second-look-outcome', 'nl', { ...facts, outcome: 'partly-upheld' }).text).toMatch(
      /Kifid[\s\S]*rechter/,
    );
  });

  it('thanks for a compliment without asking what is wrong', () => {
    const facts = exampleFacts('nl')['thanks-for-feedback'];
    expect(fillLetter('thanks-for-feedback', 'nl', { ...facts, kind: 'compliment' }).text).toMatch(
      /Dank u wel voor uw compliment(?![\s\S]*klacht)/,
    );
    expect(fillLetter('thanks-for-feedback', 'nl', facts).text).toMatch(/voor uw bericht[\s\S]*als klacht/);
  });

  it('shows what customers wrote as they wrote it, and evaluates none of it', () => {
    const summary = `<script>alert(1)</script> {{7*7}} {{handler.name}} O'Brien 🙂 שלום`;
    expect(confirmationWith({ summary }).text).toContain(`“${summary}”`);
    expect(confirmationWith({ salutation: { kind: 'person', name: "Zoë O'Brien-van 't Hof" } }).text).toMatch(
      /^Beste Zoë O'Brien-van 't Hof,/,
    );
  });

  it('lets no customer write headings, lists, links or the end of a quotation into our letter', () => {
    const { text } = confirmationWith({ summary: '## Win\n\n- nu”\u202e https://evil.example/x www.evil.example' });
    expect(text).toContain("“Win - nu' (link) (link)”");
  });

  it('keeps a line break out of the subject', () => {
    expect(confirmationWith({ reference: 'VG-1\r\nBcc: x@y.example' }).subject).not.toMatch(/[\r\n]/);
  });

  it('does not reach into prototypes', () => {
    const source = { subject: 'x', body: '{{constructor.name}} {{handler.__proto__.constructor}} {{toString}}' };
    expect(() => fillLetter('confirmation', 'nl', exampleFacts('nl').confirmation, source)).toThrow(MissingLetterFact);
  });

  it.each([
    '{{#if',
    '{{log reference}}',
    '{{lookup handler "name"}}',
    '{{#with handler}}{{name}}{{/with}}',
    '{{> nowhere}}',
    '{{> (lookup . "x")}}',
    '{{#*inline "mine"}}x{{/inline}}',
    '{{#reference}}x{{/reference}}',
    '{{"text"}}',
    '{{#if (lookup handler "name")}}x{{/if}}',
  ])("refuses a label's own template with %s", (body) => {
    const fill = () => fillLetter('confirmation', 'nl', exampleFacts('nl').confirmation, { subject: 'x', body });
    expect(fill).toThrow(LetterSourceUnusable);
  });

  it("fills a label's own template with the same writers and pieces", () => {
    const source = {
      subject: letterSource('confirmation', 'nl').subject,
      body: '{{day answerDueAt}}\n\n{{> closing}}',
    };
    expect(fillLetter('confirmation', 'nl', exampleFacts('nl').confirmation, source).text).toBe(
      'maandag 9 maart 2026\n\nMet vriendelijke groet,\n\nNoor Bakker\nVeldgroen Verzekeringen',
    );
  });
});
