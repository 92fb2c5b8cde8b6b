import type { EntityManager } from 'typeorm';
import { type NormBand, normFigures } from '../../norm-figures/norm-figures.query.js';
import { SYSTEM } from '../../staff/actor.js';
import type { Words } from '../framework.schema.js';
import { type MeasuredScope, once, type ReadMeasure } from './measure.js';

const MILESTONE: Record<NormBand['milestone'], Words> = {
  confirmation: { nl: 'bevestiging', en: 'confirmation' },
  answer: { nl: 'antwoord', en: 'answer' },
  closure: { nl: 'sluiten', en: 'closing' },
};
const UNIT: Record<NormBand['term']['unit'], Words> = {
  hours: { nl: 'uur', en: 'hours' },
  workingDays: { nl: 'werkdagen', en: 'working days' },
  weeks: { nl: 'weken', en: 'weeks' },
};

/** The norm of each published term over a scope, as the Deadlines screen has it. */
export function publishedTerms(manager: EntityManager, scope: MeasuredScope): Promise<NormBand[]> {
  const { labelId, from, to, now } = scope;
  const filter = { labelIds: [labelId], from, to, cohort: 'fell-due' as const };
  return once(scope, 'published terms', async () => (await normFigures(manager, filter, SYSTEM, now)).bands);
}

/** The share of published terms that was met: the very figure of the Deadlines screen, for the term that does worst. */
export const publishedTermsMet: ReadMeasure = {
  kind: 'read',
  definition: {
    nl: 'Van de klachten waarvan een gepubliceerde termijn in de periode verviel: het deel waarbij die is gehaald. Nog open en te laat telt als gemist. Elke termijn moet de grens halen; hier staat de termijn met het laagste cijfer. Het is hetzelfde cijfer als op het scherm Termijnen.',
    en: 'Of the complaints of which a published term fell due in the period: the share that met it. Open and past due counts as missed. Every term must reach the threshold; shown is the term with the lowest figure. It is the same figure as on the Deadlines screen.',
  },
  async read(manager, scope) {
    const bands = await publishedTerms(manager, scope);
    const worst = bands.filter(({ share }) => share.denominator > 0).sort(lowestShareFirst)[0];
    if (!worst) return { numerator: 0, denominator: 0 };
    const { share, term, milestone } = worst;
    const words = (language: keyof Words) =>
      `${MILESTONE[milestone][language]} (${term.length} ${UNIT[term.unit][language]})${pausesBeside(worst)[language]}`;
    return {
      numerator: share.numerator,
      denominator: share.denominator,
      detail: { nl: words('nl'), en: words('en') },
    };
  },
};

/** A pause is shown wherever the figure is (norms, section 4). */
function pausesBeside({ clockPausesForCustomer, pausedTerms: count }: NormBand): Words {
  if (!clockPausesForCustomer) return { nl: '', en: '' };
  return {
    nl: `; de klok stond stil bij ${count === 1 ? '1 klacht' : `${count} klachten`}`,
    en: `; the clock stood still for ${count === 1 ? '1 complaint' : `${count} complaints`}`,
  };
}

function lowestShareFirst(a: NormBand, b: NormBand): number {
  return a.share.numerator * b.share.denominator - b.share.numerator * a.share.denominator;
}
