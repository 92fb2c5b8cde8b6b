import fc from 'fast-check';
import { exampleFacts } from '../letters/example-facts.js';
import { letterOnPaper, type PaperLetter, pileOnPaper } from './letter-paper.js';
import { paperSections } from './paper-sections.js';
import { paperTemplate } from './paper-template.js';
import { toPrintable, unprintable } from './printable.js';

const letter: PaperLetter = {
  subject: 'Ons antwoord',
  text: 'Beste klant,\n\n## Waarom?\n\n- omdat\n- daarom',
  language: 'nl',
  label: exampleFacts('nl').confirmation.label,
  reference: 'VG-2026-000412',
  recipient: ['Anna Voorbeeld', 'Laan 1', '3511 AB Utrecht'],
  writtenAt: new Date('2026-03-09T23:30:00Z'),
};

describe('letterOnPaper', () => {
  it('puts nothing of the letter into the source, which is the same for all letters', () => {
    const hostile = { ...letter, subject: '#panic()', text: '#import "x": *', recipient: ['$x$'] };
    expect(letterOnPaper(hostile).template).toBe(paperTemplate);
    expect(JSON.stringify(letterOnPaper(hostile).facts)).toContain('#import');
  });

  it('is dated by the day at the office, whatever the clock in London says', () => {
    const { facts, createdAt } = letterOnPaper(letter);
    expect(JSON.stringify(facts)).toContain('dinsdag 10 maart 2026');
    expect(createdAt).toEqual(letter.writtenAt);
  });

  it('stands in the house style of its label: lines of its own in the foot, in the place of the others', () => {
    const footOf = (label: object) => {
      const { facts } = letterOnPaper({ ...letter, label: { ...letter.label, ...label } });
      return (facts as { letters: { sender: { foot: string[] } }[] }).letters[0]?.sender.foot;
    };
    expect(footOf({ senderLines: ['Postbus 9'] })).toEqual(['Postbus 9']);
    expect(footOf({ senderLines: [] })?.join()).toContain('088-0000100');
  });

  it('keeps a colour that is none out of the source', () => {
    const odd = { ...letter, label: { ...letter.label, colour: 'red")#panic("' } };
    expect(JSON.stringify(letterOnPaper(odd).facts)).not.toContain('panic');
  });
});

describe('pileOnPaper', () => {
  it('lists who gets what before the letters', () => {
    const { facts } = pileOnPaper({ letters: [letter, letter], language: 'en', madeAt: letter.writtenAt });
    const { cover, letters } = facts as { cover: { rows: unknown[]; intro: string[] }; letters: unknown[] };
    expect(letters).toHaveLength(2);
    expect(cover.intro).toContain('2 letters');
    expect(cover.rows[0]).toEqual({
      who: ['Anna Voorbeeld', '3511 AB Utrecht'],
      reference: 'VG-2026-000412',
      subject: 'Ons antwoord',
    });
  });
});

describe('paperSections', () => {
  it('sets apart where else the customer can turn to, and nothing else', () => {
    const text = 'Dag.\n\n## Waarom?\n\nDaarom.\n\n## Niet eens?\n\nGa naar de rechter.\n\n## Een vraag?\n\nBel.';
    expect(paperSections(text).map(({ isReferral }) => isReferral)).toEqual([false, false, true, false]);
  });

  it('lets a section that fits on no page run on', () => {
    const short = '## Kop\n\nGa naar kifid.nl.';
    expect(paperSections(short)[0]).toMatchObject({ isReferral: true, keepsTogether: true });
    expect(paperSections(`${short}\n${'regel\n'.repeat(60)}`)[0]).toMatchObject({ keepsTogether: false });
  });
});

describe('toPrintable', () => {
  it.each([
    ['gewone woorden: é, ß, €, “ja” – 100 %', 'gewone woorden: é, ß, €, “ja” – 100 %'],
    ['cafe\u0301', 'café'],
    ['ja 😀!', 'ja □!'],
    ['漢字', '□□'],
    ['שלום مرحبا', 'שלום مرحبا'],
    ['\u202eomgekeerd\u0007', 'omgekeerd'],
  ])('makes of %j: %j', (line, printed) => {
    expect(toPrintable(line)).toBe(printed);
  });

  it('lets a word that fits on no line break, and loses nothing of it', () => {
    const printed = toPrintable('x'.repeat(1000));
    expect(printed.split('\u200b').every((part) => part.length <= 60)).toBe(true);
    expect(printed.replaceAll('\u200b', '')).toBe('x'.repeat(1000));
  });

  it('is the same when printed again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 59 }), (text) => {
        expect(toPrintable(toPrintable(text))).toBe(toPrintable(text));
      }),
    );
  });

  it('shows a square exactly where a character is named as unprintable', () => {
    expect(unprintable('ja 😀😀 漢 e\u0301')).toEqual(['😀', '漢']);
    expect(unprintable('Alles in orde: ë € ½')).toEqual([]);
  });
});
