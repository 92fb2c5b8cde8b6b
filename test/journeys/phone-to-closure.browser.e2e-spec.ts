import type { Page } from 'playwright-core';
import { Commitment, FeedbackItem, localDay, verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { beginRegistration, goOn, readBack, register, reloadWithDraft } from './registration-steps.js';
import {
  askColleague,
  decide,
  goTo,
  journeyLine,
  logTalk,
  openCase,
  perform,
  recordClosureAnswer,
  recordColleagueAnswer,
  refreshUntil,
  sendLetter,
  sendProgress,
  signIn,
  takeOver,
  writeAnswer,
} from './staff-steps.js';

const story = 'Mijn autoschade is na zes weken nog niet betaald en niemand belt terug.';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await office.startWorker();
});
afterAll(() => office.close());

it('takes a complaint from the phone to a closure that the customer agrees with', async () => {
  const { url, database, mail } = office;
  const kees = await newPage();
  await signIn(kees, url, office.kees);
  await look(kees, 'my-work-empty');

  await beginRegistration(kees, story);
  await reloadWithDraft(kees);
  expect(await kees.getByLabel('Wat vertelt de klant?').inputValue()).toBe(story);
  await goOn(kees, {
    'Wat is het?': 'Klacht',
    Naam: 'Anna Voorbeeld',
    'Soort verzekering': 'Auto',
    'Hoe wil de klant van ons horen?': 'E-mail',
    'E-mailadres': 'anna@voorbeeld.example',
    Telefoonnummer: '06 00001234',
  });
  const readOn = localDay(new Date());
  const promised = await readBack(kees);
  await look(kees, 'register');
  const reference = await register(kees);
  await look(kees, 'registered');
  // What is read out just before midnight may be registered on the next day.
  if (localDay(new Date()) === readOn)
    expect(promised).toContain(`uiterlijk ${await answerDayOf(reference)} ons antwoord`);

  await kees.getByRole('link', { name: 'Naar de zaak' }).click();
  await takeOver(kees);
  await mail.waitFor(1);
  await refreshUntil(kees, 'Nagekomen: bevestiging van ontvangst');
  await look(kees, 'case-confirmed');
  await goTo(kees, 'Post');
  await kees.getByRole('link', { name: 'Verstuurd' }).click();
  await kees.getByRole('link', { name: reference, exact: true }).waitFor();
  await look(kees, 'mail-sent');

  await openCase(kees, url, reference);
  await logTalk(kees, 'Het wachten duurde lang; mevrouw rijdt in een leenauto.', 'De schade en de leenauto betaald.');
  await askColleague(kees, 'Wat kost de leenauto?');
  await recordColleagueAnswer(kees, 'De leenauto kost € 750.');
  await sendProgress(kees, 'Ik heb de kosten van de leenauto opgevraagd.');
  await mail.waitFor(2);
  await decide(kees, {
    outcome: 'Gegrond',
    obliged: 'Ja',
    motivation: 'Wij lieten de klant zes weken wachten zonder bericht.',
    redress: '750,00',
    solution: 'Wij betalen de leenauto.',
  });
  await look(kees, 'case-awaits-approval');

  const mia = await newPage();
  await signIn(mia, url, office.mia);
  await openCase(mia, url, reference);
  await perform(mia, { action: 'Besluit goedkeuren', done: 'Het besluit is goedgekeurd.' });
  await look(mia, 'case-approved');

  await refreshUntil(kees, 'Besluit goedgekeurd');
  const letter = await writeAnswer(kees);
  await look(kees, 'answer-written');
  await sendLetter(kees, letter);
  await mail.waitFor(3);

  await refreshUntil(kees, 'Nagekomen: antwoord op de klacht');
  await perform(kees, {
    action: 'Oplossing uitvoeren',
    answers: { 'Wat is er gedaan?': 'De € 750 is overgemaakt.' },
    send: 'Vastleggen dat het is gedaan',
    done: 'De uitvoering is vastgelegd.',
  });
  await perform(kees, {
    action: 'Vragen of het dicht mag',
    answers: { 'Hoe vraagt u het?': 'Telefonisch' },
    send: 'Vastleggen dat het is gevraagd',
    done: 'Vastgelegd: gevraagd of de zaak dicht mag.',
  });
  await recordClosureAnswer(kees, 'Ja, de zaak mag dicht', 'Dank u, zo is het goed.');
  await sees(kees, /^gesloten/);
  await look(kees, 'case-closed');

  expect(await journeyLine(kees)).toEqual([
    'ontvangst, klaar',
    'bevestigd, klaar',
    'gesproken, klaar',
    'onderzocht, klaar',
    'voortgang, klaar',
    'antwoord, klaar',
    'uitgevoerd, klaar',
    'gesloten, klaar',
    'mening klant, niet nodig',
    'geleerd, niet nodig',
  ]);
  expect(await verifyRegister(database.dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
});

const look = (page: Page, name: string) => lookAt(page, `phone-to-closure-${name}`);

/** The day that the register holds for the answer, in words. */
async function answerDayOf(reference: string): Promise<string> {
  const { manager } = office.database.dataSource;
  const item = await manager.findOneByOrFail(FeedbackItem, { reference });
  const { lateFrom } = await manager.findOneByOrFail(Commitment, { itemId: item.id, kind: 'answer' });
  const words = new Intl.DateTimeFormat('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Amsterdam',
  });
  return words.format(lateFrom.getTime() - 1);
}
