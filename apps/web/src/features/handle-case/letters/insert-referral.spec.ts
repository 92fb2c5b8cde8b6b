import { withReferral } from './insert-referral.js';

const block = '## Niet eens?\n\nGa naar Kifid of de rechter.';

describe('the referral block', () => {
  it('comes before the last part of a letter, which tells whom to call', () => {
    expect(withReferral('Beste Anna,\n\nNee.\n\n## Waarom?\n\nDaarom.\n\n## Vraag?\n\nBel mij.', block)).toBe(
      `Beste Anna,\n\nNee.\n\n## Waarom?\n\nDaarom.\n\n${block}\n\n## Vraag?\n\nBel mij.`,
    );
  });

  it('takes the place of what is left of it', () => {
    expect(withReferral('Nee.\n\n## Niet eens?\n\nGa naar Kifid.\n\n## Vraag?\n\nBel mij.', block)).toBe(
      `Nee.\n\n${block}\n\n## Vraag?\n\nBel mij.`,
    );
  });

  it('never takes what stands after its heading for its own when no other heading follows', () => {
    expect(withReferral('Nee.\n\n## Niet eens?\n\nMet vriendelijke groet', block)).toBe(
      `Nee.\n\n${block}\n\nMet vriendelijke groet`,
    );
  });

  it('ends a letter without headings', () => {
    expect(withReferral('Nee.', block)).toBe(`Nee.\n\n${block}`);
    expect(withReferral('', block)).toBe(block);
  });
});
