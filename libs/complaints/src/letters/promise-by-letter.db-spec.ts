import type { DataSource } from 'typeorm';
import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { localDay } from '../deadlines/local-day.js';
import type { Actor } from '../staff/actor.js';
import { draftLetter, previewLetter } from './draft-letter.js';
import type { CaseLetter } from './letter-facts.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  dataSource = database.dataSource;
});
afterAll(() => database.drop());

const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `K${letter}`);
/** A desk on Monday 2 March 2026. */
const openDesk = (settings = {}) => Desk.open(dataSource, { code: codes.pop() ?? '', settings });
const letterOf = (body: string, more: object = {}) => ({ channel: 'e-mail', subject: 'Over uw klacht', body, ...more });
const reply = (body: string, more: object = {}) => ({ purpose: 'reply', ...letterOf(body, more) });
const CALL = 'Ik bel u vrijdag 20 maart.';

/** The free promises of a case: the day of each, and its words. */
async function promisesOf(desk: Desk, item: string) {
  const made = await desk.commitments(item, 'promise');
  return made.map(({ lateFrom, words, madeTo }) => {
    expect(madeTo).toBe('customer');
    return [localDay(new Date(lateFrom.getTime() - 1)), words];
  });
}

async function draft(desk: Desk, item: string, purpose: CaseLetter, actor: Actor = desk.handler): Promise<string> {
  return (await draftLetter(dataSource, item, purpose, actor, desk.now)).text;
}

