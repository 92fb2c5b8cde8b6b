import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { missingAnswers } from '../../../../../libs/public-form/src/index.js';
import { newIdempotencyKey } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import {
  ConfirmInPlace,
  type Draft,
  FileDrop,
  Form,
  FormActions,
  SubmitButton,
  useDraft,
  useForm,
} from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './file-complaint.module.css';
import { emptyForm, type FormValues } from './form-values.js';
import { useFormWords } from './form-words.js';
import { ReachQuestions } from './reach-questions.js';
import { fileComplaintText } from './text.js';
import type { PublicLabel } from './use-label.js';
import { usePickedFiles } from './use-picked-files.js';
import { useSend } from './use-send.js';
import { WhatQuestions } from './what-questions.js';
import { WhoQuestions } from './who-questions.js';

interface ComplaintFormProps {
  label: PublicLabel;
  /** A fresh proof of when the form was opened. */
  renew: () => Promise<string>;
}

/** All questions on one page, kept in this browser until they are sent. */
export function ComplaintForm({ label, renew }: ComplaintFormProps) {
  const words = useFeatureText(fileComplaintText);
  const formWords = useFormWords();
  const [empty] = useState(emptyForm);
  const send = useSend(label, renew);
  const navigate = useNavigate();
  const files = usePickedFiles();
  const form = useForm<FormValues>({
    initial: empty,
    check: (values) => missingAnswers(values, formWords),
    send: async (values) => {
      const filed = await send(values).catch((thrown: unknown) => {
        // What was sent before is one thing, what stands here now another.
        if (asProblem(thrown).code === 'changed-after-sending') form.set('idempotencyKey', newIdempotencyKey());
        throw thrown;
      });
      const filesLeft = await files.send(filed.link);
      await draft.discard();
      const { kind, preferredChannel } = values;
      const state = {
        filed: { ...filed, kind: kind || 'complaint', preferredChannel: preferredChannel || 'e-mail', filesLeft },
      } as const;
      await navigate({ to: '/$labelCode/klacht/ontvangen', params: { labelCode: label.code }, state });
    },
  });
  const restore = (kept: FormValues) => form.setAll({ ...empty, ...kept });
  const draft = useDraft(`form-${label.code}`, { values: form.values, restore, keep: 'browser' });
  return (
    <Form form={form} label={formWords.title}>
      <WhatQuestions form={form} products={label.products} />
      <FileDrop
        label={words.files}
        hint={words.filesHint(label.uploadLimitMb)}
        optional
        uploads={files.uploads}
        onAdd={files.onAdd}
        onRemove={files.onRemove}
      />
      <WhoQuestions form={form} />
      <ReachQuestions form={form} />
      <Trap value={form.values.website} onChange={(website) => form.set('website', website)} />
      <p className={styles.soft}>{formWords.privacy}</p>
      <FormActions>
        <SubmitButton isSending={form.isSending}>{words.send[form.values.kind || 'unknown']}</SubmitButton>
      </FormActions>
      <KeptHere draft={draft} onWipe={() => form.setAll(empty)} />
    </Form>
  );
}

/** A field that only programs see and fill in. */
function Trap({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useFormWords();
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {words.leaveEmpty}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    </div>
  );
}

function KeptHere({ draft, onWipe }: { draft: Draft; onWipe: () => void }) {
  const words = useFeatureText(fileComplaintText);
  const wipe = async () => {
    await draft.discard();
    onWipe();
  };
  return (
    <div className={styles.kept}>
      <span role="status">
        {draft.wasRestored && words.restored} {words.kept}
      </span>
      {draft.savedAt && (
        <ConfirmInPlace
          look="bare"
          action={words.wipe}
          question={words.wipeQuestion}
          confirm={words.wipeYes}
          onConfirm={() => void wipe()}
        />
      )}
    </div>
  );
}
