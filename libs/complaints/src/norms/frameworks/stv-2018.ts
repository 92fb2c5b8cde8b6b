import type { Framework } from '../framework.schema.js';
import { byId } from './questions/by-id.js';
import { learningOrganisation } from './questions/learning-organisation.js';
import { listeningToTheCustomer } from './questions/listening-to-the-customer.js';
import {
  auditsOfTheWholeProcess,
  clearExpectations,
  experienceMonitored,
  openAndHonest,
  referral,
  regularAudits,
} from './questions/only-in-stv-2018.js';
import { peopleAndMeans } from './questions/people-and-means.js';
import { policyAndCulture } from './questions/policy-and-culture.js';

/** The framework of July 2018, on which the theme report of September 2019 rests. */
export const stv2018: Framework = {
  id: 'stv-2018',
  version: '1',
  // The source names the month only.
  validFrom: '2018-07-01',
  title: {
    nl: 'Normenkader Klacht- en feedbackmanagement (Stv, juli 2018)',
    en: 'Framework for complaint and feedback management (Stv, July 2018)',
  },
  documents: [
    {
      id: 'norm',
      title: {
        nl: 'Themarapportage Klacht- en feedbackmanagement, Keurmerk Klantgericht Verzekeren, september 2019, bijlage 2',
        en: 'Theme report on complaint and feedback management, Keurmerk Klantgericht Verzekeren, September 2019, annex 2',
      },
    },
  ],
  assumptions: [
    {
      id: 'substantial-is-half',
      text: {
        nl: 'De bron zegt niet wat een “substantieel aantal” is. Wij rekenen met ten minste de helft van de vragen die van toepassing zijn.',
        en: 'The source does not say what a “substantial number” is. We take at least half of the applicable questions.',
      },
    },
    {
      id: 'lowest-score-of-a-sum',
      text: {
        nl: 'Onderdeel IV krijgt nooit minder dan score 1, ook als er geen punten zijn.',
        en: 'Part IV never scores under 1, also when there are no points.',
      },
    },
    {
      id: 'sample-of-eighty-percent',
      text: {
        nl: 'Een vraag uit de steekproef krijgt een ja als ten minste 80% van de dossiers een ja heeft. De bron noemt geen grens.',
        en: 'A sampled question gets a yes when at least 80% of the dossiers have one. The source names no limit.',
      },
    },
    {
      id: 'default-thresholds',
      text: {
        nl: 'De grenzen bij gemeten vragen hebben wij gekozen. De bron noemt alleen de 90% voor reactietermijnen.',
        en: 'The thresholds of measured questions are our choice. The source only gives the 90% for response terms.',
      },
    },
    {
      id: 'audit-every-two-years',
      text: {
        nl: 'De bron vraagt “regelmatig” een audit. Wij rekenen met ten minste één in 24 maanden, zoals het kader van 2016 voor grote organisaties.',
        en: 'The source asks for audits “regularly”. We take at least one in 24 months, as the framework of 2016 does for large firms.',
      },
    },
  ],
  compensation: { substantial: { numerator: 1, denominator: 2 }, assumption: 'substantial-is-half' },
  sample: { size: 15, minimumPercent: 80, assumption: 'sample-of-eighty-percent' },
  reassessmentBelow: 3,
  goals: [
    {
      overall: 3,
      meaning: { nl: 'het minimum: lager geeft een herbeoordeling', en: 'the minimum: lower gives a reassessment' },
    },
    {
      overall: 4,
      meaning: { nl: 'wat van een keurmerkhouder wordt verwacht', en: 'what is expected of a holder of the mark' },
    },
  ],
  parts: [
    {
      id: 'I',
      title: { nl: 'Beleid en cultuur', en: 'Policy and culture' },
      kind: 'stepwise',
      questions: byId([...policyAndCulture, clearExpectations]),
      levels: [
        { level: 2, mode: 'all', questions: ['I.2.1', 'I.2.2', 'I.2.3', 'I.2.4'] },
        { level: 3, mode: 'all', questions: ['I.3.1', 'I.3.2', 'I.3.3'] },
        { level: 4, mode: 'all', questions: ['I.4.1', 'I.4.2', 'I.4.3'] },
        { level: 5, mode: 'all', questions: ['I.5.1', 'I.5.2'] },
      ],
    },
    {
      id: 'II',
      title: { nl: 'Mensen en middelen', en: 'People and means' },
      kind: 'stepwise',
      questions: peopleAndMeans,
      levels: [
        { level: 2, mode: 'all', questions: ['II.2.1', 'II.2.2'] },
        { level: 3, mode: 'all', questions: ['II.3.1', 'II.3.2', 'II.3.3'] },
        { level: 4, mode: 'any', questions: ['II.4.a', 'II.4.b'] },
        { level: 5, mode: 'all', questions: ['II.4.a', 'II.4.b'] },
      ],
    },
    {
      id: 'III',
      title: { nl: 'Lerende organisatie', en: 'Learning organisation' },
      kind: 'stepwise',
      questions: byId([
        ...learningOrganisation,
        regularAudits,
        openAndHonest,
        auditsOfTheWholeProcess,
        experienceMonitored,
      ]),
      levels: [
        { level: 2, mode: 'all', questions: ['III.2.1', 'III.2.2', 'III.2.3', 'III.2.4'] },
        { level: 3, mode: 'all', questions: ['III.3.1', 'III.3.2', 'III.3.3', 'III.3.4'] },
        { level: 4, mode: 'all', questions: ['III.4.1', 'III.4.2', 'III.4.3'] },
        { level: 5, mode: 'all', questions: ['III.5.1', 'III.5.2', 'III.5.3'] },
      ],
    },
    {
      id: 'IV',
      title: { nl: 'Luisteren naar de klant', en: 'Listening to the customer' },
      kind: 'elements',
      lowestScoreAssumption: 'lowest-score-of-a-sum',
      questions: byId([...listeningToTheCustomer, referral]),
      elements: [
        {
          id: 'IV.1',
          title: { nl: 'De klant denkt mee over de oplossing', en: 'The customer thinks along about the solution' },
          points: 1,
          questions: ['IV.1'],
          needs: [],
        },
        {
          id: 'IV.2',
          title: {
            nl: 'Duidelijke uitleg, sluiten in overleg en verwijzen',
            en: 'Clear explanation, closing together and referral',
          },
          points: 1,
          questions: ['IV.2.a', 'IV.2.b', 'IV.2.c'],
          needs: ['IV.1'],
        },
        {
          id: 'IV.3',
          title: {
            nl: 'Makkelijk, goed te vinden, passend kanaal en tempo',
            en: 'Easy, easy to find, fitting channel and pace',
          },
          points: 1,
          questions: ['IV.3'],
          needs: [],
        },
        {
          id: 'IV.4',
          title: { nl: 'Aandacht voor kwetsbare klanten', en: 'Attention for vulnerable customers' },
          points: 1,
          questions: ['IV.4'],
          needs: [],
        },
        {
          id: 'IV.5',
          title: { nl: 'Op de hoogte gehouden en op tijd', en: 'Kept informed, and in time' },
          points: 1,
          questions: ['IV.5.a', 'IV.5.b'],
          needs: [],
        },
      ],
    },
  ],
};
