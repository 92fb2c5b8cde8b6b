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
    const desk = await Desk.open(database.dataSource);
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
});
