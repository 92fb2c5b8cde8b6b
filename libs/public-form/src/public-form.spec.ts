import {
  AID_NAMES,
  emptyAnswers,
  type FormAnswers,
  formWords,
  missingAnswers,
  type Question,
  questionAt,
  toFiled,
} from './index.js';

const answers = (more: Partial<FormAnswers> = {}): FormAnswers => ({ ...emptyAnswers(), ...more });
const missing = (more: Partial<FormAnswers>) => Object.keys(missingAnswers(answers(more), formWords.nl));
const filed = (more: Partial<FormAnswers>) => toFiled(answers(more), 'nl', formWords.nl);

describe('The complaint form', () => {
  it('asks of everybody the same four things', () => {
    expect(missing({})).toEqual(['kind', 'story', 'name', 'preferredChannel']);
    const answered = { kind: 'complaint', story: 'x', name: 'Anna', preferredChannel: 'e-mail', email: 'a@b.example' };
    expect(missing(answered as Partial<FormAnswers>)).toEqual([]);
    expect(missing({ ...(answered as Partial<FormAnswers>), story: '  ' })).toEqual(['story']);
  });

  it.each<[Partial<FormAnswers>, Question[]]>([
    [{ forWhom: 'business' }, ['organisation']],
    [{ forWhom: 'other' }, ['customerName', 'relation']],
    [{ preferredChannel: 'phone' }, ['phone']],
    [{ preferredChannel: 'post' }, ['street', 'postalCode', 'city']],
    [{ aids: ['interpreter'] }, ['interpreterLanguage']],
    [{ aids: ['speaker'] }, ['speakerName', 'speakerRelation']],
    [{ aids: ['speaker'], forWhom: 'other' }, ['customerName', 'relation']],
    [{ aids: ['other'] }, ['needOther']],
    [{ urgency: 'urgent' }, ['urgencyReason']],
  ])('asks more where %j was chosen, and only there', (chosen, more) => {
    const always = ['kind', 'story', 'name', ...(chosen.preferredChannel ? [] : ['preferredChannel'])];
    expect(missing(chosen).sort()).toEqual([...always, ...more].sort());
  });

  it('has words for every question, every missing answer and every aid, in both languages', () => {
    const all = Object.keys(emptyAnswers()).sort();
    for (const words of Object.values(formWords)) {
      expect(Object.keys(words.questions).sort()).toEqual(all);
      expect(Object.keys(words.aids)).toEqual(AID_NAMES);
    }
    expect(Object.keys(formWords.en.missing)).toEqual(Object.keys(formWords.nl.missing));
  });

  it('files call times only with a number to call, and apart from what makes contact easier', () => {
    const said = { callTimes: ['evening' as const], aids: ['large-print' as const] };
    const { complainant, needs } = filed({ ...said, phone: '06 00001234' });
    expect(complainant.callTimes).toEqual(['evening']);
    expect(needs).toEqual([{ need: 'sight', adjustment: 'Schrijf mij in grote letters' }]);
    expect(filed({ ...said, phone: ' ' }).complainant.callTimes).toEqual([]);
  });

  it('files who fills it in for another as the one who speaks for them', () => {
    const { complainant } = filed({
      forWhom: 'other',
      name: 'Bo Demo',
      customerName: 'Anna Voorbeeld',
      relation: 'zoon',
      email: 'bo@demo.example',
      aids: ['speaker'],
    });
    expect(complainant).toMatchObject({
      type: 'person',
      name: 'Anna Voorbeeld',
      representative: { name: 'Bo Demo', relation: 'zoon', email: 'bo@demo.example' },
    });
    expect(complainant).not.toHaveProperty('email');
  });

  it('asks no wish for what is no complaint, and no reason for what is not urgent', () => {
    const said = { wish: 'Geld terug', urgencyReason: 'Vakantie' };
    expect(filed({ ...said, kind: 'complaint', urgency: 'urgent' })).toMatchObject({
      wish: 'Geld terug',
      urgencyReason: 'Vakantie',
    });
    expect(filed({ ...said, kind: 'compliment' })).toMatchObject({ wish: null, urgencyReason: null });
  });

  it.each<[string, Partial<FormAnswers>, Question | null]>([
    ['/story', {}, 'story'],
    ['/complainant/email', {}, 'email'],
    ['/complainant/address/city', {}, 'city'],
    ['/complainant/callTimes/0', {}, 'callTimes'],
    ['/complainant/name', {}, 'name'],
    ['/complainant/name', { forWhom: 'other' }, 'customerName'],
    ['/complainant/representative/name', { forWhom: 'other' }, 'name'],
    ['/complainant/representative/name', {}, 'speakerName'],
    ['/needs/1/adjustment', { aids: ['call', 'other'] }, 'needOther'],
    ['/needs/0/adjustment', { aids: ['interpreter', 'other'] }, 'interpreterLanguage'],
    ['/needs', {}, 'aids'],
    ['', {}, null],
    ['/formToken', {}, null],
  ])('puts a refusal of %s, given %j, at %s', (pointer, given, question) => {
    expect(questionAt(pointer, answers(given))).toBe(question);
  });
});
