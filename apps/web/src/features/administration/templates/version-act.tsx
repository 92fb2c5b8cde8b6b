import { useState } from 'react';
import { api, dataOf, ifMatch } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { EditorProps } from './template-editor.js';
import { templatesText } from './text.js';

interface VersionActProps extends EditorProps {
  kind: 'rollBack' | 'withdraw';
  version: number;
}

/** Goes back to a version from today on, or withdraws a planned one; asks why. */
export function VersionAct(props: VersionActProps) {
  const words = useFeatureText(templatesText);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <WhyForm {...props} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button
        look="bare"
        aria-label={`${words[props.kind]}: ${words.version(props.version)}`}
        onClick={() => setOpen(true)}
      >
        {words[props.kind]}
      </Button>
    </div>
  );
}

function WhyForm({ kind, version, path, template, reload, onSaved, onDone }: VersionActProps & { onDone: () => void }) {
  const words = useFeatureText(templatesText);
  const at = '/api/v1/labels/{id}/templates/{purpose}/{language}' as const;
  const form = useForm({
    initial: { reason: '' },
    required: { reason: words.whyMissing },
    send: async ({ reason }) => {
      const header = ifMatch(template.versions[0]?.version ?? 0);
      if (kind === 'withdraw') {
        await dataOf(api.POST(`${at}/withdrawals`, { params: { path }, body: { version, reason } }));
        await reload();
      } else {
        const body = { version, reason, activeFrom: null };
        const made = await dataOf(api.POST(`${at}/roll-backs`, { params: { path, header }, body }));
        await reload();
        onSaved(made.version);
      }
      onDone();
    },
  });
  const label = kind === 'withdraw' ? words.withdrawDo : words.rollBackDo;
  return (
    <Form form={form} label={label}>
      <TextField label={words.why} maxLength={300} {...form.field('reason')} />
      <FormActions>
        <SubmitButton isSending={form.isSending}>{label}</SubmitButton>
      </FormActions>
    </Form>
  );
}