describe('sending a letter', () => {
  it('makes what it promises for a day a commitment, with nothing told but the words', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.act(item, 'write-letter', reply(`Beste mevrouw,\n\n${CALL}`));
    expect(await promisesOf(desk, item)).toEqual([['2026-03-20', CALL]]);
  });

  it('makes one commitment of all that it promises for a day', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const polis = 'Op 20 maart krijgt u ook de polis.';
    await desk.act(item, 'write-letter', reply(`${CALL}\n\n${polis}\n\nIk mail u op 23 maart.`));
    expect(await promisesOf(desk, item)).toEqual([
      ['2026-03-20', `${CALL} ${polis}`],
      ['2026-03-23', 'Ik mail u op 23 maart.'],
    ]);
  });

  it('promises nothing for a day that was declined, and does for the others', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const body = `${CALL} Uw polis begint op maandag 23 maart.`;
    await desk.act(item, 'write-letter', reply(body, { declinedDays: ['2026-03-23', '2026-04-01'] }));
    expect(await promisesOf(desk, item)).toEqual([['2026-03-20', CALL]]);
  });

  it('promises nothing for a day that is past, and does for today', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.act(item, 'write-letter', reply('Ik belde u vrijdag 27 februari. Ik bel u maandag 2 maart.'));
    expect(await promisesOf(desk, item)).toEqual([['2026-03-02', 'Ik bel u maandag 2 maart.']]);
  });

  it('does not promise a day twice, whichever letter says so', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.act(item, 'write-letter', reply(CALL));
    await desk.act(item, 'write-letter', reply(`Zoals beloofd: ik bel u op 20 maart.`));
    expect(await promisesOf(desk, item)).toHaveLength(1);
  });

  it('adds nothing for the day of a term that runs on, nor for the days of its model', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const [answerDay] = (await desk.commitments(item, 'answer')).map(({ lateFrom }) =>
      localDay(new Date(lateFrom.getTime() - 1)),
    );
    const [, month, day] = String(answerDay).split('-').map(Number);
    await desk.act(item, 'write-letter', reply(`U krijgt ons antwoord op ${day}-${month}-2026.`));
    await desk.act(item, 'send-progress-update', letterOf(await draft(desk, item, 'progress-update')));
    expect(await promisesOf(desk, item)).toEqual([]);
    const call = `Ik bel u op ${day}-${month}-2026.`;
    await desk.act(item, 'write-letter', reply(`U krijgt ons antwoord op ${day}-${month}-2026. ${call}`));
    expect(await promisesOf(desk, item)).toEqual([[answerDay, call]]);
  });

  it('holds to the day of a term that the letter itself keeps', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const update = await desk.commitment(item, 'progress-update');
    const updateDay = localDay(new Date(update.lateFrom.getTime() - 1));
    const [, month, day] = updateDay.split('-').map(Number);
    const body = `U hoort op ${day}-${month}-2026 of de expert kon komen.`;
    await desk.act(item, 'send-progress-update', letterOf(body));
    await desk.deliver();
    expect(await desk.commitments(item, 'progress-update')).toMatchObject([{ state: 'kept' }, { state: 'open' }]);
    expect(await promisesOf(desk, item)).toEqual([[updateDay, body]]);
  });

  it('promises the call to which its model invites', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.act(item, 'log-contact', {
      channel: 'phone',
      direction: 'outgoing',
      reached: true,
      summary: 'Gesproken.',
    });
    const body = await draft(desk, item, 'invitation-to-call');
    await desk.act(item, 'write-letter', { ...letterOf(body), purpose: 'invitation-to-call' });
    expect(await promisesOf(desk, item)).toEqual([['2026-03-03', expect.stringContaining('Ik bel u op')]]);
  });

  it('promises the new day of a delay once', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const body = `U krijgt ons antwoord uiterlijk vrijdag 20 maart. Ik bel u maandag 9 maart.`;
    await desk.act(item, 'announce-delay', { ...letterOf(body), reason: 'De expert is ziek', newDueOn: '2026-03-20' });
    expect(await promisesOf(desk, item)).toEqual([
      ['2026-03-20', 'ons antwoord (nieuwe datum)'],
      ['2026-03-09', 'Ik bel u maandag 9 maart.'],
    ]);
  });

  it('promises the day of carrying out once, and another day as well', async () => {
    const desk = await openDesk();
    const sends = async (sentence: string, on: string) => {
      const other = await desk.inTreatment();
      await desk.decide(other, { solution: 'Wij betalen alsnog.' });
      const letter = await desk.answerDraft(other);
      await desk.act(other, 'send-answer', { ...letter, body: `${letter.body}\n\n${sentence} ${on}.` });
      return { other, carryOut: await desk.commitment(other, 'carry-out-solution') };
    };
    const { carryOut } = await sends('Wij bellen u op', '27 maart');
    const last = localDay(new Date(carryOut.lateFrom.getTime() - 1));
    const [, month, day] = last.split('-').map(Number);
    const same = await sends('Wij betalen op', `${day}-${month}-2026`);
    expect(await promisesOf(desk, same.other)).toEqual([]);
    const later = await sends('Wij betalen op', '27 maart');
    expect(await promisesOf(desk, later.other)).toEqual([['2026-03-27', 'Wij betalen op 27 maart.']]);
  });

  it('promises the customer nothing in a letter to a colleague', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.decide(item);
    const colleague = { colleagueName: 'Ria', colleagueEmail: 'ria@veldgroen.example' };
    await desk.act(item, 'write-letter', { ...letterOf(CALL), purpose: 'causer-feedback', ...colleague });
    await desk.act(item, 'ask-colleague', { ...colleague, question: CALL });
    expect(await promisesOf(desk, item)).toEqual([]);
  });

  it('promises in the letter that asks to close, but for the day on which its model says that the case closes', async () => {
    const desk = await openDesk();
    const item = await desk.answered();
    const model = await draft(desk, item, 'closure-question');
    await desk.act(item, 'ask-closure', { by: 'letter', letter: letterOf(model) });
    expect(await promisesOf(desk, item)).toEqual([]);
    const reminder = await draft(desk, item, 'closure-reminder');
    await desk.act(item, 'ask-closure', { by: 'letter', letter: letterOf(`${reminder}\n\n${CALL}`) });
    expect(await promisesOf(desk, item)).toEqual([['2026-03-20', CALL]]);
  });

  it('keeps the day of an answer that a colleague sends, and what its writer declined', async () => {
    const desk = await openDesk({ fourEyes: 'all-answers' });
    const item = await desk.inTreatment();
    await desk.decide(item);
    const letter = await desk.answerDraft(item);
    const body = `${letter.body}\n\n${CALL} Uw polis begint op maandag 23 maart.`;
    await desk.act(item, 'send-answer', { ...letter, body, declinedDays: ['2026-03-23'] });
    expect(await promisesOf(desk, item)).toEqual([]);
    await desk.act(item, 'release-answer', {}, desk.colleague);
    expect(await promisesOf(desk, item)).toEqual([['2026-03-20', CALL]]);
  });
});

