export { checkLetter } from './checks/check-letter.js';
export { findPromises } from './checks/find-promises.js';
export { isForCustomer, lettersAmongColleagues } from './checks/letter-audience.js';
export type { LetterCheck, LetterCheckId } from './checks/letter-check.js';
export { withoutDates } from './checks/written-dates.js';
export { awkwardFacts } from './facts/bare-facts.js';
export { type KnownFact, knownFacts, type TemplatePurpose } from './facts/known-facts.js';
export { checkExample } from './filling/check-example.js';
export { checkHouseStyle, checkTemplate } from './filling/check-template.js';
export {
  type FilledLetter,
  fillLetter,
  fillReferral,
  letterSource,
  type ReferringLetter,
} from './filling/fill-letter.js';
export { LetterSourceUnusable } from './filling/letter-source-unusable.js';
export { MissingLetterFact } from './filling/missing-letter-fact.js';
export type { HousePieces } from './filling/template-engine.js';
export type { TemplateFinding } from './filling/template-findings.js';
export { templateLimits } from './filling/template-limits.js';
export type { Language } from './language.js';
export { type LetterFacts, type LetterPurpose, letterPurposes } from './letters/all-letters.js';
export { exampleFacts } from './letters/example-facts.js';
export { deliveredHouseStyle, type HouseStyle } from './letters/house-style.js';
export type { HandlerContact, LabelStyle, LetterSource, PromisedFact, ReferralFacts } from './letters/letter.js';
export { partials } from './letters/partials.js';
export { toHtmlMail } from './mail/to-html-mail.js';
export { toPlainText } from './mail/to-plain-text.js';
export { letterOnPaper, type PaperDocument, type PaperLetter, pileOnPaper } from './paper/letter-paper.js';
export { toPrintable, unprintable } from './paper/printable.js';
export { signalWords } from './signals/signal-words.js';
export { type Moment, writeDay, writeMoment } from './words/calendar-words.js';
export type { Salutation } from './words/greeting.js';
export { writeMoney } from './words/money-words.js';
