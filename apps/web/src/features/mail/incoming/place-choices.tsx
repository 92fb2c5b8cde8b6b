import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { caseHref, referenceIn } from '../../../app/navigation.js';
import { Button } from '../../../components/button.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../../components/form/index.js';
import { Moment } from '../../../components/moment.js';
import { Reference } from '../../../components/names.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import styles from './incoming.module.css';
import { PlaceForm } from './place-form.js';
import { incomingText } from './text.js';
import { type IncomingMail, usePlacing } from './use-incoming.js';

type Found = Pick<
  IncomingMail['suggestion']['cases'][number]['row'],
  'id' | 'reference' | 'kind' | 'status' | 'receivedAt' | 'complainantName'
>;

type Chosen = Pick<Found, 'id' | 'reference'>;

/** The id of the button that chooses a case; a form that is put away gives the focus back to it. */
const placeButton = (itemId: string | undefined) => `place-${itemId}`;

/** The cases that a mail may belong to, each with why, and any other by its number. */
export function CasesForMail({ mail: { id, suggestion } }: { mail: IncomingMail }) {
  const words = useFeatureText(incomingText);
  const [chosen, setChosen] = useState<Chosen>();
  const [typed, setTyped] = useState('');
  const reference = referenceIn(typed) ?? '';
  const byNumber = queries.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q: reference, limit: 1 } } },
    { enabled: reference !== '', retry: false },
  );
  const found = byNumber.data?.rows.filter((row) => row.reference === reference) ?? [];
  const cancel = () => {
    setChosen(undefined);
    document.getElementById(placeButton(chosen?.id))?.focus();
  };
  return (
    <div className={styles.choice}>
      <h3>{words.existing}</h3>
      {suggestion.cases.length === 0 && <p>{words.noCases}</p>}
      <ul className={styles.cases}>
        {suggestion.cases.map(({ why, row }) => (
          <CaseLine key={row.id} row={row} why={words.why[why]} onChoose={setChosen} />
        ))}
      </ul>
      <TextField label={words.otherNumber} value={typed} onChange={setTyped} autoComplete="off" optional />
      {reference && byNumber.data && (
        <ul className={styles.cases} aria-live="polite">
          {found.map((row) => (
            <CaseLine key={row.id} row={row} onChoose={setChosen} />
          ))}
          {found.length === 0 && <li>{words.noSuchCase}</li>}
        </ul>
      )}
      {reference && byNumber.error && <ProblemNotice problem={byNumber.error} />}
      {chosen && <PlaceForm key={chosen.id} mailId={id} chosen={chosen} onCancel={cancel} />}
    </div>
  );
}

function CaseLine({ row, why, onChoose }: { row: Found; why?: string; onChoose: (chosen: Chosen) => void }) {
  const words = useFeatureText(incomingText);
  const { kinds, statuses } = useVocabulary();
  return (
    <li>
      <span>
        <Link to={caseHref(row.reference)} target="_blank">
          <Reference reference={row.reference} />
          <span className="visually-hidden"> {words.newTab}</span>
        </Link>{' '}
        {row.complainantName ?? words.nameless}, {kinds[row.kind]}, {statuses[row.status]},{' '}
        <Moment at={row.receivedAt} as="short-day" />
        {why && <em className={styles.why}> {why}</em>}
      </span>
      <Button
        id={placeButton(row.id)}
        aria-label={`${words.placeHere}: ${row.reference}`}
        onClick={() => onChoose({ id: row.id, reference: row.reference })}
      >
        {words.placeHere}
      </Button>
    </li>
  );
}

/** Puts the mail aside, with the reason. */
export function SetAsideForm({ mail: { id } }: { mail: IncomingMail }) {
  const words = useFeatureText(incomingText);
  const { setAside } = usePlacing(id);
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: words.reasonMissing }),
    send: async ({ reason }) => {
      await setAside(reason);
    },
  });
  return (
    <div className={styles.choice}>
      <h3>{words.noPlace}</h3>
      <Form form={form} label={words.noPlace}>
        <TextField label={words.reason} hint={words.reasonHint} maxLength={300} {...form.field('reason')} />
        <FormActions>
          <SubmitButton isSending={form.isSending} look="quiet">
            {words.setAside}
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
