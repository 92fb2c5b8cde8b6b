import { newPage } from '../harness/browser.js';
import { fillIn, lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { beginAction, openCase, perform, signIn } from './staff-steps.js';

let office: OpenOffice;
let reference: string;
beforeAll(async () => {
  office = await openOffice();
  ({ reference } = await office.desk.item(await office.desk.inTreatment()));
});
afterAll(() => office.close());

it('tells the second of two handlers that the case has changed, keeps the text and lets them send it again', async () => {
  const { url } = office;
  const [kees, lies] = [await newPage(), await newPage()];
  await signIn(kees, url, office.kees);
  await signIn(lies, url, office.lies);
  await openCase(kees, url, reference);
  await openCase(lies, url, reference);
  const note = await beginAction(lies, 'Notitie maken');
  await fillIn(note, { Notitie: 'De garage belt morgen.' });

  await perform(kees, {
    action: 'Notitie maken',
    answers: { Notitie: 'De klant is op vakantie.' },
    send: 'Notitie bewaren',
    done: 'De notitie is bewaard.',
  });
  await note.getByRole('button', { name: 'Notitie bewaren' }).click();
  await sees(note, 'De zaak is veranderd terwijl u bezig was.');
  await sees(note, /Kees Demo heeft om \d{2}:\d{2} een notitie gemaakt/);
  expect(await note.getByLabel('Notitie').inputValue()).toBe('De garage belt morgen.');
  await lookAt(lies, 'two-handlers-conflict');

  await note.getByRole('button', { name: 'Notitie bewaren' }).click();
  await sees(lies, 'De notitie is bewaard.');
  await note.waitFor({ state: 'detached' });
  for (const words of ['De klant is op vakantie.', 'De garage belt morgen.']) await sees(lies, words);
});

it('gives each of two handlers back what they were writing when both lose their page, and keeps notes apart', async () => {
  const writers = [
    { page: await newPage(), person: office.kees, words: 'Kees schrijft: de expert komt maandag.' },
    { page: await newPage(), person: office.lies, words: 'Lies schrijft: de klant belt liever niet.' },
  ];
  for (const { page, person, words } of writers) {
    await signIn(page, office.url, person);
    await openCase(page, office.url, reference);
    await fillIn(await beginAction(page, 'Notitie maken'), { Notitie: words });
    await sees(page, /Concept bewaard om \d{2}:\d{2}/);
  }
  for (const { page, words } of writers) {
    await page.reload();
    await sees(page, 'Wij hebben uw concept teruggezet.');
    expect(await page.getByLabel('Notitie', { exact: true }).inputValue()).toBe(words);
  }
  const [first] = writers;
  if (!first) throw new Error('Nobody writes.');
  await first.page.getByRole('button', { name: 'Notitie bewaren' }).click();
  await sees(first.page, 'De notitie is bewaard.');
  const conversation = first.page.getByRole('region', { name: 'Gesprek en verloop' });
  await sees(conversation, first.words);
  await conversation.getByText('Berichten', { exact: true }).click();
  await conversation.getByText(first.words).waitFor({ state: 'detached' });
  await conversation.getByText('Notities', { exact: true }).click();
  await sees(conversation, first.words);
});
