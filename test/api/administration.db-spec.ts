import { defaultPolicySettings } from '#complaints';
import { PASSWORD } from '../builders/office.js';
import { apiUnderTest } from './api-under-test.js';
import { expectFieldProblem } from './expect-problem.js';
import type { Reply, Visitor } from './visitor.js';

const api = apiUnderTest();
let dutch: Visitor;
let english: Visitor;
beforeAll(async () => {
  dutch = await api.signIn('administrator');
  english = await api.signIn('administrator', { language: 'en' });
});

const LABEL = {
  code: 'NW',
  name: 'Nieuw merk',
  colour: '#0b6b6b',
  phone: '088 0000100',
  email: 'klachten@nieuw.example',
  website: 'https://www.nieuw.example',
  postalAddress: ['Postbus 1'],
  teamName: 'Team Klachten',
};
const add = (visitor: Visitor, kind: 'labels' | 'users', body: object) =>
  visitor.send('POST', `/api/v1/${kind}`, { body });
const expectOneAdded = (replies: Reply[], pointer: string, detail: string) => {
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  for (const reply of replies.filter(({ status }) => status !== 201)) expectFieldProblem(reply, pointer, detail);
};

describe('Two administrators at once', () => {
  it('do not both add somebody with the same e-mail address', async () => {
    const user = { email: 'zelfde@gehoor.example', name: 'Iemand Demo', role: 'handler', password: PASSWORD };
    const replies = await Promise.all([1, 2, 3, 4].map(() => add(dutch, 'users', user)));
    expectOneAdded(replies, '/email', 'Dit e-mailadres is al in gebruik. Kies een ander.');
  });

  it('do not both add a label with the same code', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => add(dutch, 'labels', { ...LABEL, policy: defaultPolicySettings })),
    );
    expectOneAdded(replies, '/code', 'Deze code is al in gebruik. Kies een andere.');
  });

  it('do not both publish terms from the same day', async () => {
    const body = { validFrom: '2026-04-01', settings: defaultPolicySettings };
    const publish = () => dutch.send('POST', `/api/v1/labels/${api.ours.id}/policies`, { body });
    expectOneAdded(
      await Promise.all([publish(), publish(), publish()]),
      '/validFrom',
      'Op deze dag begint al een versie. Kies een latere dag.',
    );
  });
});

describe('The websites that may show the form of a label', () => {
  const withOrigins = (embedOrigins: string[], code: string) =>
    add(dutch, 'labels', { ...LABEL, code, embedOrigins, policy: defaultPolicySettings });

  it('are none, unless they are named', async () => {
    expect((await withOrigins([], 'EA')).body.embedOrigins).toEqual([]);
    const named = ['https://www.nieuw.example', 'https://mijn.nieuw.example:8443'];
    expect((await withOrigins(named, 'EB')).body.embedOrigins).toEqual(named);
  });

  it.each([
    "https://nieuw.example; script-src 'unsafe-inline'",
    'http://nieuw.example',
    'https://*',
    'https://nieuw.example/pad',
    '*',
  ])('are refused when they are more or less than the beginning of an address: %s', async (origin) => {
    const detail = 'Schrijf alleen het begin van het adres, zoals https://www.voorbeeld.nl.';
    expectFieldProblem(await withOrigins([origin], 'EC'), '/embedOrigins/0', detail);
  });
});

describe('Terms', () => {
  const { calendar, closure } = defaultPolicySettings;

  it.each([
    [
      { calendar: { ...calendar, holidaysLeftOut: ['Talk Like a Pirate Day'] } },
      '/calendar/holidaysLeftOut',
      'Een van deze feestdagen bestaat niet. Kies uit de lijst.',
      'One of these holidays does not exist. Choose from the list.',
    ],
    [{ closure: { ...closure, attempts: 0 } }, '/closure/attempts', 'Vul 1 of meer in.', 'Write 1 or more.'],
    [
      { answer: { unit: 'hours', length: 1 } },
      '/answer',
      'Dit veld bestaat niet. Laat het weg.',
      'There is no such field. Leave it out.',
    ],
    [
      { confirmation: { unit: 'minutes', length: 1 } },
      '/confirmation/unit',
      /^Kies een van: hours/,
      /^Choose one of: hours/,
    ],
  ])('that cannot be are refused: %j', async (change, pointer, nl, en) => {
    const settings = { ...defaultPolicySettings, ...change };
    const publish = (visitor: Visitor) =>
      visitor.send('POST', `/api/v1/labels/${api.theirs.id}/policies`, { body: { validFrom: '2026-05-01', settings } });
    expectFieldProblem(await publish(dutch), `/settings${pointer}`, nl);
    expectFieldProblem(await publish(english), `/settings${pointer}`, en);
    expectFieldProblem(await add(dutch, 'labels', { ...LABEL, code: 'XY', policy: settings }), `/policy${pointer}`, nl);
  });

  it.each(['2026-03-08', '1999-01-01'])('do not begin in the past: %s', async (validFrom) => {
    const reply = await dutch.send('POST', `/api/v1/labels/${api.theirs.id}/policies`, {
      body: { validFrom, settings: defaultPolicySettings },
    });
    expectFieldProblem(
      reply,
      '/validFrom',
      'Een nieuwe versie begint vandaag of later; wat voorbij is verandert niet.',
    );
  });
});

describe('An administrator', () => {
  it('cannot lock the last door behind oneself', async () => {
    const { user } = dutch;
    const body = { email: user.email, name: user.name, role: 'handler' };
    const reply = await dutch.send('PUT', `/api/v1/users/${user.id}`, { body, headers: { 'If-Match': '"1"' } });
    expectFieldProblem(reply, '/role', 'U kunt uw eigen toegang niet weghalen. Vraag een andere beheerder.');
  });

  it('reads nothing of a colleague’s password', async () => {
    const { text } = await dutch.get('/users');
    expect(text).toContain(dutch.user.email);
    expect(text).not.toMatch(/argon|password/i);
  });

  it.each(['http://www.nieuw.example', 'javascript:alert(1)', 'https://www.nieuw.example/\u0000', 'geen adres'])(
    'gives a label no website that is none: %s',
    async (website) => {
      const { status, body } = await add(dutch, 'labels', {
        ...LABEL,
        code: 'XZ',
        website,
        policy: defaultPolicySettings,
      });
      expect({ status, pointer: body.errors[0].pointer }).toEqual({ status: 422, pointer: '/website' });
    },
  );
});
