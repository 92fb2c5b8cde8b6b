import { useRefreshAll } from '../../api/pages.js';
import {
  DateTimeField,
  Form,
  FormActions,
  isDateTime,
  RadioGroup,
  SubmitButton,
  TextField,
  useForm,
} from '../../components/form/index.js';
import { officeInstant, officeLocal } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf } from '../../text/vocabulary.js';
import styles from './mail.module.css';
import { mailText } from './text.js';
import type { HandedOver } from './use-letters.js';

interface PostedFormProps {
  /** How many letters the post takes. */
  count: number;
  record: (handedOver: HandedOver) => Promise<unknown>;
  onDone: () => void;
}

/** Records that letters were handed to the post, now or at an earlier moment. */
export function PostedForm({ count, record, onDone }: PostedFormProps) {
  const words = useFeatureText(mailText);
  const refresh = useRefreshAll();
  const form = useForm({
    initial: { when: 'now' as 'now' | 'earlier', at: '', backdatedReason: '' },
    check: ({ when, at }) => (when === 'earlier' && !isDateTime(at) ? { at: words.postedAtMissing } : {}),
    pointers: { at: '/occurredAt' },
    send: async ({ when, at, backdatedReason }) => {
      const isEarlier = when === 'earlier';
      const handedOver = {
        occurredAt: isEarlier ? officeInstant(at) : null,
        backdatedReason: isEarlier ? backdatedReason.trim() || null : null,
      };
      // What was recorded before a refusal stays recorded, so the lists are read again either way.
      await record(handedOver).finally(refresh);
      onDone();
    },
  });
  return (
    <div className={styles.posted}>
      <Form form={form} label={words.posted}>
        <RadioGroup
          label={words.postedWhen}
          hint={words.postedIntro}
          choices={choicesOf(words.postedWhens)}
          inline
          {...form.field('when')}
        />
        {form.values.when === 'earlier' && (
          <>
            <DateTimeField
              label={words.postedAt}
              max={officeLocal(new Date().toISOString()).slice(0, 10)}
              {...form.field('at')}
            />
            <TextField
              label={words.backdatedReason}
              hint={words.backdatedHint}
              optional
              maxLength={300}
              {...form.field('backdatedReason')}
            />
          </>
        )}
        <FormActions>
          <SubmitButton isSending={form.isSending}>{count === 1 ? words.posted : words.postedMany(count)}</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
