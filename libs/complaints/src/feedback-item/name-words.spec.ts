import { nameWords, soughtName } from './name-words.js';

describe('the words of a name', () => {
  it.each([
    ['Anna van der Voorbeeld', ['anna', 'voorbeeld']],
    ['VOORBEELD, A.', ['voorbeeld', 'a']],
    ['José Çelik-Łukasz', ['jose', 'celik', 'lukasz']],
    ["Mevr. P.J. O'Brien-van 't Hof", ['p', 'j', 'obrien', 'hof']],
    ['Bakkerij De Wit & Zn.', ['bakkerij', 'wit', 'zn']],
    ['Анна Иванова', ['анна', 'иванова']],
    ['  ', []],
  ])('of %s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('a sought name', () => {
  it('asks for the family name as it is, and for other names or their initials', () => {
    expect(soughtName('Anna Voorbeeld')).toEqual({
      whole: ['anna', 'voorbeeld'],
      byInitials: { familyName: 'voorbeeld', others: [['anna', 'a']] },
    });
    expect(soughtName('Voorbeeld, A.')?.byInitials).toEqual({ familyName: 'voorbeeld', others: [[':a']] });
  });

  it.each(['', 'A.', 'Jo', 'van de'])('is none when it tells too little: %s', (name) => {
    expect(soughtName(name)).toBeNull();
  });
});
