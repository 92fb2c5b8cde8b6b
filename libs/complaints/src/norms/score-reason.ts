import type { ElementsPart, Level, StepwisePart, Words } from './framework.schema.js';
import { levelNumbers, lowestScore } from './scale.js';
import type { ElementsScore } from './score-elements.js';
import type { LevelScore, StepwiseScore } from './score-levels.js';

/** Says in words which levels carry the score of a stepwise part, and what keeps it from the next one. */
export function levelsReason(part: StepwisePart, result: StepwiseScore): Words {
  const carried = result.levels.filter((level) => level.compensatedBy !== null);
  const next = part.levels.find((level) => level.level === result.score + 1);
  return joined([
    reached(result.score),
    ...carried.map((level) => carriedLevel(level, result.levels)),
    ...blocked(next, result),
  ]);
}

/** Says in words which elements earned points, and which did not. */
export function elementsReason(part: ElementsPart, result: ElementsScore): Words {
  const total = part.elements.reduce((sum, element) => sum + element.points, 0);
  const missed = result.elements.filter((element) => !element.met).map((element) => element.element);
  const waiting = result.elements.filter((element) => element.waitsFor.length > 0 && element.blockedBy.length === 0);
  const sentences = [
    {
      nl: `Score ${result.score}: ${result.points} van de ${total} punten.`,
      en: `Score ${result.score}: ${result.points} of ${total} points.`,
    },
  ];
  if (result.points < lowestScore)
    sentences.push({ nl: `Lager dan ${lowestScore} kan niet.`, en: `A part never scores under ${lowestScore}.` });
  if (missed.length > 0)
    sentences.push({ nl: `Geen punten voor ${list(missed).nl}.`, en: `No points for ${list(missed).en}.` });
  for (const { element, waitsFor } of waiting)
    sentences.push({
      nl: `${element} is in orde, maar telt alleen mee samen met ${list(waitsFor).nl}.`,
      en: `${element} is in order, but only counts together with ${list(waitsFor).en}.`,
    });
  return joined(sentences);
}

function reached(score: number): Words {
  if (score === lowestScore) return { nl: 'Score 1: niveau 2 is niet gehaald.', en: 'Score 1: level 2 is not met.' };
  if (score === 2) return { nl: 'Score 2: niveau 2 is gehaald.', en: 'Score 2: level 2 is met.' };
  const levels = list(levelNumbers.filter((level) => level <= score).map(String));
  return {
    nl: `Score ${score}: de niveaus ${levels.nl} zijn gehaald.`,
    en: `Score ${score}: levels ${levels.en} are met.`,
  };
}

function carriedLevel({ level, share, compensatedBy }: LevelScore, levels: readonly LevelScore[]): Words {
  const carrier = levels.find((other) => other.level === compensatedBy)?.share ?? share;
  return {
    nl: `Niveau ${level} is niet volledig (${share.yes} van ${share.applicable} keer ja), maar telt mee door niveau ${compensatedBy} (${carrier.yes} van ${carrier.applicable} keer ja).`,
    en: `Level ${level} has gaps (${share.yes} of ${share.applicable} yes), but counts because of level ${compensatedBy} (${carrier.yes} of ${carrier.applicable} yes).`,
  };
}

function blocked(next: Level | undefined, { blockedBy }: StepwiseScore): Words[] {
  if (!next) return [];
  if (next.mode === 'any')
    return [
      {
        nl: `Voor niveau ${next.level} is één ja nodig op ${list(blockedBy, 'disjunction').nl}.`,
        en: `Level ${next.level} needs one yes on ${list(blockedBy, 'disjunction').en}.`,
      },
    ];
  return [
    {
      nl: `Voor niveau ${next.level} ontbreekt een ja op ${list(blockedBy).nl}.`,
      en: `Level ${next.level} lacks a yes on ${list(blockedBy).en}.`,
    },
  ];
}

function list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): Words {
  return {
    nl: new Intl.ListFormat('nl', { type }).format(items),
    en: new Intl.ListFormat('en-GB', { type }).format(items),
  };
}

function joined(sentences: readonly Words[]): Words {
  return { nl: sentences.map(({ nl }) => nl).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}