describe('the preview of a letter', () => {
  it('finds what sending it promises, and what is promised already', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    await desk.act(item, 'make-promise', { dueOn: '2026-03-23', words: 'De polis sturen' });
    const letter = { purpose: 'reply', subject: 'Over uw klacht', body: `${CALL} Op 23 maart krijgt u de polis.` };
    const seen = await previewLetter(dataSource, item, { ...letter, purpose: 'reply' }, desk.handler, desk.now, 'nl');
    expect(seen.promises).toEqual([
      expect.objectContaining({ dueOn: '2026-03-20', words: CALL, isStanding: false }),
      expect.objectContaining({ dueOn: '2026-03-23', words: 'Op 23 maart krijgt u de polis.', isStanding: true }),
    ]);
    await desk.act(item, 'write-letter', reply(letter.body));
    expect(await promisesOf(desk, item)).toEqual([
      ['2026-03-23', 'De polis sturen'],
      ['2026-03-20', CALL],
    ]);
  });

  const whyIn = async (desk: Desk, item: string, purpose: CaseLetter, body: string, language: 'nl' | 'en' = 'nl') => {
    const letter = { purpose, subject: 'Over uw klacht', body };
    const { promises } = await previewLetter(dataSource, item, letter, desk.handler, desk.now, language);
    return promises.map(({ dueOn, why }) => [dueOn, why]);
  };

  it('tells of a day that its writer chose how far off it is, in the language of the reader', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    expect(await whyIn(desk, item, 'reply', 'Ik bel u maandag 2 maart. Ik bel u dinsdag 3 maart.')).toEqual([
      ['2026-03-02', expect.arrayContaining(['Tot die dag is er geen werkdag meer na vandaag.'])],
      ['2026-03-03', expect.arrayContaining(['Na vandaag is dat 1 werkdag.'])],
    ]);
    // Good Friday and Easter Monday lie in between.
    const body = 'Ik bel u dinsdag 7 april.';
    expect(await whyIn(desk, item, 'reply', body, 'en')).toEqual([
      [
        '2026-04-07',
        [
          'The letter names this day; no term was counted.',
          'After today that is 24 working days.',
          'In time is: until the end of that day.',
        ],
      ],
    ]);
  });

  it('tells of a day that stands how its term was counted, and of another promise for that day that it was chosen', async () => {
    const desk = await openDesk();
    const item = await desk.inTreatment();
    const standing = 'U krijgt ons antwoord op 9 maart.';
    expect(await whyIn(desk, item, 'reply', standing)).toEqual([
      ['2026-03-09', expect.arrayContaining(['De termijn is 5 werkdagen.', '2 weekenddagen tellen niet mee.'])],
    ]);
    const [[, chosen] = []] = await whyIn(desk, item, 'reply', `${standing} Ik bel u op 9 maart.`);
    expect(chosen).toContain('Deze dag staat in de brief; er is geen termijn geteld.');
  });

  it('tells of the days of terms that sending the letter begins how they are counted', async () => {
    const settings = {
      progressUpdate: { unit: 'workingDays', length: 2 },
      carryOutSolution: { unit: 'weeks', length: 3 },
    };
    const desk = await openDesk(settings);
    const item = await desk.inTreatment();
    // A working day later the next interval ends on another day than the one that runs.
    desk.at('2026-03-03T09:00:00Z');
    const update = await draft(desk, item, 'progress-update');
    const days = Object.fromEntries(await whyIn(desk, item, 'progress-update', update));
    expect(days['2026-03-05']).toContain('De termijn begon op dinsdag 3 maart 2026 om 10.00 uur.');
    await desk.decide(item, { solution: 'Wij betalen alsnog.' });
    const { body } = await desk.answerDraft(item);
    const promised = Object.fromEntries(await whyIn(desk, item, 'answer-upheld', body));
    expect(promised['2026-03-24']).toContain('De termijn is 3 weken.');
  });
});
