import type { Page } from 'playwright-core';
import { verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { until } from '../harness/until.js';
import { fileComplaint, openForm } from './customer-steps.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { atTheDesk, follow, linkIn, mailedLink, readAgain } from './private-link-steps.js';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await office.startWorker();
});
afterAll(() => office.close());

const PHONE = { width: 360, height: 740 };
const look = (page: Page, name: string) => lookAt(page, `customer-follows-${name}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('takes a complaint on a phone from the form to a rejected answer, a second look, a yes and the monitor', async () => {
  const { url, desk, mail, database } = office;
  const anna = await newPage(PHONE);
  await openForm(anna, url, 'VG');
  await anna.locator('input[type=file]').setInputFiles({
    name: 'rekening.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Ruit: 250 euro'),
  });
  const reference = await fileComplaint(anna, {
    'Wat wilt u doorgeven?': 'Een klacht',
    'Wat is er gebeurd?': 'U betaalt de reparatie van mijn ruit niet.',
    'Welke oplossing wilt u?': 'De reparatie betaald.',
    'Uw naam': 'Anna Voorbeeld',
    'Hoe wilt u van ons horen?': 'Per e-mail',
    'Uw e-mailadres': 'anna@voorbeeld.example',
  });
  await sees(anna, 'Uw contact is Team Klachten.');
  await look(anna, 'filed');

  const [confirmation] = await mail.waitFor(1);
  await follow(anna, linkIn(confirmation!));
  expect(anna.url()).toBe(`${url}/volg`);
  await readAgain(anna);
  await sees(anna, reference);
  await sees(anna, 'rekening.txt');
  await look(anna, 'received');
  await anna.getByRole('textbox', { name: 'Stuur ons een bericht' }).fill('De glaszetter kan dinsdag al komen.');
  await press(anna, 'Bericht versturen');
  await sees(anna, 'Wij hebben uw bericht. U krijgt antwoord.');

  const staff = await atTheDesk(office, reference);
  await staff.answer(desk.handler, 'rejected');
  await mail.waitFor(2);
  await readAgain(anna);
  await sees(anna, 'Wij zien het anders dan u.');
  await look(anna, 'rejected');
  await press(anna, 'Nee, ik ben het er niet mee eens');
  await anna.getByLabel('Waarom bent u het er niet mee eens?').fill('Op de polis staat dat ruiten zijn gedekt.');
  await press(anna, 'Versturen');
  await sees(anna, 'U bent het er niet mee eens.');
  await sees(anna, /Dat kan tot en met \w+dag \d+ \w+ \d{4}\./);
  await anna.getByText('Iemand anders laten kijken').click();
  await anna.getByLabel('Wat moet die collega weten?').fill('Kijk naar bladzijde twee van de polis.');
  await press(anna, 'Laat iemand anders kijken');
  await sees(anna, 'Een andere collega kijkt er opnieuw naar.');
  await look(anna, 'second-look');

  await staff.answer(desk.colleague, 'upheld', 'Wij betalen de reparatie van de ruit.');
  await mail.waitFor(3);
  await readAgain(anna);
  await press(anna, 'Ja, ik ben het ermee eens');
  await sees(anna, 'U bent het ermee eens.');
  await staff.act('carry-out-solution', { note: 'De reparatie is betaald.' }, desk.colleague);
  await staff.act('ask-closure', { by: 'phone' }, desk.colleague);
  await readAgain(anna);
  await anna.getByRole('link', { name: 'Geef antwoord' }).click();
  await anna.getByRole('heading', { level: 1, name: 'Mogen wij uw klacht sluiten?' }).waitFor();
  await look(anna, 'closure');
  await anna.getByRole('button', { name: /^Ja, u mag sluiten/ }).click();
  await anna.getByRole('heading', { level: 1, name: 'Dank u. Uw klacht is gesloten.' }).waitFor();
  await look(anna, 'closed');

  await anna.getByRole('link', { name: 'Vertel het ons' }).click();
  await anna.getByRole('heading', { level: 1, name: 'Hoe deden wij het?' }).waitFor();
  const first = anna.getByRole('region', { name: '1. Ik kon mijn klacht makkelijk kwijt.' });
  await first
    .getByRole('group', { name: /Klopt dit/ })
    .getByLabel('4', { exact: true })
    .check();
  await sees(anna, 'Bewaard. U kunt later verdergaan.');
  await readAgain(anna, 'Hoe deden wij het?');
  expect(
    await first
      .getByRole('group', { name: /Klopt dit/ })
      .getByLabel('4', { exact: true })
      .isChecked(),
  ).toBe(true);
  await first
    .getByRole('group', { name: /Hoe belangrijk/ })
    .getByLabel(/^5/)
    .check();
  await anna.getByLabel(/Wilt u er nog iets over zeggen/).fill('De tweede collega luisterde echt.');
  await look(anna, 'monitor');
  await press(anna, 'Mening versturen');
  await anna.getByRole('heading', { level: 1, name: 'Dank u wel' }).waitFor();
  await look(anna, 'thanks');

  const [monitor] = await database.dataSource.query('SELECT * FROM monitor_responses');
  expect(monitor).toMatchObject({ remarks: 'De tweede collega luisterde echt.', completed_at: expect.any(Date) });
  expect(monitor.answers).toEqual([{ statement: 'easy-to-reach', appreciation: 4, importance: 5 }]);
  expect(await verifyRegister(database.dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
});

it('lets a customer say that it is not done, and another ask to be called first', async () => {
  const { url, desk, mail, database } = office;
  const bob = await newPage(PHONE);
  const ask = async (name: string) => {
    const id = await desk.at(new Date(Date.now() - 3_600_000).toISOString()).register({
      complainant: {
        type: 'person',
        name,
        email: 'bob@voorbeeld.example',
        preferredChannel: 'e-mail',
        phone: '06 00001234',
      },
    });
    const { reference } = await desk.item(id);
    const staff = await atTheDesk(office, reference);
    await desk.act(id, 'record-wish', { wish: 'Alsnog betalen.' });
    await staff.answer(desk.handler, 'upheld');
    await staff.act('ask-closure', { by: 'phone' }, desk.handler);
    return { id, link: await mailedLink(office, reference) };
  };
  const first = await ask('Bob Voorbeeld');
  await follow(bob, first.link);
  await bob.getByRole('link', { name: 'Geef antwoord' }).click();
  await bob.getByRole('button', { name: /^Nee, het is nog niet goed/ }).click();
  await press(bob, 'Verstuur mijn nee');
  await sees(bob.getByRole('alert'), 'Schrijf in een paar woorden wat er nog niet goed is.');
  await bob.getByLabel('Nee, want …').fill('Er is nog niets betaald.');
  await look(bob, 'no-because');
  await press(bob, 'Verstuur mijn nee');
  await bob.getByRole('heading', { level: 1, name: 'Dank u. Een andere collega gaat ernaar kijken.' }).waitFor();
  expect(await desk.item(first.id)).toMatchObject({ round: 2 });

  const second = await ask('Bob Tweede');
  await follow(bob, second.link);
  await bob.getByRole('link', { name: 'Geef antwoord' }).click();
  await bob.getByRole('button', { name: /^Bel mij eerst/ }).click();
  await bob.getByRole('heading', { level: 1, name: 'Wij bellen u.' }).waitFor();
  await look(bob, 'call-me');
  expect(await desk.commitment(second.id, 'promise')).toMatchObject({ state: 'open', madeTo: 'customer' });

  await bob.goto(`${url}/volg/nieuwe-link`);
  await bob.getByLabel('Uw nummer').fill((await desk.item(first.id)).reference);
  await bob.getByLabel('Uw e-mailadres').fill('bob@voorbeeld.example');
  await press(bob, 'Link aanvragen');
  await sees(bob, /krijgt u binnen een paar minuten een mail met de link/);
  await look(bob, 'new-link');
  const letter = await until('the new link came', () =>
    mail.received.find(({ raw }) => raw.includes('Subject: Uw persoonlijke link')),
  );
  await follow(bob, linkIn(letter));
  expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });
});
