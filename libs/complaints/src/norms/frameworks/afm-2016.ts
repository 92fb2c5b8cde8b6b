import type { Framework } from '../framework.schema.js';
import { byId } from './questions/by-id.js';
import { learningOrganisation } from './questions/learning-organisation.js';
import { listeningToTheCustomer } from './questions/listening-to-the-customer.js';
import {
  auditsEveryTwoYears,
  auditsOfTheComplaintsProcess,
  improvementsTold,
  nextSteps,
} from './questions/only-in-afm-2016.js';
import { peopleAndMeans } from './questions/people-and-means.js';
import { policyAndCulture } from './questions/policy-and-culture.js';

/** The dashboard module of 2016-2017: every level needs all levels under it, and there is no reassessment. */
export const afm2016: Framework = {
  id: 'afm-2016',
  version: '1',
  // The source names the years only.
  validFrom: '2016-01-01',
  title: {
    nl: 'Normenkader Klachten- en feedbackmanagement (AFM, 2016-2017)',
    en: 'Framework for complaints and feedback management (AFM, 2016-2017)',
  },
  documents: [
    {
      id: 'norm',
      title: {
        nl: 'Klantbelang Dashboardmodule Klachten- en feedbackmanagement, normenkader 2016-2017',
        en: 'Customer interest dashboard, module on complaints and feedback management, framework 2016-2017',
      },
    },
  ],
  assumptions: [
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
        nl: 'De grenzen bij gemeten vragen hebben wij gekozen. De bron noemt alleen de 90% voor reactietermijnen en de twee jaar voor audits.',
        en: 'The thresholds of measured questions are our choice. The source only gives the 90% for response terms and the two years for audits.',
      },
    },
  ],
  sample: { size: 15, minimumPercent: 80, assumption: 'sample-of-eighty-percent' },
  goals: [
    {
      overall: 3,
      meaning: {
        nl: 'de klant telt mee, maar nog niet als vaste regel',
        en: 'the customer counts, but not yet as a rule',
      },
    },
    {
      overall: 4,
      meaning: { nl: 'de klant telt zichtbaar mee in het werk', en: 'the customer visibly counts in the work' },
    },
  ],
  parts: [
    {
      id: 'I',
      title: { nl: 'Beleid en cultuur', en: 'Policy and culture' },
      kind: 'stepwise',
      questions: policyAndCulture,
      levels: [
        { level: 2, mode: 'all', questions: ['I.2.1', 'I.2.2', 'I.2.3', 'I.2.4'] },
        { level: 3, mode: 'all', questions: ['I.3.1', 'I.3.2', 'I.3.3'] },
        { level: 4, mode: 'all', questions: ['I.4.1', 'I.4.2'] },
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
      questions: byId([...learningOrganisation, auditsEveryTwoYears, improvementsTold, auditsOfTheComplaintsProcess]),
      levels: [
        { level: 2, mode: 'all', questions: ['III.2.1', 'III.2.2', 'III.2.3', 'III.2.4'] },
        { level: 3, mode: 'all', questions: ['III.3.1', 'III.3.2', 'III.3.3', 'III.3.4'] },
        { level: 4, mode: 'all', questions: ['III.4.1', 'III.4.2', 'III.4.3'] },
        { level: 5, mode: 'all', questions: ['III.5.1', 'III.5.3'] },
      ],
    },
    {
      id: 'IV',
      title: { nl: 'Luisteren naar de klant', en: 'Listening to the customer' },
      kind: 'elements',
      lowestScoreAssumption: 'lowest-score-of-a-sum',
      questions: byId([...listeningToTheCustomer, nextSteps]),
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
