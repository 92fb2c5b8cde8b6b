import type { Category, LabelCode } from './story.js';

/** A term that a label publishes, in the units that insurers use. */
export interface DemoTerm {
  milestone: 'confirmation' | 'answer' | 'closure';
  term: { unit: 'hours' | 'workingDays' | 'weeks'; length: number };
  targetPercent: number;
}

/** Everything that is known of a fictional label. */
export interface DemoLabel {
  code: LabelCode;
  name: string;
  /** Readable on white (contrast of 4.5 or more). */
  colour: string;
  phone: string;
  email: string;
  website: string;
  postalAddress: readonly string[];
  teamName: string;
  products: readonly { category: Category; nl: string; en: string }[];
  publishedTerms: readonly DemoTerm[];
  /** The customer hears something at least this often. */
  progressUpdateWorkingDays: number;
  closure: { attempts: number; windowWorkingDays: number };
  /** Holidays of the general terms act on which this label works. */
  holidaysLeftOut: readonly string[];
  /** Which answers a second colleague reads and sends. */
  fourEyes: 'none' | 'rejecting-answers';
}

const closure = { attempts: 2, windowWorkingDays: 10 };

/** The three labels of the demo. */
export const labels: Readonly<Record<LabelCode, DemoLabel>> = {
  VG: {
    code: 'VG',
    name: 'Veldgroen Verzekeringen',
    colour: '#2c6a33',
    phone: '088-0000100',
    email: 'klachten@veldgroen.example',
    website: 'https://www.veldgroen.example',
    postalAddress: ['Veldgroen Verzekeringen', 'Team Klachten', 'Antwoordnummer 1000', '7948 VG Wilgerveen'],
    teamName: 'Team Klachten Veldgroen',
    products: [
      { category: 'motor', nl: 'Autoverzekering WA', en: 'Car insurance, third party' },
      { category: 'motor', nl: 'Autoverzekering WA + beperkt casco', en: 'Car insurance, third party, fire and theft' },
      { category: 'motor', nl: 'Autoverzekering allrisk', en: 'Car insurance, comprehensive' },
      { category: 'motor', nl: 'Bestelautoverzekering', en: 'Van insurance' },
      { category: 'home', nl: 'Woonhuisverzekering', en: 'Buildings insurance' },
      { category: 'home', nl: 'Inboedelverzekering', en: 'Contents insurance' },
      { category: 'home', nl: 'Glasverzekering', en: 'Glass insurance' },
      { category: 'travel', nl: 'Doorlopende reisverzekering', en: 'Annual travel insurance' },
      { category: 'travel', nl: 'Kortlopende reisverzekering', en: 'Single-trip travel insurance' },
      { category: 'travel', nl: 'Annuleringsverzekering', en: 'Cancellation insurance' },
      { category: 'liability', nl: 'Aansprakelijkheidsverzekering particulieren', en: 'Personal liability insurance' },
      { category: 'liability', nl: 'Aansprakelijkheidsverzekering bedrijven', en: 'Business liability insurance' },
    ],
    publishedTerms: [
      { milestone: 'confirmation', term: { unit: 'hours', length: 24 }, targetPercent: 90 },
      { milestone: 'answer', term: { unit: 'workingDays', length: 5 }, targetPercent: 90 },
    ],
    progressUpdateWorkingDays: 5,
    closure,
    holidaysLeftOut: ['Goede Vrijdag', 'Bevrijdingsdag'],
    fourEyes: 'none',
  },
  DL: {
    code: 'DL',
    name: 'Duinlicht Zorgverzekeringen',
    colour: '#1b5c8a',
    phone: '088-0000200',
    email: 'klachten@duinlicht.example',
    website: 'https://www.duinlicht.example',
    postalAddress: ['Duinlicht Zorgverzekeringen', 'Klantklachten', 'Antwoordnummer 2000', '2078 DL Duinrade'],
    teamName: 'Team Klantklachten Duinlicht',
    products: [
      { category: 'health', nl: 'Basisverzekering Natura', en: 'Basic health insurance, in kind' },
      { category: 'health', nl: 'Basisverzekering Restitutie', en: 'Basic health insurance, reimbursement' },
      { category: 'health', nl: 'Collectieve zorgverzekering', en: 'Group health insurance' },
      { category: 'health', nl: 'Aanvullend Start', en: 'Additional cover Start' },
      { category: 'health', nl: 'Aanvullend Ruim', en: 'Additional cover Ruim' },
      { category: 'health', nl: 'Tand Basis', en: 'Dental cover Basis' },
      { category: 'health', nl: 'Tand Compleet', en: 'Dental cover Compleet' },
    ],
    publishedTerms: [
      { milestone: 'confirmation', term: { unit: 'workingDays', length: 2 }, targetPercent: 90 },
      { milestone: 'answer', term: { unit: 'workingDays', length: 10 }, targetPercent: 90 },
    ],
    progressUpdateWorkingDays: 5,
    closure,
    holidaysLeftOut: ['Goede Vrijdag'],
    fourEyes: 'none',
  },
  PA: {
    code: 'PA',
    name: 'Pleitanker Rechtsbijstand',
    colour: '#7a2e52',
    phone: '088-0000300',
    email: 'klachten@pleitanker.example',
    website: 'https://www.pleitanker.example',
    postalAddress: ['Pleitanker Rechtsbijstand', 'Klachtenbureau', 'Antwoordnummer 3000', '5338 PA Sint Janswaard'],
    teamName: 'Klachtenbureau Pleitanker',
    products: [
      { category: 'legal-aid', nl: 'Rechtsbijstand Wonen', en: 'Legal aid, home' },
      { category: 'legal-aid', nl: 'Rechtsbijstand Werk en Inkomen', en: 'Legal aid, work and income' },
      { category: 'legal-aid', nl: 'Rechtsbijstand Consument en Verkeer', en: 'Legal aid, consumer and traffic' },
      { category: 'legal-aid', nl: 'Rechtsbijstand Gezin', en: 'Legal aid, family' },
      { category: 'legal-aid', nl: 'Rechtsbijstand Ondernemer', en: 'Legal aid, business' },
    ],
    publishedTerms: [
      { milestone: 'confirmation', term: { unit: 'hours', length: 24 }, targetPercent: 95 },
      { milestone: 'answer', term: { unit: 'weeks', length: 2 }, targetPercent: 90 },
      { milestone: 'closure', term: { unit: 'weeks', length: 12 }, targetPercent: 90 },
    ],
    progressUpdateWorkingDays: 10,
    closure,
    holidaysLeftOut: [],
    fourEyes: 'rejecting-answers',
  },
};
