import type { Locator, Page } from 'playwright-core';
import { verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { fileComplaint, openForm, sendEmpty } from './customer-steps.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import {
  decide,
  goTo,
  journeyLine,
  logTalk,
  perform,
  refreshUntil,
  seesChecks,
  sendLetter,
  signIn,
  takeOver,
  writeAnswer,
} from './staff-steps.js';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await office.startWorker();
});
afterAll(() => office.close());

it('takes a complaint from a phone on the street to a rejection, and the dispute about it to its lesson', async () => {
  const { url, database, mail } = office;
  const anna = await newPage({ width: 360, height: 740 });
  await openForm(anna, url, 'vg');
  expect(await sendEmpty(anna)).toEqual([
    'Kies wat u wilt doorgeven.',
    'Vertel wat er is gebeurd.',
    'Vul uw naam in.',
    'Kies hoe u van ons wilt horen.',
  ]);
  await look(anna, 'form-empty');
  const reference = await fileComplaint(anna, {
    'Wat wilt u doorgeven?': 'Een klacht',
    'Wat is er gebeurd?': 'U betaalt de reparatie van mijn ruit niet, terwijl ik daarvoor verzekerd ben.',
    'Om welke verzekering gaat het?': 'Autoverzekering',
    'Uw naam': 'Anna Voorbeeld',
    'Hoe wilt u van ons horen?': 'Per e-mail',
    'Uw e-mailadres': 'anna@voorbeeld.example',
  });
  await sees(anna, /U krijgt uiterlijk \w+dag \d+ \w+ \d{4} ons antwoord/);
  await look(anna, 'filed');

  const kees = await newPage();
  await signIn(kees, url, office.kees);
  await kees.getByRole('link', { name: 'Niet toegewezen' }).first().click();
  await look(kees, 'unassigned');
  await kees.getByRole('link', { name: reference, exact: true }).click();
  await kees.getByRole('heading', { level: 1, name: reference }).waitFor();
  await takeOver(kees);
  await mail.waitFor(1);
  await logTalk(kees, 'De ruit was al kapot vóór de polis begon.', 'De reparatie betaald.');
  await decide(kees, {
    outcome: 'Niet gegrond',
    obliged: 'Nee',
    motivation: 'De ruit was al kapot voordat de verzekering begon.',
  });

  const letter = await writeAnswer(kees);
  const whole = await textOf(letter).inputValue();
  const cut = withoutReferral(whole);
  await textOf(letter).fill(cut);
  await seesChecks(letter, /moet(en)? anders/);
  await letter.getByRole('button', { name: 'Mail versturen' }).click();
  await sees(letter.getByRole('alert'), 'In de verwijzing ontbreekt');
  expect(await letter.getByText('Toch versturen?').isVisible()).toBe(false);
  expect(await textOf(letter).inputValue()).toBe(cut);
  await look(kees, 'answer-refused');
  expect(mail.received).toHaveLength(1);

  await letter.getByRole('button', { name: 'Verwijzing invoegen' }).click();
  expect(await textOf(letter).inputValue()).toBe(whole);
  await seesChecks(letter, /alles klopt|: \d+ punt(en)? (kan|kunnen) beter$/);
  await sendLetter(kees, letter);
  await mail.waitFor(2);
  await refreshUntil(kees, 'Nagekomen: antwoord op de klacht');

  await perform(kees, {
    action: 'Reactie vastleggen',
    answers: { 'Wat vindt de klant van ons antwoord?': 'Klant is het er niet mee eens' },
    done: 'De reactie is vastgelegd.',
  });
  await perform(kees, {
    action: 'Doorverwijzen',
    answers: { 'Waar gaat de klant naartoe?': 'Kifid' },
    send: 'Doorverwijzing vastleggen',
    done: 'De doorverwijzing is vastgelegd.',
  });
  await sees(kees, 'gesloten: doorverwezen');
  await perform(kees, {
    action: 'Geschil vastleggen',
    answers: { 'Waar heeft de klant het geschil voorgelegd?': 'Kifid', 'Hun kenmerk': 'K-26-0001' },
    done: 'Het geschil is vastgelegd.',
  });
  await look(kees, 'dispute-open');

  await goTo(kees, 'Mijn werk');
  await sees(kees.getByRole('row', { name: reference }), 'Reactie in het geschil');
  await look(kees, 'dispute-in-work');
  await kees.getByRole('link', { name: reference, exact: true }).click();
  await perform(kees, {
    action: 'Uitkomst geschil vastleggen',
    answers: {
      'Hoe liep het geschil af?': 'Verzekeraar kreeg gelijk',
      'Wat leren wij hiervan?': 'Vraag bij het begin van de polis naar schade aan de ruit.',
    },
    done: 'De uitkomst is vastgelegd.',
  });
  await sees(kees, 'Vraag bij het begin van de polis naar schade aan de ruit.');
  expect((await journeyLine(kees)).at(-1)).toBe('geleerd, klaar');
  await look(kees, 'dispute-ended');
  expect(await verifyRegister(database.dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
});

const look = (page: Page, name: string) => lookAt(page, `web-to-dispute-${name}`);

const textOf = (letter: Locator) => letter.getByLabel('Tekst van de brief');

/** The letter as somebody leaves it who deletes the part about where the customer can go. */
function withoutReferral(text: string): string {
  const from = text.indexOf('## Bent u het niet met ons eens?');
  const to = text.indexOf('## ', from + 3);
  expect(from).toBeGreaterThan(0);
  return text.slice(0, from) + text.slice(to);
}
