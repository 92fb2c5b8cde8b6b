import { createTransport } from 'nodemailer';
import type { Page } from 'playwright-core';
import { verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { mailboxesSetting, startImapServer, type TestImapServer } from '../harness/imap-server.js';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';
import { until } from '../harness/until.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { goOn, register } from './registration-steps.js';
import { decide, goTo, logTalk, refreshUntil, sendLetter, signIn, takeOver, writeAnswer } from './staff-steps.js';

const ANNA = 'Anna Voorbeeld <anna@voorbeeld.example>';
const STORY = 'Ik heb een klacht. Mijn autoschade is na zes weken nog niet betaald en niemand belt terug.';

let office: OpenOffice;
let imap: TestImapServer;
/** Where the world delivers mail for the insurer; what it takes lies in the mailbox at once. */
let exchange: TestSmtpServer;
beforeAll(async () => {
  office = await openOffice();
  [imap, exchange] = await Promise.all([startImapServer(), startSmtpServer()]);
  await office.startWorker({ MAILBOXES: mailboxesSetting(imap, 'VG') });
});
afterAll(async () => {
  await office.close();
  await Promise.all([imap.stop(), exchange.stop()]);
});

/** The customer sends a mail, as any mail program does. */
async function annaMails(mail: { to: string; subject: string; text: string; inReplyTo?: string }): Promise<void> {
  const carrier = createTransport(exchange.url);
  await carrier.sendMail({ from: ANNA, ...mail });
  carrier.close();
  const taken = exchange.received.at(-1) as ReceivedMail;
  await imap.receive(taken.raw.toString('latin1'));
}

/** A line of the head of a mail, however it was folded. */
function headerOf({ raw }: ReceivedMail, name: string): string {
  const head =
    raw
      .toString()
      .split('\r\n\r\n')[0]
      ?.replace(/\r\n[ \t]+/g, ' ') ?? '';
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
}

/** Looks again until the mail is there, as somebody does who waits for it. */
async function openMail(page: Page, subject: string): Promise<void> {
  const link = page.getByRole('link', { name: subject, exact: true });
  const list = page.getByRole('table').or(page.getByText('Alle mail heeft een plek'));
  await until(`the mail "${subject}" is in the list`, async () => {
    await list.waitFor();
    if (await link.isVisible()) return true;
    await page.waitForTimeout(1000);
    await page.reload();
    return false;
  });
  await link.click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

it('takes a complaint from a mail to an answer, and the reply to that back to the case', async () => {
  const { url, mail, database, label } = { ...office, label: office.desk.label };
  await annaMails({ to: label.email, subject: 'Al zes weken wachten', text: STORY });

  const kees = await newPage();
  await signIn(kees, url, office.kees);
  await goTo(kees, 'Post');
  await kees.getByRole('link', { name: /^Te plaatsen/ }).click();
  await kees.getByRole('heading', { level: 1, name: 'Binnengekomen mail' }).waitFor();
  await openMail(kees, 'Al zes weken wachten');
  await sees(kees, 'Dit lijkt op een');
  await lookAt(kees, 'incoming-mail');
  await kees.getByRole('link', { name: 'Registreren', exact: true }).last().click();
  await kees.getByRole('heading', { level: 1, name: 'Zaak maken van een mail' }).waitFor();
  expect(await kees.getByLabel('Wat vertelt de klant?').inputValue()).toBe(STORY);
  await goOn(kees, { 'Soort verzekering': 'Auto' });
  await lookAt(kees, 'register-from-mail');
  const reference = await register(kees);

  const [confirmation] = (await mail.waitFor(1)) as [ReceivedMail];
  expect(confirmation.to).toEqual(['anna@voorbeeld.example']);
  const replyTo = headerOf(confirmation, 'Reply-To');
  expect(replyTo).toMatch(new RegExp(`^klachten\\+${reference}-[a-z0-9]+@`, 'i'));
  await kees.getByRole('link', { name: 'Naar de zaak' }).click();
  await takeOver(kees);
  await logTalk(kees, 'Het wachten duurde lang.', 'De schade betaald.');
  await decide(kees, {
    outcome: 'Gegrond',
    obliged: 'Ja',
    motivation: 'Wij lieten de klant zes weken wachten zonder bericht.',
    redress: '50,00',
    solution: 'Wij betalen de schade.',
  });
  await sendLetter(kees, await writeAnswer(kees));
  const answer = (await mail.waitFor(2))[1] as ReceivedMail;

  await annaMails({
    to: headerOf(answer, 'Reply-To'),
    subject: `Re: ${headerOf(answer, 'Subject')}`,
    text: 'Dank u. Wanneer is het geld er?\n\nOp maandag schreef Veldgroen:\n> Wij betalen de schade.',
    inReplyTo: headerOf(answer, 'Message-ID'),
  });
  await refreshUntil(kees, 'Dank u. Wanneer is het geld er?');
  await lookAt(kees, 'case-with-reply');
  const placed = await database.dataSource.query(
    `SELECT mail.state, mail.threading, item.reference FROM incoming_mails mail
     JOIN feedback_items item ON item.id = mail.item_id ORDER BY mail.stored_at`,
  );
  expect(placed).toEqual([
    { state: 'placed', threading: null, reference },
    { state: 'placed', threading: 'sure', reference },
  ]);
  expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });

  await kees.goto(`${url}/app/mail/incoming`);
  const saved = Buffer.from('From: bo@voorbeeld.example\r\nSubject: Van de balie\r\n\r\nIk wacht nog steeds.\r\n');
  const file = { name: 'balie.eml', mimeType: 'message/rfc822', buffer: saved };
  await kees.locator('input[type=file]').setInputFiles(file);
  await sees(kees, 'balie.eml is toegevoegd.');
  await openMail(kees, 'Van de balie');
});
