import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { CustomerPage } from '../../app/customer-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { dayInWords, instantInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { moneyInWords } from '../../text/money.js';
import type { GuaranteeReport } from './figures-bodies.js';
import { halfOf } from './figures-page.js';
import styles from './public-figures.module.css';
import { percent } from './term-figure.js';
import { publicFiguresText } from './text.js';
import { Verdict } from './verdict.js';

/** The guarantee of a label over half a year: agreed, performed, met or not, and what is given away when not. */
export function GuaranteePage() {
  const words = useFeatureText(publicFiguresText);
  const { labelCode = '', half = '' } = useParams({ strict: false });
  const path = { code: labelCode.toUpperCase(), half };
  const { data: label } = queries.useQuery('get', '/api/v1/public/labels/{code}', { params: { path } });
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/public/labels/{code}/guarantee-reports/{half}', {
    params: { path },
  });
  return (
    <CustomerPage title={words.reportTitle(...halfOf(half))} label={label}>
      {error && <ProblemNotice problem={error} onRetry={refetch} />}
      {!data && !error && <LoadingState />}
      {data && <Report report={data} />}
      <p>
        <Link to="/$labelCode/cijfers" params={{ labelCode }}>
          {words.toFigures}
        </Link>
      </p>
    </CustomerPage>
  );
}

function Report({ report }: { report: GuaranteeReport }) {
  const words = useFeatureText(publicFiguresText);
  const { language } = useLanguage();
  const { from, to, isProvisional, lines, forfeit, asOf, labelCode, half } = report;
  return (
    <>
      <p>{words.period(dayInWords(from, language), dayInWords(to, language))}</p>
      {isProvisional && <p>{words.provisional}</p>}
      {lines.map((line) => (
        <Line key={`${line.promise}-${line.milestone}`} line={line} />
      ))}
      {forfeit && (
        <p className={styles.forfeit}>
          {words.forfeit[forfeit.isDue ? 'due' : 'notDue'](moneyInWords(forfeit.cents, language), forfeit.to)}
        </p>
      )}
      <p>
        <a href={`/api/v1/public/labels/${labelCode}/guarantee-reports/${half}/pdf`} hrefLang={language}>
          {words.pdf}
        </a>
      </p>
      <p className={styles.soft}>{words.asOf(instantInWords(asOf, language))}</p>
    </>
  );
}

function Line({ line }: { line: GuaranteeReport['lines'][number] }) {
  const words = useFeatureText(publicFiguresText);
  const { language } = useLanguage();
  const { promise, milestone, term, agreedPercent, performed, pausedTerms, isMet } = line;
  const agreed =
    promise === 'term' && milestone && term
      ? words.agreedTerm(words.promises[milestone](words.terms[term.unit](term.length)), agreedPercent)
      : words.agreed[promise === 'few-complaints' ? 'few-complaints' : 'satisfaction'](agreedPercent);
  return (
    <section className={styles.figure}>
      <h2>{agreed}</h2>
      {performed.shown === null ? (
        <p>{words.noData}</p>
      ) : (
        <>
          <p className={styles.share}>{percent(performed.shown, language)}</p>
          <Verdict isMet={isMet} />
        </>
      )}
      {performed.denominator > 0 && (
        <p className={styles.soft}>{words.outOf(performed.numerator, performed.denominator)}</p>
      )}
      {pausedTerms !== null && <p className={styles.soft}>{words.paused(pausedTerms)}</p>}
    </section>
  );
}
