import { findJargon } from './jargon.js';
import { proseSentences, sentences, words } from './letter-prose.js';
import { passiveSentences } from './passive-sentences.js';
import { readingEase } from './reading-ease.js';
import { syllables } from './syllables.js';

describe('sentences', () => {
  it('ends sentences at full stops, but not inside names, amounts, times and abbreviations', () => {
    expect(sentences('Ik bel u. Dhr. J.P. de Vries krijgt € 1.250,00 (o.a. voor 10.15 uur). Goed?')).toEqual([
      'Ik bel u.',
      'Dhr. J.P. de Vries krijgt € 1.250,00 (o.a. voor 10.15 uur).',
      'Goed?',
    ]);
  });

  it('leaves out headings and bare links, and takes each list item apart', () => {
    expect(sentences('## Kop\n\n- een\n- twee. drie\n\nhttps://a.example')).toEqual(['een', 'twee.', 'drie']);
  });

  it('takes no greeting, name or address for prose', () => {
    expect(proseSentences('Beste Anna,\n\nIk bel u.\n\nNoor Bakker\nPostbus 100')).toEqual(['Ik bel u.']);
  });
});

describe('words', () => {
  it('counts no links and mail addresses', () => {
    expect(words("Mail a.b@c.example of ga naar https://a.example/b: foto's, € 1.250,00.")).toEqual([
      'Mail',
      'of',
      'ga',
      'naar',
      "foto's",
      '1.250,00',
    ]);
  });
});

describe('syllables', () => {
  it.each([
    ['klacht', 1],
    ['beoordelen', 4],
    ['reactie', 3],
    ['uiterlijk', 3],
    ['mooi', 1],
    ['draaien', 2],
    ['nieuw', 1],
    ['eeuwen', 2],
    ['één', 1],
    ['ideeën', 3],
    ['reëel', 2],
    ['coördinatie', 5],
    ['kwaliteit', 3],
    ['financieel', 4],
    ['moeilijk', 2],
    ['quotum', 2],
    ['verzekeraar', 4],
    ['2026', 1],
  ])('counts %s as %i', (word, count) => {
    expect(syllables(word, 'nl')).toBe(count);
  });

  it.each([
    ['the', 1],
    ['called', 1],
    ['decided', 3],
    ['table', 2],
    ['complaint', 2],
    ['reference', 3],
    ['received', 2],
    ['insurance', 3],
    ['you', 1],
    ['make', 1],
    ['times', 1],
    ['colleague', 2],
    ['wanted', 2],
  ])('counts the English %s as %i', (word, count) => {
    expect(syllables(word, 'en')).toBe(count);
  });
});

describe('readingEase', () => {
  it('follows Flesch-Douma, computed by hand', () => {
    // 11 words, 2 sentences, 12 syllables: 206.84 - 0.77 x (1200 / 11) - 0.93 x 5.5 = 206.84 - 84 - 5.115.
    expect(readingEase('De kat zit op de mat. Hij wil graag naar buiten.', 'nl')).toEqual({
      score: expect.closeTo(117.725, 6),
      words: 11,
      sentences: 2,
      syllables: 12,
    });
  });

  it('follows Flesch in English, computed by hand', () => {
    // 6 words, 1 sentence, 6 syllables: 206.835 - 84.6 - 1.015 x 6.
    expect(readingEase('The cat sat on the mat.', 'en')?.score).toBeCloseTo(116.145, 6);
  });

  it('finds an old-fashioned sentence hard', () => {
    const hard =
      'Naar aanleiding van bovengenoemde aansprakelijkstelling delen wij u mede dat de onderhavige schadeveroorzakende omstandigheid ingevolge de toepasselijke polisvoorwaarden van dekking is uitgesloten.';
    expect(readingEase(hard, 'nl')?.score).toBeLessThan(30);
  });

  it('has no score for a text without sentences', () => {
    expect(readingEase('Noor Bakker', 'nl')).toBeUndefined();
  });
});

describe('passiveSentences', () => {
  it('finds what is done by nobody', () => {
    expect(passiveSentences('Uw klacht wordt behandeld. Ik behandel uw klacht. Het werd niet vergoed.', 'nl')).toEqual([
      'Uw klacht wordt behandeld.',
      'Het werd niet vergoed.',
    ]);
    expect(passiveSentences('Your claim was not paid. We paid your claim. You are right.', 'en')).toEqual([
      'Your claim was not paid.',
    ]);
  });

  it('does not take becoming for passive', () => {
    expect(passiveSentences('Het wordt morgen mooi.', 'nl')).toEqual([]);
  });
});

describe('findJargon', () => {
  it('finds hard words in any case and form, with plain ones', () => {
    expect(findJargon('Indien u dit leest: de onderhavige polis.', 'nl')).toEqual([
      { word: 'Indien', start: 0, plain: 'als' },
      { word: 'onderhavige', start: 23, plain: 'deze' },
    ]);
    expect(findJargon('Prior  to this we terminated it.', 'en').map(({ plain }) => plain)).toEqual(['before', 'end']);
  });

  it('leaves words that only contain one alone', () => {
    expect(findJargon('Onmiddellijk; de middelste, alreeds.', 'nl')).toEqual([]);
  });
});
