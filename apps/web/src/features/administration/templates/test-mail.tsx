import { useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { PreviewOn, TemplatePath } from './template-types.js';
import type { contentOf } from './template-values.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

interface TestMailProps {
  path: TemplatePath;
  body: { content: ReturnType<typeof contentOf>; on: PreviewOn };
  isReady: boolean;
}

/** Mails the letter that this text gives to whoever edits it. */
export function TestMail({ path, body, isReady }: TestMailProps) {
  const words = useFeatureText(templatesText);
  const [sentTo, setSentTo] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const address = '/api/v1/labels/{id}/templates/{purpose}/{language}/test-mails';
  const send = async () => {
    try {
      setProblem(undefined);
      setSentTo((await dataOf(api.POST(address, { params: { path }, body }))).to);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  if (!isReady) return null;
  return (
    <div className={styles.acts}>
      <Button onClick={() => void send()}>{words.testMail}</Button>
      <span role="status">{sentTo && words.testSent(sentTo)}</span>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
