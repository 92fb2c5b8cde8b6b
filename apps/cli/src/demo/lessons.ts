import type { Cause } from './causes.js';
import type { DemoItem, DemoStep, StepAction } from './demo-item.js';
import type { DepartmentId } from './departments.js';
import { labels } from './labels.js';
import { instantOf, localDayOf, officeDayAfter } from './office-days.js';
import { SeededRandom } from './random.js';

/** How often a label does what learning asks of it. */
const keen = { VG: 0.93, DL: 0.5, PA: 0.3 } as const;

const improvements: Partial<Record<Cause, string>> = {
  'Termijn niet bewaakt': 'Elke ochtend bespreken wij welke termijnen die week aflopen.',
  'Niet teruggebeld': 'Een belafspraak staat nu in de werklijst en gaat er pas af na het gesprek.',
  'Brief was niet te begrijpen': 'De brief is herschreven samen met klanten.',
  'Wijziging niet verwerkt': 'Van elke wijziging krijgt de klant binnen twee dagen een bewijs.',
  'Dubbel geïncasseerd': 'De incasso controleert nu vooraf op dubbele bedragen.',
  'Expert kwam afspraak niet na': 'Wij bevestigen elke afspraak van de expert de dag ervoor met een sms.',
  'Besluit te weinig uitgelegd': 'In elke afwijzing staat nu welke voorwaarde wij gebruikten en waarom.',
};

type Lesson = StepAction & { after: number };

/** What came of a complaint after it ended: what others were spared, who heard of the cause, what changed. */
export function withLessons(item: DemoItem, index: number, seed: number, endOn: string): DemoItem {
  const last = item.steps.at(-1);
  if (!last || !item.treatment || item.isOpen || ['withdrawn', 'merged'].includes(item.branch)) return item;
  // A chance of its own, so that the rest of the demo is as it would be without.
  const random = new SeededRandom(seed * 2000 + index);
  const lessons = lessonsOf(item, random).sort((a, b) => a.after - b.after);
  const endedOn = localDayOf(last.at);
  const steps = lessons.map(({ after, ...lesson }, place) => {
    const day = officeDayAfter(endedOn, after, labels[item.label].holidaysLeftOut);
    return { ...lesson, at: instantOf(day, 600 + 12 * place), by: item.handler } as DemoStep;
  });
  return { ...item, steps: [...item.steps, ...steps.filter(({ at }) => at < instantOf(endOn, 0))] };
}

function lessonsOf(item: DemoItem, random: SeededRandom): Lesson[] {
  const happens = () => random.chance(keen[item.label]);
  const decision = item.steps.findLast(({ action }) => action === 'decide');
  const isUpheld = decision?.action === 'decide' && decision.outcome !== 'rejected';
  const lessons: Lesson[] = [];
  for (const { need } of item.story.needs ?? []) {
    if (happens()) lessons.push({ action: 'carry-out-adjustment', need, note: null, after: 1 });
  }
  const response = item.steps.find(({ action }) => action === 'answer-monitor');
  if (response && happens()) lessons.push({ action: 'share-response', lesson: null, after: 2 });
  if (!isUpheld) return lessons;
  if (happens()) lessons.push({ ...examination(random), after: 1 });
  if (decision.cause && happens()) lessons.push({ action: 'feed-back-cause', department: causerOf(item), after: 3 });
  const improvement = improvements[item.treatment?.cause as Cause];
  if (!improvement || item.story.language !== 'nl' || !happens()) return lessons;
  lessons.push({ action: 'record-improvement', improvement, departments: null, after: 15 });
  const wantsNews = response?.action === 'answer-monitor' && response.wantsImprovements;
  if (wantsNews && happens()) lessons.push({ action: 'tell-improvement', after: 16 });
  const isEffective = random.chance(0.8);
  const effect = isEffective ? 'Half zo veel klachten hierover als ervoor.' : 'Nog even veel klachten als ervoor.';
  if (happens()) lessons.push({ action: 'measure-improvement', effect, isEffective, after: 55 });
  return lessons;
}

function examination(random: SeededRandom): StepAction {
  const action = 'examine-similar-cases' as const;
  if (random.chance(0.85)) {
    const findings = 'Gezocht op dezelfde oorzaak in de afgelopen twaalf maanden: geen andere klanten geraakt.';
    return { action, othersAffected: false, findings, followUp: null };
  }
  const findings = `Bij ${random.between(3, 40)} andere klanten ging hetzelfde mis.`;
  return { action, othersAffected: true, findings, followUp: 'Zij krijgen een brief met excuses en herstel.' };
}

function causerOf({ treatment, label }: DemoItem): DepartmentId {
  const contact = `${label.toLowerCase()}-customer-contact` as DepartmentId;
  return treatment?.aboutDepartment ?? treatment?.internalQuestion?.to ?? contact;
}
