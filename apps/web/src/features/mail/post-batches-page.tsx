import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefreshAll } from '../../api/pages.js';
import { StaffPage } from '../../app/staff-page.js';
import { Button, buttonLook } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './post-batches.module.css';
import { postText } from './post-text.js';
import { PostedForm } from './posted-form.js';
import { mailText } from './text.js';
import { makePostBatch, markBatchPosted, type PostBatch, usePostBatches } from './use-post-batches.js';

/** Letters on paper: one PDF of all that wait, the piles that were printed before, and that the post took them. */
export function PostBatchesPage() {
  const words = useFeatureText(postText);
  const mail = useFeatureText(mailText);
  const { data, error, refetch, labelId } = usePostBatches();
  return (
    <StaffPage title={words.title} narrow>
      <p>
        <Link to="/app/mail" search={{ box: 'to-post' }}>
          {mail.backToBox}
        </Link>
      </p>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : !data && <LoadingState />}
      {data && (
        <>
          <ToPrint key={labelId} count={data.toPrint} labelId={labelId} />
          <section className={styles.part} aria-labelledby="batches">
            <h2 id="batches">{words.batches}</h2>
            {data.rows.length === 0 && <EmptyState title={words.none}>{words.noneWhy}</EmptyState>}
            <ul className={styles.batches}>
              {data.rows.map((batch) => (
                <Batch key={batch.id} batch={batch} />
              ))}
            </ul>
          </section>
        </>
      )}
    </StaffPage>
  );
}

function ToPrint({ count, labelId }: { count: number; labelId: string | undefined }) {
  const words = useFeatureText(postText);
  const refresh = useRefreshAll();
  const { role } = useSessionUser();
  const [state, setState] = useState<{ isBusy: boolean; made?: PostBatch; problem?: unknown }>({ isBusy: false });
  const make = async () => {
    setState({ isBusy: true });
    const made = await makePostBatch(labelId).catch((problem: unknown) => setState({ isBusy: false, problem }));
    if (made) setState({ isBusy: false, made });
    await refresh();
  };
  return (
    <section className={styles.part} aria-labelledby="to-print">
      <h2 id="to-print">{words.toPrint}</h2>
      <p>{count > 0 ? words.waiting(count) : words.nothing}</p>
      {role === 'auditor' && <p className={styles.soft}>{words.auditor}</p>}
      {count > 0 && role !== 'auditor' && (
        <div>
          <Button look="primary" disabled={state.isBusy} onClick={() => void make()}>
            {words.make(count)}
          </Button>
        </div>
      )}
      {state.problem !== undefined && <ProblemNotice problem={state.problem} />}
      <div role="status">
        {state.made && (
          <p className={styles.made}>
            {words.made} <PdfLink batch={state.made} />
          </p>
        )}
      </div>
    </section>
  );
}

function Batch({ batch }: { batch: PostBatch }) {
  const words = useFeatureText(postText);
  const refresh = useRefreshAll();
  const { role } = useSessionUser();
  const { id, letterCount, waiting, labelCodes, madeAt, madeByName } = batch;
  return (
    <li className={styles.batch}>
      <p>
        <strong>
          <Moment at={madeAt} />
        </strong>{' '}
        · {words.letters(letterCount)} · {labelCodes.join(', ')}
      </p>
      <p className={styles.soft}>
        {words.madeBy(madeByName)} · <Fate batch={batch} />
      </p>
      <p>
        <PdfLink batch={batch} />
      </p>
      {waiting > 0 && role !== 'auditor' && (
        <details>
          <summary>{words.hand}</summary>
          <PostedForm
            count={waiting}
            record={(handedOver) => markBatchPosted(id, handedOver)}
            onDone={() => void refresh()}
          />
        </details>
      )}
    </li>
  );
}

function Fate({ batch: { postedAt, postedByName, waiting } }: { batch: PostBatch }) {
  const words = useFeatureText(postText);
  if (!postedAt) return waiting > 0 ? words.toPost(waiting) : words.allSingly;
  return (
    <>
      {words.posted} <Moment at={postedAt} /> {postedByName && words.postedBy(postedByName)}
    </>
  );
}

function PdfLink({ batch: { id, letterCount } }: { batch: PostBatch }) {
  const words = useFeatureText(postText);
  return (
    <a className={buttonLook('quiet')} href={`/api/v1/post-batches/${id}/pdf`} target="_blank" rel="noreferrer">
      {words.open} ({words.letters(letterCount)})
    </a>
  );
}
