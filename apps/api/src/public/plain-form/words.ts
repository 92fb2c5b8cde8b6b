import type { Language } from '#complaints';
import { type FormWords, formWords } from '../../../../../libs/public-form/src/index.js';

const dutch = {
  skip: 'Direct naar het formulier',
  otherLanguage: 'English',
  plain: 'Dit formulier werkt in elke browser. Het bewaart niets: vul het in één keer in en verstuur het.',
  summary: 'Nog niet alles is goed ingevuld',
  error: 'Fout',
  optional: 'niet verplicht',
  failed: (phone: string) => `Er ging bij ons iets mis. Verstuur het over een paar minuten opnieuw, of bel ${phone}.`,
  files: (email: string) => `Heeft u foto’s of papieren? Mail ze naar ${email} en noem uw nummer.`,
  why: 'Waarom deze datum?',
  followWhy: 'Dit is uw persoonlijke pagina. Die heeft wel JavaScript nodig. Lukt dat niet? Bel of mail ons dan.',
  send: 'Versturen',
  onlyIf: {
    wish: 'Alleen bij een klacht.',
    organisation: 'Alleen als u het invult voor een bedrijf of organisatie.',
    customerName: 'Alleen als u het invult voor iemand anders.',
    relation: 'Alleen als u het invult voor iemand anders.',
    street: 'Uw adres is alleen nodig als u een brief wilt.',
    interpreterLanguage: 'Alleen als u een tolk nodig heeft.',
    speakerName: 'Alleen als iemand anders voor u praat.',
    needOther: 'Alleen als u ‘Iets anders’ koos.',
    urgencyReason: 'Alleen als het haast heeft.',
  },
};

/** The words of the form without JavaScript: those of the form, and what only a page that cannot hide a question says. */
export type PlainWords = FormWords & typeof dutch;

const english: typeof dutch = {
  skip: 'Straight to the form',
  otherLanguage: 'Nederlands',
  plain: 'This form works in every browser. It keeps nothing: fill it in at one go and send it.',
  summary: 'Not everything is filled in correctly yet',
  error: 'Error',
  optional: 'not required',
  failed: (phone) => `Something went wrong on our side. Send it again in a few minutes, or call ${phone}.`,
  files: (email) => `Do you have photos or papers? Mail them to ${email} and mention your number.`,
  why: 'Why this date?',
  followWhy: 'This is your private page. It does need JavaScript. Does that not work? Then call or mail us.',
  send: 'Send',
  onlyIf: {
    wish: 'Only for a complaint.',
    organisation: 'Only if you fill this in for a business or organisation.',
    customerName: 'Only if you fill this in for somebody else.',
    relation: 'Only if you fill this in for somebody else.',
    street: 'We need your address only if you want a letter.',
    interpreterLanguage: 'Only if you need an interpreter.',
    speakerName: 'Only if somebody else speaks for you.',
    needOther: 'Only if you chose ‘Something else’.',
    urgencyReason: 'Only if it is urgent.',
  },
};

/** The words of the form without JavaScript, by language. */
export const plainWords: Record<Language, PlainWords> = {
  nl: { ...formWords.nl, ...dutch },
  en: { ...formWords.en, ...english },
};
