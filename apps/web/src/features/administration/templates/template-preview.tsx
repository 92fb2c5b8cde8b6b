import { useId, useState } from 'react';
import { queries } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import fieldStyles from '../../../components/form/field.module.css';
import { RadioGroup } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import { LetterChecks } from '../../handle-case/letters/letter-checks.js';
import { TemplateFindings } from './template-findings.js';
import type { TemplatePreview as Preview, PreviewOn, TemplatePath } from './template-types.js';
import { type ContentValues, contentOf } from './template-values.js';
import styles from './templates.module.css';
import { TestMail } from './test-mail.js';
import { templatesText } from './text.js';
import { useTemplatePreview } from './use-template-preview.js';

interface TemplatePreviewProps {
  path: TemplatePath;
  values: ContentValues;
  /** The id of the field that holds a text. */
  idOf: (field: keyof ContentValues) => string;
}

/** How the customer will see a letter by this text, on a case of one's choice, and what must change in it. */
export function TemplatePreview({ path, values, idOf }: TemplatePreviewProps) {
  const words = useFeatureText(templatesText);
  const [kind, setKind] = useState<PreviewOn['kind']>('example');
  const [reference, setReference] = useState('');
  const on: PreviewOn = kind === 'case' ? { kind, reference } : { kind };
  const content = contentOf(path.purpose, values);
  const { data, error, refetch } = useTemplatePreview(path, content, on);
  const isUnread = asProblem(error ?? {}).status === 422;
  return (
    <section className={styles.part}>
      <h2>{words.preview}</h2>
      <RadioGroup
        id={useId()}
        name="preview-on"
        label={words.previewOn}
        value={kind}
        onChange={(chosen) => setKind(chosen as PreviewOn['kind'])}
        choices={(['example', 'awkward', 'case'] as const).map((value) => ({
          value,
          label: words.on[value],
          hint: value === 'awkward' ? words.awkwardHint : undefined,
        }))}
      />
      {kind === 'case' && <CaseChoice labelId={path.id} reference={reference} onChange={setReference} />}
      {error && !isUnread && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {data && <TemplateFindings findings={data.findings} idOf={idOf} />}
      {data && data.missing.length > 0 && <p role="status">{words.lacks(data.missing.join(', '))}</p>}
      {data && data.checks.length > 0 && (
        <div>
          <LetterChecks checks={data.checks} />
          <p className={styles.soft}>{words.checksHint}</p>
        </div>
      )}
      {path.purpose === 'house-style' && <p className={styles.soft}>{words.houseShown}</p>}
      <Look letter={data?.letter ?? null} />
      <TestMail path={path} body={{ content, on }} isReady={data?.letter !== null && data !== undefined} />
    </section>
  );
}

function CaseChoice({
  labelId,
  reference,
  onChange,
}: {
  labelId: string;
  reference: string;
  onChange: (reference: string) => void;
}) {
  const words = useFeatureText(templatesText);
  const id = useId();
  const params = { path: { id: labelId }, query: {} };
  const { data = [] } = queries.useQuery('get', '/api/v1/labels/{id}/preview-cases', { params });
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{words.reference}</label>
      <input
        id={id}
        list={`${id}-cases`}
        value={reference}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        className={fieldStyles.control}
        onChange={(event) => onChange(event.target.value.trim().toUpperCase())}
      />
      <datalist id={`${id}-cases`}>
        {data.map((one) => (
          <option key={one.reference} value={one.reference} />
        ))}
      </datalist>
    </div>
  );
}

function Look({ letter }: { letter: Preview['letter'] }) {
  const words = useFeatureText(templatesText);
  const [view, setView] = useState<'mail' | 'text'>('mail');
  const id = useId();
  if (!letter) return <p className={styles.soft}>{words.previewSoon}</p>;
  return (
    <>
      <RadioGroup
        id={id}
        name="preview-view"
        label={words.view}
        value={view}
        onChange={(chosen) => setView(chosen as 'mail' | 'text')}
        choices={(['mail', 'text'] as const).map((value) => ({ value, label: words.views[value] }))}
      />
      <p>
        {words.subject}: <strong>{letter.subject}</strong>
      </p>
      {view === 'mail' ? (
        // Nothing in a mail may run, load or open anything here.
        <iframe className={styles.mail} title={words.views.mail} sandbox="" srcDoc={letter.html} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by key
        <section className={styles.plain} aria-label={words.views.text} tabIndex={0}>
          {letter.text}
        </section>
      )}
    </>
  );
}
