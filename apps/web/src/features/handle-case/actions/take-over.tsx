import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { actionText } from '../text-actions.js';
import { formOf } from './action-forms.js';
import { useSend } from './use-action-form.js';

/** Takes the case over at once: there is nothing to ask about it. */
export function TakeOver({ look }: { look?: 'primary' | 'quiet' | 'bare' }) {
  const words = useText().form;
  const done = useFeatureText(actionText).done;
  const verbs = useVocabulary().actions;
  const { finish } = useCaseDesk();
  const send = useSend(formOf('take-over'));
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const takeOver = async () => {
    if (isSending) return;
    setSending(true);
    try {
      await send({});
      await finish(done['take-over']);
      setProblem(undefined);
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button look={look} aria-disabled={isSending || undefined} onClick={() => void takeOver()}>
        {isSending ? words.pending : verbs['take-over']}
      </Button>
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </>
  );
}
