import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { Folded } from '../folded.js';
import { FileLine } from '../side/file-line.js';
import side from '../side/side.module.css';
import { caseText } from '../text.js';
import styles from './event-body.module.css';

interface Part {
  text: string;
  isQuoted: boolean;
}

/** A message that came in: the subject of a mail, the words with what they quote folded away, and the files with it. */
export function ReceivedMessage({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const { files } = useCaseDesk().view;
  const { subject, from, text, answer, parts } = event.content ?? {};
  const fileIds = Array.isArray(event.facts.fileIds) ? event.facts.fileIds : [];
  const shown: Part[] = Array.isArray(parts) ? parts : [{ text: String(text ?? answer ?? ''), isQuoted: false }];
  return (
    <div className={styles.body}>
      {typeof subject === 'string' && subject !== '' && (
        <p>
          {subject} {typeof from === 'string' && <span className={styles.soft}>· {from}</span>}
        </p>
      )}
      {shown
        .filter((part) => part.text.trim() !== '')
        .map((part) => (
          <MessagePart key={`${part.isQuoted} ${part.text}`} part={part} />
        ))}
      {fileIds.length > 0 && (
        <ul className={side.list} aria-label={words.filesWithIt}>
          {files
            .filter(({ id }) => fileIds.includes(id))
            .map((file) => (
              <FileLine key={file.id} file={file} />
            ))}
        </ul>
      )}
    </div>
  );
}

function MessagePart({ part: { text, isQuoted } }: { part: Part }) {
  const words = useFeatureText(caseText).timeline;
  if (!isQuoted) return <Folded text={text.trim()} />;
  return (
    <details className={styles.letter}>
      <summary>{words.quoted}</summary>
      <p className={styles.soft}>{text}</p>
    </details>
  );
}
