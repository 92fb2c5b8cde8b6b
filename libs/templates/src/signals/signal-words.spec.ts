import fc from 'fast-check';
import type { Language } from '../language.js';
import { signalWords } from './signal-words.js';

const found = (text: string, language: Language = 'nl') =>
  signalWords(text, language).map(({ word, category }) => [word, category]);

describe('signalWords', () => {
  it('finds signals with their category, in order', () => {
    expect(found('Ik heb spoed, lig in het ziekenhuis en bel mijn advocaat.')).toEqual([
      ['spoed', 'urgency'],
      ['ziekenhuis', 'health'],
      ['advocaat', 'legal-or-media'],
    ]);
    expect(found('I CANNOT WAIT: my lawyers will sue.', 'en')).toEqual([
      ['CANNOT WAIT', 'urgency'],
      ['lawyers', 'legal-or-media'],
      ['sue', 'legal-or-media'],
    ]);
  });

  it.each(['advocate', 'advocaten', 'deurwaarders', 'spoedoperatie', 'slechtziende'])('knows the form %s', (word) => {
    expect(found(`de ${word}, zei zij`).map(([one]) => one)).toEqual([word]);
  });

  it('finds a verb that is split', () => {
    expect(found('Ik zeg al mijn verzekeringen op.')).toEqual([['zeg al mijn verzekeringen op', 'leaving']]);
    expect(found('Zeg het maar. Op maandag kan ik.')).toEqual([]);
  });

  it.each([
    'De aandoofpot is een proefafmeting.',
    'Mijn klacht is niet behandeld.',
    'De rechterkant is krom.',
    'Dat gebeurt haast nooit.',
    '',
  ])('finds nothing in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says why, in both languages', () => {
    expect(signalWords('zelfmoord', 'nl')[0]?.why).toEqual({
      nl: expect.stringContaining('Bel meteen'),
      en: expect.stringContaining('Call at once'),
    });
  });

  it('gives ranges of the text that do not overlap', () => {
    const piece = fc.constantFrom(
      'spoed',
      'spoedgeval',
      'zeg',
      'op',
      'kan',
      'niet betalen',
      'kan niet wachten',
      '.',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        let from = 0;
        for (const { start, end, word } of signalWords(text, 'nl')) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toBe(word);
          from = end;
        }
      }),
    );
  });
});
