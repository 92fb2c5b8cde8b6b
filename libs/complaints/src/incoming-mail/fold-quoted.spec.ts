import fc from 'fast-check';
import { foldQuoted } from './fold-quoted.js';

const newIn = (text: string) =>
  foldQuoted(text)
    .filter(({ isQuoted }) => !isQuoted)
    .map((part) => part.text.trim())
    .join('|');

describe('foldQuoted', () => {
  it.each([
    [
      'Gmail in Dutch',
      'Dank u.\n\nOp ma 2 mrt 2026 om 10:14 schreef Veldgroen <k@vg.example>:\n> Beste Anna,\n>\n> Wij bellen u.',
    ],
    [
      'Gmail with its line broken in two',
      'Dank u.\n\nOp ma 2 mrt 2026 om 10:14 schreef Veldgroen Verzekeringen\n<k@vg.example>:\n\n> Wij bellen u.',
    ],
    ['Apple Mail in English', 'Dank u.\n\nOn 2 Mar 2026, at 10:14, Veldgroen <k@vg.example> wrote:\n\n> Wij bellen u.'],
    ['a program that marks no lines', 'Dank u.\n\nOn 2 Mar 2026, Veldgroen wrote:\n\nWij bellen u.'],
    [
      'Outlook in Dutch',
      'Dank u.\n\nVan: Veldgroen <k@vg.example>\nVerzonden: maandag 2 maart 2026 10:14\nAan: Anna\nOnderwerp: Uw klacht\n\nWij bellen u.',
    ],
    [
      'Outlook in English, with a rule',
      'Dank u.\n\n________________________________\nFrom: Veldgroen\nSent: Monday\nTo: Anna\nSubject: Your complaint\n\nWe call you.',
    ],
    ['an old Outlook', 'Dank u.\n\n-----Oorspronkelijk bericht-----\nVan: Veldgroen\n\nWij bellen u.'],
    ['no quotation', 'Dank u.'],
  ])('keeps apart what is new in a mail of %s', (_, text) => {
    expect(newIn(text)).toBe('Dank u.');
  });

  it('keeps answers between the quoted lines', () => {
    expect(newIn('> Wat is uw polisnummer?\nDat is 12.\n> En uw adres?\nDorpsstraat 1.')).toBe(
      'Dat is 12.|Dorpsstraat 1.',
    );
  });

  it.each([
    'Mijn man schreef op 2 maart al een brief: geen reactie.',
    'Van: wie is deze rekening?\nIk ken hem niet.',
    'Op 3 maart belde ik, en niemand schreef iets op.',
    'a > b, dus 3 > 2',
  ])('folds nothing of what only looks like a quotation: %s', (text) => {
    expect(newIn(text)).toBe(text);
  });

  it('loses nothing, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('> a', 'Op 1 mei 2026 schreef Bo:', 'Van: Bo', 'Aan: Jo', 'Onderwerp: x', '', '________________'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(
          foldQuoted(text)
            .map((part) => part.text)
            .join('\n'),
        ).toBe(text);
      }),
    );
  });
});
