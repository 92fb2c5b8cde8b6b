import { useRef } from 'react';
import { ConfirmInPlace, type FormState, TextField } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { WhyLines } from '../../../components/why-lines.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { type FormValues, isToColleague } from '../actions/field-spec.js';
import { useCaseDesk } from '../case-desk.js';
import type { LetterPurpose } from '../case-types.js';
import { letterText } from '../text-letters.js';
import { withReferral } from './insert-referral.js';
import { LetterChannel } from './letter-channel.js';
import { LetterChecks } from './letter-checks.js';
import styles from './letter-editor.module.css';
import { LetterLook } from './letter-look.js';
import { LetterText, type LetterTextHandle } from './letter-text.js';
import { PromiseChips } from './promise-chips.js';
import type { useLetterPreview } from './use-letter-preview.js';
import { useModelFilling } from './use-model-filling.js';

interface LetterEditorProps {
  form: FormState<FormValues>;
  purpose: LetterPurpose | undefined;
  preview: ReturnType<typeof useLetterPreview>;
  /** A day that the form promises already, and that the letter has to name. */
  promisedDay?: string;
}

/** Writing a letter: the text, how the customer will see it, what the check list finds, and what it promises. */
export function LetterEditor({ form, purpose, preview, promisedDay }: LetterEditorProps) {
  const words = useFeatureText(letterText);
  const { language } = useLanguage();
  const { view } = useCaseDesk();
  const area = useRef<LetterTextHandle>(null);
  const fill = useModelFilling(view.id, purpose, form, promisedDay);
  if (!purpose) return <p className={styles.soft}>{words.choosePurpose}</p>;
  const { data } = preview;
  const named = data?.promises.find(({ dueOn }) => dueOn === promisedDay);
  const body = String(form.values.body);
  const refer = (block: string) => () => {
    form.set('body', withReferral(body, block));
    // The text is there only after it was drawn.
    setTimeout(() => area.current?.select(block));
  };
  return (
    <div className={styles.editor}>
      <div className={styles.panes}>
        <div className={styles.write}>
          {!isToColleague(form.values) && <LetterChannel {...textField(form, 'channel')} />}
          <TextField label={words.subject} maxLength={200} autoComplete="off" {...textField(form, 'subject')} />
          <LetterText ref={area} {...textField(form, 'body')} />
          {fill && (
            <div>
              <ConfirmInPlace
                look="bare"
                action={words.model}
                question={words.modelQuestion}
                confirm={words.modelYes}
                onConfirm={fill}
              />
            </div>
          )}
        </div>
        <LetterLook
          key={String(form.values.channel)}
          isPost={form.values.channel === 'post' && !isToColleague(form.values)}
          subject={String(form.values.subject)}
          body={body}
          html={data?.html}
        />
      </div>
      {preview.error && <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />}
      {data && (
        <LetterChecks
          checks={data.checks}
          mustName={named ? undefined : promisedDay}
          onShow={(where) => area.current?.select(where)}
          onRefer={data.referral ? refer(data.referral) : undefined}
        />
      )}
      {named && (
        <div>
          {words.promisedDay(dayInWords(named.dueOn, language, { year: false }))}
          <WhyLines lines={named.why} />
        </div>
      )}
      <PromiseChips
        found={data?.promises.filter((promise) => promise !== named) ?? []}
        declined={form.values.declinedDays as string[]}
        onChange={(declined) => form.set('declinedDays', declined)}
      />
    </div>
  );
}

/** The letter's fields hold text. */
function textField(form: FormState<FormValues>, name: string) {
  const field = form.field(name);
  return { ...field, value: String(field.value) };
}
