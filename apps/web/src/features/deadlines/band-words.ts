import type { Words } from '../../text/define-text.js';
import type { NormBand } from './norm-data.js';
import type { deadlinesText } from './text.js';

type DeadlinesWords = Words<(typeof deadlinesText)['nl']>;

/** "VG · antwoord binnen 5 werkdagen": which promise a band is about. */
export function bandName({ labelName, ...term }: NormBand, words: DeadlinesWords): string {
  return `${labelName} · ${termWords(term, words)}`;
}

/** "antwoord binnen 5 werkdagen". */
export function termWords({ milestone, term }: Pick<NormBand, 'milestone' | 'term'>, words: DeadlinesWords): string {
  return words.within(words.milestones[milestone], words.units[term.unit](term.length));
}
