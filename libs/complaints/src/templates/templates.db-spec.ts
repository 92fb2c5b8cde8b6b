import type { LetterSource } from '#templates';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { takingMailer } from '../../../../test/builders/taking-mailer.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { createDataSource } from '../database/data-source.js';
import { draftLetter } from '../letters/draft-letter.js';
import { Letter } from '../letters/letter.entity.js';
import type { Actor } from '../staff/actor.js';
import { DeliverMail } from '../use-cases/deliver-mail.js';
import { SaveTemplate } from './save-template.js';
import { SendTestMail } from './send-test-mail.js';
import { templateInForce } from './template-in-force.js';
import type { TemplateId } from './template-key.js';
import { readTemplate, readTemplates } from './templates.query.js';

let database: TestDatabase;
let desk: Desk;
let admin: Actor;
let save: SaveTemplate;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  admin = (await aColleague(database.dataSource, { role: 'administrator', name: 'Ada Beheer' })).actor;
  save = new SaveTemplate(database.dataSource, desk.clock);
});
afterEach(() => database.drop());

const REPLY = () => ({ labelId: desk.label.id, purpose: 'reply', language: 'nl' }) satisfies TemplateId;
const text = (words: string): LetterSource => ({
  subject: 'Bericht ({{reference}})',
  body: `${words} {{paragraphs message}}`,
});
const publish = (words: string, activeFrom: string, seen: number) =>
  save.publish(REPLY(), { content: text(words), activeFrom, reason: 'Beter leesbaar.' }, seen, admin);
const held = async (instant = desk.now) => {
  const { version, source } = await templateInForce(database.dataSource.manager, REPLY(), instant);
  return [version, source.body.split(' ')[0]];
};
const states = async () =>
  (await readTemplate(database.dataSource, REPLY(), desk.now)).map(({ version, state }) => `${version} ${state}`);

