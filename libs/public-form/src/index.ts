export {
  AID_NAMES,
  type Aid,
  CALL_TIMES,
  type CallTime,
  CHANNELS,
  type Channel,
  chosenAids,
  emptyAnswers,
  FOR_WHOMS,
  type FormAnswers,
  KINDS,
  type Kind,
  type Question,
  URGENCIES,
} from './answers.js';
export { missingAnswers } from './missing-answers.js';
export { questionAt } from './question-at.js';
export { type FiledAnswers, toFiled } from './to-filed.js';
export { type FormWords, formWords } from './words.js';
