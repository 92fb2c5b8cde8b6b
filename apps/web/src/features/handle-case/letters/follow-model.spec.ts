import { followModel } from './follow-model.js';

const model = (day: string) => `Beste Anna,\n\nNiet op 9 maart, maar uiterlijk ${day}.\n\n[vul in: waarom?]`;

describe('a letter that follows its model', () => {
  it('takes over the new day and keeps what was written', () => {
    const written = model('20 maart').replace('[vul in: waarom?]', 'De expert is ziek.');
    expect(followModel(written, model('20 maart'), model('27 maart'))).toBe(
      model('27 maart').replace('[vul in: waarom?]', 'De expert is ziek.'),
    );
  });

  it('leaves a line alone that the handler wrote otherwise', () => {
    const written = 'Het wordt 20 maart.';
    expect(followModel(written, model('20 maart'), model('27 maart'))).toBe(written);
  });

  it('leaves the other day alone, also when both are the same', () => {
    const both = (day: string) => `Niet op 20 maart.\nMaar ${day}.`;
    expect(followModel(both('20 maart'), both('20 maart'), both('27 maart'))).toBe(both('27 maart'));
  });

  it('does nothing when the model became another letter', () => {
    expect(followModel('Eén regel', 'Eén regel', 'Twee\nregels')).toBe('Eén regel');
  });
});
