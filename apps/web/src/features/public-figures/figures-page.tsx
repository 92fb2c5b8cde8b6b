import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { CustomerPage } from '../../app/customer-page.js';
import { buttonLook } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { dayInWords, instantInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import type { PublicFigures } from './figures-bodies.js';
import { MonitorFigures } from './monitor-figures.js';
import styles from './public-figures.module.css';
import { TermFigure } from './term-figure.js';
import { publicFiguresText } from './text.js';

/** The public figures of a label: what it promises, what came of it, also when that was not enough. */
export function FiguresPage() {
  const words = useFeatureText(publicFiguresText);
  const { language } = useLanguage();
  const { labelCode = '' } = useParams({ strict: false });
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/public/labels/{code}/figures', {
    params: { path: { code: labelCode.toUpperCase() } },
    headers: { 'Accept-Language': language },
  });
  if (!data) {
    return (
      <CustomerPage title={words.title}>
        {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
      </CustomerPage>
    );
  }
  return (
    <CustomerPage title={words.title} label={data.label}>
      <p>{words.period(dayInWords(data.from, language), dayInWords(data.to, language))}</p>
      {data.terms.map((term) => (
        <TermFigure key={term.key} term={term} />
      ))}
      <MonitorFigures monitor={data.monitor} />
      <Definition figures={data} />
      <HowToComplain figures={data} />
      <Reports figures={data} />
      <p className={styles.soft}>{words.asOf(instantInWords(data.asOf, language))}</p>
    </CustomerPage>
  );
}

function Definition({ figures }: { figures: PublicFigures }) {
  const words = useFeatureText(publicFiguresText);
  return (
    <section aria-labelledby="definition" className={styles.section}>
      <h2 id="definition">{words.definition}</h2>
      <ul>
        {figures.definition.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function HowToComplain({ figures: { label, disputeBodies } }: { figures: PublicFigures }) {
  const words = useFeatureText(publicFiguresText);
  return (
    <section aria-labelledby="complain" className={styles.section}>
      <h2 id="complain">{words.complain}</h2>
      <p>{words.complainWays}</p>
      <p>
        <Link to="/$labelCode/klacht" params={{ labelCode: label.code }} className={buttonLook('primary')}>
          {words.complainForm}
        </Link>
      </p>
      <ul>
        <li>
          <a href={`tel:${label.phone.replace(/[^+\d]/g, '')}`}>{words.call(label.phone)}</a>
        </li>
        <li>
          <a href={`mailto:${label.email}`}>{label.email}</a>
        </li>
        <li>{label.postalAddress.join(', ')}</li>
      </ul>
      <h3>{words.notAgreed}</h3>
      <p>{words.notAgreedWay}</p>
      <ul>
        {disputeBodies.map(({ body, name, website, phone }) => (
          <li key={body}>
            {name},{' '}
            <a href={website.startsWith('http') ? website : `https://${website}`} rel="noreferrer">
              {website}
            </a>
            , <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </li>
        ))}
        <li>{words.court}</li>
      </ul>
    </section>
  );
}

function Reports({ figures: { label, guaranteeReports } }: { figures: PublicFigures }) {
  const words = useFeatureText(publicFiguresText);
  if (guaranteeReports.length === 0) return null;
  return (
    <section aria-labelledby="reports" className={styles.section}>
      <h2 id="reports">{words.reports}</h2>
      <ul>
        {guaranteeReports.map((half) => (
          <li key={half}>
            <Link to="/$labelCode/garantie/$half" params={{ labelCode: label.code, half }}>
              {words.reportOf(...halfOf(half))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The half and the year of "2026-1". */
export function halfOf(half: string): [which: string, year: string] {
  const [year = '', which = ''] = half.split('-');
  return [which, year];
}
