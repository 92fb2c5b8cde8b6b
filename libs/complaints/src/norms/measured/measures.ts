import type { Words } from '../framework.schema.js';
import { evidenceMeasures } from './evidence-measures.js';
import { learningOrganisationMeasures } from './learning-organisation.js';
import { listeningToTheCustomerMeasures } from './listening-to-the-customer.js';
import type { Measure } from './measure.js';
import { peopleAndMeansMeasures } from './people-and-means.js';
import { policyAndCultureMeasures } from './policy-and-culture.js';

/** How each figure is measured, by the name of its threshold; a framework that uses the name gets the figure. */
const measures: Readonly<Record<string, Measure>> = {
  ...evidenceMeasures,
  ...policyAndCultureMeasures,
  ...peopleAndMeansMeasures,
  ...learningOrganisationMeasures,
  ...listeningToTheCustomerMeasures,
};

/** How the figure of a threshold is measured; undefined when the register does not hold its facts. */
export function measureOf(threshold: string): Measure | undefined {
  return Object.hasOwn(measures, threshold) ? measures[threshold] : undefined;
}

/** What is missing from the register for figures that it cannot give yet. */
const missing: Readonly<Record<string, Words>> = {
  examined: {
    nl: 'Het register houdt nog geen onderzoeken naar gelijke gevallen bij.',
    en: 'The register keeps no similar-cases examinations yet.',
  },
  'followed-up': {
    nl: 'Het register houdt nog geen onderzoeken naar gelijke gevallen bij.',
    en: 'The register keeps no similar-cases examinations yet.',
  },
  'responses-shared': {
    nl: 'Het register houdt nog niet bij of een reactie op de klachtmonitor met de behandelaar is gedeeld.',
    en: 'The register does not record yet whether a monitor response was shared with the handler.',
  },
  'active-rules': {
    nl: 'Het register kent nog geen regels voor vroege waarschuwingen.',
    en: 'The register has no early-warning rules yet.',
  },
  'alerts-assessed': {
    nl: 'Het register kent nog geen vroege waarschuwingen.',
    en: 'The register has no early warnings yet.',
  },
  'cause-fed-back': {
    nl: 'Het register houdt nog niet bij of een oorzaak is teruggekoppeld aan wie die veroorzaakte.',
    en: 'The register does not record yet whether a cause went back to whoever caused it.',
  },
  'shared-with-staff': {
    nl: 'Het register houdt nog niet bij welke inzichten met medewerkers zijn gedeeld.',
    en: 'The register does not record yet which insights reached staff.',
  },
  'shared-with-customers': {
    nl: 'Het register houdt nog niet bij welke inzichten met klanten zijn gedeeld.',
    en: 'The register does not record yet which insights reached customers.',
  },
  'personal-messages': {
    nl: 'Het register houdt nog geen verbeteringen bij, en dus ook geen berichten daarover aan klanten.',
    en: 'The register keeps no improvements yet, so no messages about them to customers either.',
  },
  'effect-measured': {
    nl: 'Het register houdt nog geen verbeteringen en hun effect bij.',
    en: 'The register keeps no improvements and their effects yet.',
  },
  'adjustments-made': {
    nl: 'Het register houdt nog niet bij of een afgesproken aanpassing is uitgevoerd.',
    en: 'The register does not record yet whether an agreed adjustment was carried out.',
  },
};
const unknownFigure: Words = {
  nl: 'Het register meet dit cijfer niet.',
  en: 'The register does not measure this figure.',
};

/** Says why a figure is not recorded. */
export function whyNotRecorded(threshold: string): Words {
  return missing[threshold] ?? unknownFigure;
}
