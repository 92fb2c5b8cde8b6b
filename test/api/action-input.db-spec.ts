import type { CaseAction } from '#complaints';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn, type StagedCase } from './case-stages.js';
import { expectFieldProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let dutch: Visitor;
let english: Visitor;
beforeAll(async () => {
  dutch = await api.signIn('handler');
  english = await api.signIn('handler', { language: 'en' });
});

const LETTER = { channel: 'e-mail', subject: 'Over uw klacht', body: 'Wij bellen u.' };
const PAST = ['Kies vandaag of een dag die nog komt.', 'Choose today or a day that is still to come.'] as const;
const TOO_FAR = ['Kies een dag binnen vijf jaar.', 'Choose a day within five years.'] as const;
const NO_ADDRESS = [
  'Er is geen postadres. Kies e-mail, of vul eerst het adres aan.',
  'There is no postal address. Choose e-mail, or add the address first.',
] as const;
const promising = (...days: string[]) => ({ promises: days.map((dueOn) => ({ dueOn, words: 'U hoort van ons.' })) });
const MANY_DAYS = Array.from({ length: 11 }, (_, day) => `Wij bellen u op ${day + 10} maart 2026.`).join('\n');
const TOO_MANY = [
  'De brief belooft iets voor meer dan tien dagen. Haal het vinkje weg bij dagen die niets beloven.',
  'The letter promises something for more than ten days. Take the ticks away from days that promise nothing.',
] as const;

type Refusal = [what: string, action: CaseAction, input: object, pointer: string, nl: string, en: string];

describe('An action on a case under treatment', () => {
  const REFUSALS: Refusal[] = [
    ['a promise for yesterday', 'make-promise', { dueOn: '2026-03-08', words: 'Bellen' }, '/dueOn', ...PAST],
    [
      'a promise for a year that was typed wrong',
      'make-promise',
      { dueOn: '2126-03-20', words: 'Bellen' },
      '/dueOn',
      ...TOO_FAR,
    ],
    [
      'a letter full of promises',
      'write-letter',
      { purpose: 'reply', ...LETTER, body: MANY_DAYS },
      '/body',
      ...TOO_MANY,
    ],
    [
      'the second promise made in a talk',
      'log-contact',
      {
        channel: 'phone',
        direction: 'incoming',
        reached: true,
        summary: 'Gesproken.',
        ...promising('2026-03-20', '2026-03-01'),
      },
      '/promises/1/dueOn',
      ...PAST,
    ],
    [
      'a delay until yesterday',
      'announce-delay',
      { ...LETTER, reason: 'Wij wachten.', newDueOn: '2026-03-08' },
      '/newDueOn',
      ...PAST,
    ],
    [
      'a question to a colleague for ever',
      'ask-colleague',
      { colleagueName: 'Piet', question: 'Wat?', dueOn: '2199-12-31' },
      '/dueOn',
      ...TOO_FAR,
    ],
    [
      'what happened in the future',
      'log-contact',
      {
        channel: 'phone',
        direction: 'incoming',
        reached: true,
        summary: 'Gesproken.',
        occurredAt: '2026-03-09T10:00:01Z',
      },
      '/occurredAt',
      'Dit ligt in de toekomst. Vul in wanneer het echt gebeurde.',
      'This lies in the future. Write when it really happened.',
    ],
    [
      'what happened long ago without a reason',
      'confirm-receipt',
      { channel: 'phone', occurredAt: '2026-03-03T09:00:00Z' },
      '/backdatedReason',
      'Het gebeurde meer dan een uur geleden. Schrijf waarom het nu pas wordt vastgelegd.',
      'It happened more than an hour ago. Say why it is recorded only now.',
    ],
  ];

  let staged: StagedCase;
  beforeAll(async () => {
    staged = await aCaseIn(api, 'in-treatment');
  });

  it.each(REFUSALS)('refuses %s, and says where and how to mend it', async (_what, action, input, pointer, nl, en) => {
    await expectRefused(staged, action, input, pointer, nl, en);
  });
});

describe('Asking to close', () => {
  const REFUSALS: [what: string, letter: object | null, pointer: string, nl: string, en: string][] = [
    ['a letter full of promises', { ...LETTER, body: MANY_DAYS }, '/letter/body', ...TOO_MANY],
    ['a letter by post to nobody', { ...LETTER, channel: 'post' }, '/letter/channel', ...NO_ADDRESS],
    [
      'a letter that is not there',
      null,
      '/letter',
      'Schrijf de brief waarmee u vraagt of de zaak dicht mag, of kies de telefoon.',
      'Write the letter with which closing is asked, or choose the phone.',
    ],
  ];

  it.each(REFUSALS)('refuses %s, and says where and how to mend it', async (_what, letter, pointer, nl, en) => {
    const complainant = {
      type: 'person',
      name: 'Anna Voorbeeld',
      email: 'anna@voorbeeld.example',
      preferredChannel: 'e-mail',
    };
    const staged = await aCaseIn(api, 'answered', { complainant });
    await staged.act('carry-out-solution', { note: 'Betaald.' });
    await expectRefused(staged, 'ask-closure', { by: 'letter', letter }, pointer, nl, en);
  });
});

async function expectRefused(
  staged: StagedCase,
  action: CaseAction,
  input: object,
  pointer: string,
  nl: string,
  en: string,
): Promise<void> {
  const seen = await staged.version();
  expectFieldProblem(await dutch.act(staged.id, action, input, seen), pointer, nl);
  expectFieldProblem(await english.act(staged.id, action, input, seen), pointer, en);
  expect(await staged.version()).toBe(seen);
}
