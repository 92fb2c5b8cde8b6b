import type { Page } from 'playwright-core';
import { verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import {
  decide,
  openCase,
  perform,
  recordClosureAnswer,
  refreshUntil,
  sendLetter,
  signIn,
  takeOver,
  writeAnswer,
} from './staff-steps.js';

let office: OpenOffice;
let reference: string;
beforeAll(async () => {
  office = await openOffice();
  const { desk } = office;
  const id = await desk.answered({}, { outcome: 'rejected' });
  await desk.act(id, 'ask-closure', { by: 'phone' });
  ({ reference } = await desk.item(id));
  await office.startWorker();
});
afterAll(() => office.close());

it('lets somebody else look again when the customer says no', async () => {
  const { url, database } = office;
  const kees = await newPage();
  await signIn(kees, url, office.kees);
  await openCase(kees, url, reference);
  await recordClosureAnswer(kees, 'Nee: iemand anders kijkt opnieuw', 'Ik vind dit niet eerlijk.');
  await sees(kees, 'tweede blik');
  await kees.getByRole('heading', { name: 'Volgende stap: toewijzen' }).waitFor();
  await sees(kees, /^Uitkomst van de tweede blik: /);
  expect(await kees.getByRole('button', { name: 'Overnemen', disabled: false }).isVisible()).toBe(false);
  await look(kees, 'for-somebody-else');

  const lies = await newPage();
  await signIn(lies, url, office.lies);
  await lies.getByRole('link', { name: 'Niet toegewezen' }).first().click();
  await lies.getByRole('link', { name: reference, exact: true }).click();
  await takeOver(lies);
  await decide(lies, {
    outcome: 'Gegrond',
    obliged: 'Ja',
    motivation: 'Bij nader inzien hadden wij moeten betalen.',
    redress: '250,00',
    solution: 'Wij betalen de schade alsnog.',
  });
  const letter = await writeAnswer(lies);
  await look(lies, 'outcome-written');
  await sendLetter(lies, letter);
  await refreshUntil(lies, 'Nagekomen: uitkomst van de tweede blik');
  await perform(lies, {
    action: 'Oplossing uitvoeren',
    answers: { 'Wat is er gedaan?': 'Betaald.' },
    send: 'Vastleggen dat het is gedaan',
    done: 'De uitvoering is vastgelegd.',
  });
  await perform(lies, {
    action: 'Vragen of het dicht mag',
    answers: { 'Hoe vraagt u het?': 'Telefonisch' },
    send: 'Vastleggen dat het is gevraagd',
    done: 'Vastgelegd: gevraagd of de zaak dicht mag.',
  });
  await recordClosureAnswer(lies, 'Ja, de zaak mag dicht', 'Nu is het goed.');
  await sees(lies, 'gesloten: klant akkoord');
  await look(lies, 'closed');
  expect(await verifyRegister(database.dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
});

const look = (page: Page, name: string) => lookAt(page, `second-look-${name}`);
