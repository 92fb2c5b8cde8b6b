import { MONITOR_STATEMENTS } from '#complaints';
import type { DemoItem, DemoStep } from './demo-item.js';
import { dayAfter, instantOf } from './office-days.js';
import { SeededRandom } from './random.js';

const remarks = {
  nl: {
    content: ['Goed geholpen. Ik werd elke week gebeld.', 'Prettig dat ik één contactpersoon had.', 'Netjes opgelost.'],
    critical: ['Het duurde te lang voordat ik iets hoorde.', 'Ik moest mijn verhaal twee keer doen.'],
  },
  en: {
    content: ['Well handled. Somebody called me every week.', 'It helped to have one contact.'],
    critical: ['It took too long before I heard anything.', 'I had to tell my story twice.'],
  },
};

/** What customers who agreed to the closure thought of it, for about half of them, some days later. */
export function withMonitorAnswer(item: DemoItem, index: number, seed: number, endOn: string): DemoItem {
  const last = item.steps.at(-1);
  if (last?.action !== 'record-closure-answer' || last.answer !== 'yes' || !item.customer) return item;
  // A chance of its own, so that the rest of the demo is as it would be without.
  const random = new SeededRandom(seed * 1000 + index);
  const at = instantOf(dayAfter(last.at.slice(0, 10), random.between(2, 9)), random.between(9 * 60, 20 * 60));
  if (!random.chance(0.55) || at >= instantOf(endOn, 0)) return item;
  return { ...item, steps: [...item.steps, { ...answers(item, random), at, by: 'customer' } as DemoStep] };
}

function answers({ pace, branch, story }: DemoItem, random: SeededRandom) {
  const isContent = pace === 'prompt' && branch === 'agreed';
  const words = remarks[story.language][isContent ? 'content' : 'critical'];
  return {
    action: 'answer-monitor' as const,
    answers: MONITOR_STATEMENTS.map((statement) => ({
      statement,
      appreciation: isContent ? random.between(3, 5) : random.between(1, 4),
      importance: random.between(2, 5),
    })),
    remarks: random.chance(0.4) ? random.pick(words) : null,
    mayCall: random.chance(0.3),
    wantsImprovements: random.chance(0.6),
  };
}
