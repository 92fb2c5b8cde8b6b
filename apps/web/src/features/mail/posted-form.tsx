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
import { handToPost, type ToHandOver, useRefreshLetters } from './use-letters.js';

interface PostedFormProps {
  letters: readonly ToHandOver[];
  onDone: () => void;
}

/** Records that letters were handed to the post, now or at an earlier moment. */
export function PostedForm({ letters, onDone }: PostedFormProps) {
  const words = useFeatureText(mailText);
  const refresh = useRefreshLetters();
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
      await handToPost(letters, handedOver).finally(refresh);
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
          <SubmitButton isSending={form.isSending}>
            {letters.length === 1 ? words.posted : words.postedMany(letters.length)}
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
