import type { Language } from '../language.js';
import type { LabelStyle } from '../letters/letter.js';
import { writeDay } from '../words/calendar-words.js';
import { paperSections } from './paper-sections.js';
import { paperTemplate } from './paper-template.js';
import { toPrintable } from './printable.js';

/** A letter as it goes on paper. */
export type PaperLetter = {
  subject: string;
  text: string;
  language: Language;
  label: LabelStyle;
  reference: string;
  /** The lines in the window of the envelope; none when there is no address. */
  recipient: string[];
  writtenAt: Date;
};

/** The letters of one delivery to the post, with the list that goes on top. */
export type PostPile = { letters: PaperLetter[]; language: Language; madeAt: Date };

/** A document for the typesetter; the same letters give the same bytes. */
export type PaperDocument = { template: string; facts: unknown; createdAt: Date; standard: 'archive' };

/** One letter as a document for the archive. */
export function letterOnPaper(letter: PaperLetter): PaperDocument {
  const { subject, language, label, writtenAt } = letter;
  return documentOf({
    language,
    title: toPrintable(subject),
    author: toPrintable(label.name),
    createdAt: writtenAt,
    cover: null,
    letters: [letter],
  });
}

/** All letters of a pile in one document: first the list of who gets what and on how many pages, then the letters. */
export function pileOnPaper({ letters, language, madeAt }: PostPile): PaperDocument {
  const words = WORDS[language];
  const title = words.pile(writeDay(madeAt, language) ?? '');
  const names = [...new Set(letters.map(({ label }) => label.name))].join(', ');
  return documentOf({
    language,
    title,
    author: toPrintable(names),
    createdAt: madeAt,
    cover: {
      title,
      intro: [toPrintable(names), words.count(letters.length)],
      head: words.head,
      total: words.pages,
      rows: letters.map(({ recipient, reference, subject }) => ({
        who: [recipient[0] ?? '', recipient.at(-1) ?? ''].map(toPrintable),
        reference: toPrintable(reference),
        subject: toPrintable(subject),
      })),
    },
    letters,
  });
}

interface DocumentParts {
  language: Language;
  title: string;
  author: string;
  createdAt: Date;
  cover: unknown;
  letters: PaperLetter[];
}

function documentOf({ createdAt, letters, ...facts }: DocumentParts): PaperDocument {
  const at = createdAt;
  const day = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const date = [...day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  return {
    template: paperTemplate,
    facts: { ...facts, date, letters: letters.map(sheetOf) },
    createdAt,
    standard: 'archive',
  };
}

function footOf({ senderLines = [], phone, email, website }: PaperLetter['label'], address: string): string[] {
  return senderLines.length > 0 ? senderLines : [address, [phone, email, website].filter(Boolean).join(' · ')];
}

function sheetOf({ subject, text, language, label, reference, recipient, writtenAt }: PaperLetter) {
  const words = WORDS[language];
  const address = [label.name, ...label.postalAddress].join(', ');
  const facts = [
    { name: words.date, value: writeDay(writtenAt, language) ?? '' },
    { name: words.reference, value: reference },
    { name: words.phone, value: label.phone },
    { name: words.mail, value: label.email },
  ];
  return {
    language,
    subject: toPrintable(subject),
    reference: toPrintable(reference),
    colour: /^#[0-9a-f]{6}$/i.test(label.colour) ? label.colour : '#16211f',
    sender: {
      name: toPrintable(label.name),
      returnLine: toPrintable(`${words.sender} ${address}`),
      foot: footOf(label, address).map(toPrintable),
    },
    recipient: recipient.map(toPrintable),
    facts: facts.filter(({ value }) => value).map(({ name, value }) => ({ name, value: toPrintable(value) })),
    words: { page: words.page, of: words.of },
    sections: paperSections(text),
  };
}

const WORDS = {
  nl: {
    date: 'Datum',
    reference: 'Ons kenmerk',
    phone: 'Telefoon',
    mail: 'E-mail',
    sender: 'Retour:',
    page: 'pagina',
    of: 'van',
    pile: (day: string) => `Brieven voor de post, ${day}`,
    count: (count: number) => (count === 1 ? '1 brief' : `${count} brieven`),
    pages: 'Bladzijden zonder dit voorblad',
    head: ['Nr.', 'Aan', 'Kenmerk', 'Onderwerp', 'Blz.'],
  },
  en: {
    date: 'Date',
    reference: 'Our reference',
    phone: 'Telephone',
    mail: 'E-mail',
    sender: 'Return to:',
    page: 'page',
    of: 'of',
    pile: (day: string) => `Letters for the post, ${day}`,
    count: (count: number) => (count === 1 ? '1 letter' : `${count} letters`),
    pages: 'Pages without this cover',
    head: ['No.', 'To', 'Reference', 'Subject', 'Pages'],
  },
};
