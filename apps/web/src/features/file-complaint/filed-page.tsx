import { Link, Navigate, useLocation, useParams } from '@tanstack/react-router';
import type { Channel, Kind } from '../../../../../libs/public-form/src/index.js';
import { CustomerPage } from '../../app/customer-page.js';
import { Button, buttonLook } from '../../components/button.js';
import { Reference } from '../../components/names.js';
import { LoadingState } from '../../components/states.js';
import { WhyLines } from '../../components/why-lines.js';
import { dayInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './file-complaint.module.css';
import type { Filed } from './form-values.js';
import { useFormWords } from './form-words.js';
import { useTermWords } from './term-words.js';
import { fileComplaintText } from './text.js';
import { type PublicLabel, useLabel } from './use-label.js';

/** What a customer keeps of what they sent. */
export interface FiledNotice extends Filed {
  kind: Kind;
  preferredChannel: Channel;
  /** Names of files that did not arrive. */
  filesLeft: string[];
}

/** Says that it arrived, under which number, and what happens when. */
export function FiledPage() {
  const words = useFormWords();
  const own = useFeatureText(fileComplaintText);
  const { labelCode = '' } = useParams({ strict: false });
  const filed = useLocation({ select: (location) => location.state.filed });
  const { data: label } = useLabel(labelCode);
  if (!filed) return <Navigate to="/$labelCode" params={{ labelCode }} replace />;
  return (
    <CustomerPage title={words.filed[filed.kind]} label={label}>
      <div className={styles.number}>
        <span>{words.reference}</span>
        <strong className={styles.reference}>
          <Reference reference={filed.reference} />
        </strong>
        <span>{words.keepReference}</span>
      </div>
      {filed.filesLeft.length > 0 && (
        <p role="alert" className={styles.number}>
          {own.filesLeft(filed.filesLeft.join(', '))}
        </p>
      )}
      {label ? <NextSteps filed={filed} label={label} /> : <LoadingState lines={3} />}
      <div className={styles.after}>
        <Button onClick={() => window.print()}>{own.print}</Button>
        <Link to="/$labelCode" params={{ labelCode }}>
          {words.another}
        </Link>
      </div>
    </CustomerPage>
  );
}

function NextSteps({ filed, label }: { filed: FiledNotice; label: PublicLabel }) {
  const words = useFormWords();
  const own = useFeatureText(fileComplaintText);
  const { language } = useLanguage();
  const term = useTermWords(label, 'confirmation');
  const channel = filed.hasEmail ? 'e-mail' : filed.preferredChannel;
  return (
    <>
      <h2>{words.next}</h2>
      <ol className={styles.steps}>
        <li>{words.confirmed[channel](term)}</li>
        <li>{words.teamReads[filed.kind](label.teamName)}</li>
        {filed.answerBy && (
          <li>
            {words.answerBy(dayInWords(filed.answerBy, language))}
            <WhyLines lines={filed.nextSteps.find(({ kind }) => kind === 'answer')?.why} />
          </li>
        )}
      </ol>
      <div className={styles.follow}>
        <p>{own.followWhy}</p>
        {/* Inside another website the page of a case refuses to be shown, so it gets a window of its own. */}
        <a
          href={filed.link}
          target={window.parent === window ? undefined : '_blank'}
          rel="noreferrer"
          className={buttonLook('primary')}
        >
          {words.follow}
        </a>
        <p className={styles.soft}>{filed.hasEmail ? own.followMail : own.followKeep}</p>
      </div>
      <p>
        {words.questionsLeft} {words.contact(filed.contact.name)}{' '}
        <a href={`tel:${filed.contact.phone.replace(/[^+\d]/g, '')}`}>{words.call(filed.contact.phone)}</a>
      </p>
    </>
  );
}
