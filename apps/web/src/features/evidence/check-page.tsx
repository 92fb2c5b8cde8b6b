import { type DragEvent, useState } from 'react';
import { dossierLines, findingWords } from '../../../../../libs/evidence/src/index.js';
import { CustomerPage } from '../../app/customer-page.js';
import { buttonLook } from '../../components/button.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { type CheckedFile, checkFile, NoCryptography } from './check-file.js';
import styles from './evidence.module.css';
import { evidenceText } from './text.js';

type State =
  | { is: 'waiting' }
  | { is: 'checking'; done: string }
  | { is: 'checked'; name: string; checked: CheckedFile }
  | { is: 'failed'; words: string };

/** Where anybody drops a dossier and reads whether it is intact. */
export function CheckPage() {
  const words = useFeatureText(evidenceText).check;
  const [state, setState] = useState<State>({ is: 'waiting' });
  const check = (file: File | undefined) => {
    if (!file) return;
    setState({ is: 'checking', done: '' });
    checkFile(file, (done, total) => setState({ is: 'checking', done: `(${done}/${total})` })).then(
      (checked) => setState({ is: 'checked', name: file.name, checked }),
      (error) => setState({ is: 'failed', words: error instanceof NoCryptography ? words.noCrypto : words.unreadable }),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    check(event.dataTransfer.files[0]);
  };
  return (
    <CustomerPage title={words.title}>
      <p>{words.intro}</p>
      <label className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <span className={buttonLook('primary')}>{words.choose}</span>
        <span>{words.orDrop}</span>
        <input
          type="file"
          accept=".zip,application/zip"
          className="visually-hidden"
          onChange={(event) => check(event.target.files?.[0])}
        />
      </label>
      <div role="status">
        {state.is === 'checking' && <p>{words.checking(state.done)}</p>}
        {state.is === 'failed' && <p className={styles.broken}>{state.words}</p>}
        {state.is === 'checked' && <Report name={state.name} checked={state.checked} />}
      </div>
    </CustomerPage>
  );
}

function Report({ name, checked: { report, hasKeys } }: { name: string; checked: CheckedFile }) {
  const words = useFeatureText(evidenceText).check;
  const { language } = useLanguage();
  const { isIntact, kind, findings, dossiers } = report;
  return (
    <section className={styles.report} data-intact={isIntact}>
      <h2>
        <span aria-hidden="true">{isIntact ? '✓' : '✗'}</span> {isIntact ? words.intact : words.broken}: {name}
      </h2>
      <p>{isIntact ? words.intactHint : words.brokenHint}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={JSON.stringify(finding)}>{findingWords(finding, language)}</li>
          ))}
        </ul>
      )}
      {!hasKeys && <p>{words.withoutKeys}</p>}
      {kind === 'pack' && <h3>{words.dossiers}</h3>}
      <ul className={styles.dossiers}>
        {dossiers.map((dossier, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a forged pack may name one twice
          <li key={place}>
            <strong>
              {dossier.isIntact ? '✓' : '✗'} {dossier.reference}: {dossier.isIntact ? words.intact : words.broken}
            </strong>
            <ul>
              {dossierLines(dossier, language).map((line) => (
                <li key={line}>{line.trim().replace(/^- /, '')}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
