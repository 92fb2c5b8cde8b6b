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
  'active-rules': {
    nl: 'Het register kent nog geen regels voor vroege waarschuwingen.',
    en: 'The register has no early-warning rules yet.',
  },
  'alerts-assessed': {
    nl: 'Het register kent nog geen vroege waarschuwingen.',
    en: 'The register has no early warnings yet.',
  },
  'shared-with-staff': {
    nl: 'Het register houdt nog niet bij welke inzichten met medewerkers zijn gedeeld.',
    en: 'The register does not record yet which insights reached staff.',
  },
  'shared-with-customers': {
    nl: 'Het register houdt nog niet bij welke inzichten met klanten zijn gedeeld.',
    en: 'The register does not record yet which insights reached customers.',
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
