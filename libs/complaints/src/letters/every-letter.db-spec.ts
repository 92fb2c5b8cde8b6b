import { knownFacts, type LetterPurpose, letterPurposes } from '#templates';
import { Desk } from '../../../../test/builders/desk.js';
import { writeEveryLetter } from '../../../../test/builders/every-letter.js';
import { type ToldLetter, tellFacts, toldLetters } from '../../../../test/builders/told-facts.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';

/** Letters to whoever works on a case, which are in the language of the office. */
const IN_DUTCH_ALONE: readonly LetterPurpose[] = ['colleague-message', 'colleague-reminder', 'causer-feedback'];

describe.each(['nl', 'en'] as const)('in the cases of customers who speak %s', (language) => {
  let database: TestDatabase;
  let written: ToldLetter[];
  beforeAll(async () => {
    database = await testDatabase();
    // Updates come sooner than the answer, so that letters have a day to tell for both.
    const settings = { progressUpdate: { unit: 'workingDays', length: 3 } } as const;
    const desk = await Desk.open(database.dataSource, { settings });
    await tellFacts(desk);
    await writeEveryLetter(desk, language);
    written = await toldLetters(desk);
  });
  afterAll(() => database.drop());

  it.each(letterPurposes)('%s is written, and each fact that its template may use has a value in one', (purpose) => {
    const inLanguage = IN_DUTCH_ALONE.includes(purpose) ? 'nl' : language;
    const letters = written.filter((letter) => letter.purpose === purpose && letter.language === inLanguage);
    expect(letters).not.toEqual([]);
    const given = new Set(letters.flatMap(({ facts }) => facts));
    const neverGiven = knownFacts(purpose).filter(({ path }) => !given.has(path));
    expect(neverGiven.map(({ path }) => path)).toEqual([]);
  });

  it('no letter keeps a place that was to be filled in, nor stands in another language than it should', () => {
    const wrong = written.filter(
      (letter) =>
        /\[(vul in|fill in)/.test(letter.text) ||
        letter.language !== (IN_DUTCH_ALONE.includes(letter.purpose) ? 'nl' : language),
    );
    expect(wrong).toEqual([]);
  });

  it('no letter of a team that nobody answers for yet speaks as one person', () => {
    const ofTeam = written.filter(({ text }) => text.endsWith('Team Klachten\nVerzekeraar VG'));
    expect([...new Set(ofTeam.map(({ purpose }) => purpose))].sort()).toEqual([
      'confirmation',
      'contact-details-changed',
      'private-link',
      'thanks-for-feedback',
      'withdrawal-confirmation',
    ]);
    expect(ofTeam.filter(({ text }) => /\b(ik|mij|I|me|my)\b/.test(text.replace(/\bIk\b/g, 'ik')))).toEqual([]);
  });

  it('no letter names midnight, which people take for the day after the last', () => {
    expect(written.filter(({ text }) => /\b0:00\b/.test(text))).toEqual([]);
  });
});
