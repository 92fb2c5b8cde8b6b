import { chosenAids, type FormAnswers, type Question } from './answers.js';

const QUESTIONS: Record<string, Question> = {
  '/kind': 'kind',
  '/story': 'story',
  '/wish': 'wish',
  '/productId': 'productId',
  '/policyNumber': 'policyNumber',
  '/urgency': 'urgency',
  '/urgencyReason': 'urgencyReason',
  '/needs': 'aids',
  '/complainant/name': 'name',
  '/complainant/organisation': 'organisation',
  '/complainant/email': 'email',
  '/complainant/phone': 'phone',
  '/complainant/callTimes': 'callTimes',
  '/complainant/address/street': 'street',
  '/complainant/address/postalCode': 'postalCode',
  '/complainant/address/city': 'city',
  '/complainant/address': 'street',
  '/complainant/preferredChannel': 'preferredChannel',
  '/complainant/representative/name': 'name',
  '/complainant/representative/relation': 'relation',
  '/complainant/representative/email': 'email',
  '/complainant/representative/phone': 'phone',
};
const OF_SPEAKER: Record<string, Question> = {
  '/complainant/representative/name': 'speakerName',
  '/complainant/representative/relation': 'speakerRelation',
  '/complainant/representative/phone': 'speakerPhone',
};

/** The question that a refusal of the register is about; null when it is about none. Who fills it in for another has others. */
export function questionAt(pointer: string, answers: FormAnswers): Question | null {
  const isForOther = answers.forWhom === 'other';
  if (isForOther && pointer === '/complainant/name') return 'customerName';
  const need = /^\/needs\/(\d+)\/adjustment$/.exec(pointer)?.[1];
  const aid = need && chosenAids(answers)[Number(need)];
  if (aid === 'other') return 'needOther';
  if (aid === 'interpreter') return 'interpreterLanguage';
  const ofSpeaker = isForOther ? undefined : OF_SPEAKER[pointer];
  if (ofSpeaker) return ofSpeaker;
  const found = Object.keys(QUESTIONS).find((start) => pointer === start || pointer.startsWith(`${start}/`));
  return found ? (QUESTIONS[found] as Question) : null;
}
