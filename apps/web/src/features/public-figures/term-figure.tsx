import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import type { PublicFigures } from './figures-bodies.js';
import styles from './public-figures.module.css';
import { publicFiguresText } from './text.js';
import { Verdict } from './verdict.js';

/** One published term: the promise in a sentence, what was reached, and whether that is enough. */
export function TermFigure({ term: figure }: { term: PublicFigures['terms'][number] }) {
  const words = useFeatureText(publicFiguresText);
  const { language } = useLanguage();
  const { key, milestone, term, targetPercent, isInForce, met, missed, leftOut, toFallDue, share, isMet } = figure;
  const length = words.terms[term.unit](term.length);
  const { clockPausesForCustomer, pausedTerms } = figure;
  const out = leftOut.withdrawn + leftOut.merged;
  return (
    <section aria-labelledby={key} className={styles.figure}>
      <h2 id={key}>{words.promises[milestone](length)}</h2>
      {!isInForce && <p>{words.noLonger}</p>}
      <p>{words.target(targetPercent)}</p>
      {share.shown === null ? (
        <p>{words.nothingDue}</p>
      ) : (
        <>
          <p className={styles.share}>{percent(share.shown, language)}</p>
          <Verdict isMet={isMet} />
          <p>{words.counted(met, met + missed)}</p>
        </>
      )}
      <p className={styles.soft}>
        {words.leftOut(out)} {words.toFallDue(toFallDue.total)}
        {clockPausesForCustomer && ` ${words.paused(pausedTerms)}`}
      </p>
    </section>
  );
}

/** A share as the API rounds it, written as people do. */
export function percent(shown: string, language: 'nl' | 'en'): string {
  const written = language === 'nl' ? shown.replace('.', ',') : shown.replace(',', '.');
  return `${written.replace(/\s*%$/, '')} %`;
}