describe('the template in force', () => {
  it('is the delivered one until a version begins, each from its day and never in what was', async () => {
    const before = desk.now;
    desk.clock.advance(60_000);
    await publish('Eerste', '2026-03-02', 0);
    await publish('Later', '2026-03-09', 1);
    expect((await held(before))[0]).toBe(0);
    expect(await held()).toEqual([1, 'Eerste']);
    expect(await held(new Date('2026-03-08T22:59:59Z'))).toEqual([1, 'Eerste']);
    expect(await held(new Date('2026-03-08T23:00:00Z'))).toEqual([2, 'Later']);
    expect(await states()).toEqual(['2 planned', '1 in-force', '0 past']);
  });

  it('is of one label, purpose and language', async () => {
    await publish('Eerste', '2026-03-02', 0);
    const other = await aLabel(database.dataSource, { code: 'DL' });
    for (const key of [{ labelId: other.id }, { language: 'en' as const }, { purpose: 'confirmation' as const }]) {
      expect(await templateInForce(database.dataSource.manager, { ...REPLY(), ...key }, desk.now)).toMatchObject({
        version: 0,
      });
    }
  });

  it('leaves out a planned version that was withdrawn, and only a planned one can be', async () => {
    await publish('Eerste', '2026-03-02', 0);
    await publish('Later', '2026-03-09', 1);
    await save.withdraw(REPLY(), { version: 2, reason: 'Toch niet.' }, admin);
    expect(await held(new Date('2026-03-10T09:00:00Z'))).toEqual([1, 'Eerste']);
    expect(await states()).toEqual(['2 withdrawn', '1 in-force', '0 past']);
    for (const version of [1, 2, 3])
      await expect(save.withdraw(REPLY(), { version, reason: 'x' }, admin)).rejects.toMatchObject({
        reason: 'not-planned',
      });
  });

  it('goes back to an earlier text as a new version', async () => {
    await publish('Eerste', '2026-03-02', 0);
    desk.at('2026-03-04T09:00:00Z');
    await publish('Tweede', '2026-03-04', 1);
    const back = { version: 1, activeFrom: '2026-03-04', reason: 'De tweede was onduidelijk.' };
    expect(await save.rollBack(REPLY(), back, 2, admin)).toMatchObject({ version: 3, backTo: 1 });
    expect(await held()).toEqual([3, 'Eerste']);
    await save.rollBack(REPLY(), { ...back, version: 0 }, 3, admin);
    expect((await templateInForce(database.dataSource.manager, REPLY(), desk.now)).source.body).toMatch(/^{{greeting/);
    await expect(save.rollBack(REPLY(), { ...back, version: 9 }, 4, admin)).rejects.toMatchObject({
      reason: 'unknown-version',
    });
  });

  it('cannot be given a past, a text that cannot be used, or another form', async () => {
    await expect(publish('Eerste', '2026-03-01', 0)).rejects.toMatchObject({ reason: 'in-past' });
    await expect(publish('{{nowhere}}', '2026-03-02', 0)).rejects.toMatchObject({
      reason: 'template-not-usable',
      errors: [{ pointer: '/content/body', code: 'unknown-fact', detail: expect.stringContaining('handler.phone') }],
    });
    const style = { senderLines: [], colour: null, signature: 'x', contact: 'y' };
    await expect(
      save.publish(REPLY(), { content: style, activeFrom: '2026-03-02', reason: 'x' }, 0, admin),
    ).rejects.toThrow();
    expect(await states()).toEqual(['0 in-force']);
  });
});

describe('two administrators at once', () => {
  it('do not both save over the same version', async () => {
    const other = await createDataSource(database.url).initialize();
    const saves = [database.dataSource, other, other].map((one) =>
      new SaveTemplate(one, desk.clock).publish(
        REPLY(),
        { content: text('Tegelijk'), activeFrom: '2026-03-02', reason: 'Tegelijk.' },
        0,
        admin,
      ),
    );
    const done = await Promise.allSettled(saves);
    await other.destroy();
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['template-changed', 'template-changed']);
    await publish('Daarna', '2026-03-02', 1);
  });

  it('change no version that was made', async () => {
    await publish('Eerste', '2026-03-02', 0);
    for (const sql of ["UPDATE template_versions SET reason = 'x'", 'DELETE FROM template_versions'])
      await expect(database.dataSource.query(sql)).rejects.toThrow('append-only');
  });
});

describe('letters', () => {
  const letters = () => database.dataSource.manager.find(Letter, { order: { renderedAt: 'ASC', id: 'ASC' } });

  it('are written by the template in force, in the house style, and keep which versions they came from', async () => {
    const item = await desk.register();
    await desk.confirm(item);
    const confirmation = { labelId: desk.label.id, purpose: 'confirmation', language: 'nl' } as const;
    const content = { subject: 'Ontvangen ({{reference}})', body: 'Uw klacht kwam binnen.\n\n{{> closing}}' };
    await save.publish(confirmation, { content, activeFrom: '2026-03-02', reason: 'x' }, 0, admin);
    const style = {
      senderLines: ['Verzekeraar VG, Postbus 9'],
      colour: '#123456',
      signature: 'Groet van {{handler.name}}',
      contact: 'Bel.',
    };
    const house = { ...confirmation, purpose: 'house-style' } as const;
    await save.publish(house, { content: style, activeFrom: '2026-03-02', reason: 'x' }, 0, admin);
    desk.clock.advance(1000);
    await desk.confirm(await desk.register());
    const [first, second] = await letters();
    expect(first).toMatchObject({ templateVersion: 0, houseStyleVersion: 0 });
    expect(second).toMatchObject({
      templateVersion: 1,
      houseStyleVersion: 1,
      body: 'Uw klacht kwam binnen.\n\nGroet van Team Klachten',
    });
    expect(second?.html).toContain('#123456');
    expect(second?.html).toContain('Verzekeraar VG, Postbus 9');
    expect(second?.html).not.toContain('Postbus 1,');
  });

  it('that a handler wrote keep the version that the draft began with, and what the check list found', async () => {
    const item = await desk.inTreatment();
    await publish('Eerste', '2026-03-02', 0);
    desk.clock.advance(1000);
    const { subject, text: body, from } = await draftLetter(database.dataSource, item, 'reply', desk.handler, desk.now);
    expect(from.templateVersion).toBe(1);
    await publish('Tweede', '2026-03-02', 1);
    const letter = { purpose: 'reply', channel: 'e-mail', subject, body, templateVersion: from.templateVersion };
    await desk.act(item, 'write-letter', letter);
    const [kept] = (await letters()).filter(({ purpose }) => purpose === 'reply');
    expect(kept).toMatchObject({ templateVersion: 1, houseStyleVersion: 0 });
    expect(kept?.checks).toContainEqual({
      id: 'blanks',
      level: 'must',
      passed: false,
      finding: { nl: 'Vul de open plek in.', en: 'Fill in the open place.' },
      where: expect.any(String),
    });
    expect(kept?.checks).toContainEqual(expect.objectContaining({ id: 'headings', passed: true }));
    await desk.act(item, 'write-letter', { ...letter, templateVersion: undefined, body: 'Zelf geschreven.' });
    expect((await letters()).at(-1)).toMatchObject({ templateVersion: null });
  });

  it('that the system writes keep what the check list found as well', async () => {
    await desk.confirm(await desk.register());
    const content = { subject: 'Ontvangen ({{reference}})', body: 'Derhalve kwam uw klacht binnen.' };
    const confirmation = { labelId: desk.label.id, purpose: 'confirmation', language: 'nl' } as const;
    await save.publish(confirmation, { content, activeFrom: '2026-03-02', reason: 'x' }, 0, admin);
    desk.clock.advance(1000);
    await desk.confirm(await desk.register());
    const [delivered, own] = (await letters()).map(({ checks }) => checks.filter(({ passed }) => !passed));
    expect(delivered).toEqual([]);
    expect(own?.map(({ id }) => id)).toEqual(['contact', 'promises', 'jargon']);
  });

  it('that are due do not fail on a version that can no longer be filled in', async () => {
    const broken = { subject: 'x', body: '{{wasRenamed}}' };
    await database.dataSource.query(
      `INSERT INTO template_versions VALUES (gen_random_uuid(), $1, 'confirmation', 'nl', 1, '2026-03-02', $2, NULL, 'x', $3, $4)`,
      [desk.label.id, broken, admin.userId, desk.now],
    );
    await desk.confirm(await desk.register());
    expect(await letters()).toMatchObject([{ purpose: 'confirmation', templateVersion: 0 }]);
    const overview = await readTemplates(database.dataSource, desk.label.id, desk.now);
    const isBroken = overview.filter((one) => one.isBroken).map(({ purpose }) => purpose);
    expect(isBroken).toEqual(['confirmation']);
  });
});

describe('a test mail', () => {
  it('goes to the administrator alone, by the ordinary outbox, and stays in bounds', async () => {
    const sent: { to: string; subject: string }[] = [];
    const mailer = takingMailer((mail) => sent.push(mail));
    const test = new SendTestMail(database.dataSource, desk.clock);
    const input = { content: text('Proef'), on: { kind: 'example' } };
    const { to } = await test.execute(REPLY(), input, admin);
    const [message]: { payload: { mailId: string } }[] = await database.dataSource.query(
      "SELECT payload FROM outbox_messages WHERE topic = 'staff-mail-ready'",
    );
    await new DeliverMail(database.dataSource, desk.clock, mailer, desk.links).only(message?.payload.mailId ?? '');
    expect(sent).toMatchObject([{ to, subject: '[test] Bericht (VG-2026-000412)' }]);
    expect(to).toMatch(/^ada\.beheer/);
    // Tried on a real case, the mail holds that customer's words: it says of which case.
    const { reference } = await desk.item(await desk.register());
    await test.execute(REPLY(), { ...input, on: { kind: 'case', reference } }, admin);
    const kept = await database.dataSource.query("SELECT subject FROM staff_mails WHERE subject LIKE '[test _%]%'");
    expect(kept).toEqual([{ subject: expect.stringContaining(`[test ${reference}] `) }]);
    for (let mails = 2; mails < 30; mails += 1) await test.execute(REPLY(), input, admin);
    await expect(test.execute(REPLY(), input, admin)).rejects.toMatchObject({ code: 'too-many-attempts' });
  });
});
