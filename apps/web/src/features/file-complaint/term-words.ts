import { useFormWords } from './form-words.js';
import type { PublicLabel } from './use-label.js';

/** The term that a label publishes for a milestone, in words ("5 werkdagen"); undefined when it publishes none. */
export function useTermWords(label: PublicLabel, milestone: 'confirmation' | 'answer'): string | undefined {
  const { terms: words } = useFormWords();
  const published = label.terms.find((one) => one.milestone === milestone);
  return published && words[published.term.unit](published.term.length);
}
