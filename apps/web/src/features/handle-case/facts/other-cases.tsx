import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { queries } from '../../../api/client.js';
import { Reference } from '../../../components/names.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCanDo } from '../actions/use-can-do.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import styles from './fact.module.css';

interface OtherCase {
  id: string;
  reference: string;
}

/** Earlier cases of this customer and look-alikes, one line each, and what was merged. */
export function OtherCases() {
  const words = useFeatureText(caseText).facts;
  const { mergedInto, absorbed } = useCaseDesk().view;
  const { sameCustomer, lookAlikes } = useLikeCases();
  if (!mergedInto && absorbed.length + sameCustomer.length + lookAlikes.length === 0) return null;
  return (
    <section className={styles.fact}>
      <h2 className={styles.title}>{words.otherCases}</h2>
      {mergedInto && <CaseLine words={words.mergedInto} cases={[mergedInto]} />}
      <CaseLine words={words.absorbed} cases={absorbed} />
      <CaseLine words={words.sameCustomer(sameCustomer.length)} cases={sameCustomer} />
      <CaseLine words={words.lookAlike(lookAlikes.length)} cases={lookAlikes} />
    </section>
  );
}

function CaseLine({ words, cases }: { words: string; cases: readonly OtherCase[] }) {
  if (cases.length === 0) return null;
  return (
    <p>
      <span className={styles.soft}>{words}</span>{' '}
      {cases.map(({ id, reference }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link to="/app/cases/$id" params={{ id: reference }}>
            <Reference reference={reference} />
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

/** What the register finds by the same name, address, numbers and words. Only for those who may ask it. */
function useLikeCases(): { sameCustomer: OtherCase[]; lookAlikes: OtherCase[] } {
  const { view } = useCaseDesk();
  const mayAsk = useCanDo()('add-note');
  const { complainant, policyNumber, claimNumber, language, mergedInto, absorbed } = view;
  const { name, organisation, email, phone, address } = complainant;
  const who = { name, organisation, email, phone, postalCode: address?.postalCode, street: address?.street };
  const body = { ...who, policyNumber, claimNumber, story: view.story.slice(0, 5000), language };
  const { data } = queries.useQuery(
    'post',
    '/api/v1/registration-hints',
    { body },
    { enabled: mayAsk, staleTime: 300_000 },
  );
  const shown = new Set([view.id, mergedInto?.id, ...absorbed.map(({ id }) => id)]);
  const found = (match: 'same-customer' | 'look-alike') =>
    data?.hints.filter((hint) => hint.match === match && !shown.has(hint.row.id)).map(({ row }) => row) ?? [];
  return { sameCustomer: found('same-customer'), lookAlikes: found('look-alike') };
}
