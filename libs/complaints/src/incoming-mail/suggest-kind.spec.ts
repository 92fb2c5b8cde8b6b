import { suggestKind } from './suggest-kind.js';

describe('suggestKind', () => {
  it.each([
    ['complaint', 'nl', 'Ik heb een klacht en ik ben zeer ontevreden over de schade.'],
    ['complaint', 'en', 'I am very disappointed and want compensation for the damage.'],
    ['compliment', 'nl', 'Een compliment: ik ben heel tevreden en fijn geholpen door de mensen van u.'],
    ['customer-signal', 'nl', 'Ik heb een suggestie: het viel mij op dat de knop niet werkt.'],
  ])('sees a %s in %s', (kind, language, text) => {
    expect(suggestKind(text)).toMatchObject({ kind, language });
    expect(suggestKind(text).words).not.toEqual([]);
  });

  it('assumes a complaint when it cannot tell, and when a complaint and a compliment are as likely', () => {
    expect(suggestKind('Zie bijlage.')).toMatchObject({ kind: 'complaint', words: [] });
    expect(suggestKind('Geen compliment maar een klacht')).toMatchObject({ kind: 'complaint' });
  });

  it('finds a policy number only where it is called that', () => {
    expect(suggestKind('Mijn polisnummer is AB-12.345.678').policyNumber).toBe('AB-12.345.678');
    expect(suggestKind('Bel mij op 0612345678').policyNumber).toBeNull();
  });
});
