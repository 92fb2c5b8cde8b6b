import { useState } from 'react';
import { useRefreshAll } from '../../../api/pages.js';
import { asProblem } from '../../../api/problem.js';
import { uploadFile } from '../../../api/upload.js';
import { useChosenLabel } from '../../../app/label-switch.js';
import { FileDrop, RadioGroup } from '../../../components/form/index.js';
import { useSessionUser } from '../../../session/session.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './incoming.module.css';
import { incomingText } from './text.js';

/** Takes in mails from files, for whoever has them in a mail program; several at once, one after the other. */
export function UploadMails() {
  const words = useFeatureText(incomingText);
  const { labels } = useSessionUser();
  const chosen = useChosenLabel();
  const refresh = useRefreshAll();
  const [labelId, setLabelId] = useState(chosen?.id ?? labels[0]?.id ?? '');
  const [results, setResults] = useState<string[]>([]);
  const take = async (files: readonly File[]) => {
    const told: string[] = [];
    for (const file of files) {
      const path = `/api/v1/incoming-mails?labelId=${labelId}`;
      const said = await uploadFile<{ isNew: boolean }>(path, file, () => undefined).then(
        ({ isNew }) => (isNew ? words.taken(file.name) : words.known(file.name)),
        (thrown: unknown) => `${file.name}: ${asProblem(thrown).detail ?? asProblem(thrown).title}`,
      );
      told.push(said);
      setResults([...told]);
    }
    await refresh();
  };
  return (
    <section className={styles.upload} aria-labelledby="upload-mails">
      <h2 id="upload-mails">{words.upload}</h2>
      {labels.length > 1 && (
        <RadioGroup
          label={words.uploadLabel}
          choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
          inline
          value={labelId}
          onChange={setLabelId}
        />
      )}
      <FileDrop
        label={words.uploadFiles}
        accept=".eml,message/rfc822"
        uploads={[]}
        onAdd={(files) => void take(files)}
        onRemove={() => undefined}
      />
      <div role="status">
        {results.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
