import { type Answers, answerTo } from './answers.js';
import type { Framework, Level, StepwisePart } from './framework.schema.js';
import { highestScore } from './scale.js';

/** How many of the applicable questions of a level are yes. */
export interface Share {
  yes: number;
  applicable: number;
}

type LevelShare = Pick<LevelScore, 'level' | 'share'>;

/** Where a level stands; `compensatedBy` is the higher level with the largest share that makes up for its gaps. */
export interface LevelScore {
  level: number;
  share: Share;
  full: boolean;
  met: boolean;
  compensatedBy: number | null;
}

/** The score of a stepwise part, before it is put into words. */
export interface StepwiseScore {
  score: number;
  levels: LevelScore[];
  /** The higher levels on which this score leans. */
  carriedBy: number[];
  /** The questions without a yes on the first level that is not met. */
  blockedBy: string[];
}

/** The highest level for which every level from 2 up is met, else 1. */
export function scoreLevels(
  part: StepwisePart,
  answers: Answers,
  compensation: Framework['compensation'],
): StepwiseScore {
  const shares = part.levels.map((level) => ({ level: level.level, share: shareOfYes(level, answers) }));
  const levels = shares.map(({ level, share }) => {
    const full = share.yes === share.applicable;
    const carrier = full ? undefined : strongestAbove(level, shares, compensation);
    return { level, share, full, met: full || carrier !== undefined, compensatedBy: carrier?.level ?? null };
  });
  // What carries a level carries every level under it, so no level above the first unmet one is compensated.
  const blocked = levels.find((level) => !level.met);
  const score = blocked ? blocked.level - 1 : highestScore;
  const carriers = levels.flatMap((level) => level.compensatedBy ?? []);
  const blockingLevel = part.levels.find((level) => level.level === blocked?.level);
  return {
    score,
    levels,
    carriedBy: [...new Set(carriers)],
    blockedBy: blockingLevel ? withoutYes(blockingLevel, answers) : [],
  };
}

function shareOfYes({ mode, questions }: Level, answers: Answers): Share {
  const given = questions.map((id) => answerTo(answers, id));
  const yes = given.filter((answer) => answer === 'yes').length;
  const applicable = given.filter((answer) => answer !== 'na').length;
  return mode === 'any' ? { yes: Math.min(yes, 1), applicable: Math.min(applicable, 1) } : { yes, applicable };
}

/** The higher level with the largest share among those that may make up for gaps; of equals the lowest. */
function strongestAbove(level: number, shares: readonly LevelShare[], compensation: Framework['compensation']) {
  return shares
    .filter((above) => above.level > level && isSubstantial(above.share, compensation))
    .sort(({ share: a }, { share: b }) => b.yes * a.applicable - a.yes * b.applicable)[0];
}

function isSubstantial({ yes, applicable }: Share, compensation: Framework['compensation']): boolean {
  if (!compensation || applicable === 0) return false;
  const { numerator, denominator } = compensation.substantial;
  return yes * denominator >= applicable * numerator;
}

function withoutYes(level: Level, answers: Answers): string[] {
  return level.questions.filter((id) => !['yes', 'na'].includes(answerTo(answers, id) ?? 'no'));
}
