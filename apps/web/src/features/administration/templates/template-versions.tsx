import { useState } from 'react';
import { FilterSelect } from '../../../components/filter-select.js';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.js';
import { dayInWords, instantInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { TemplateDiff } from './template-diff.js';
import type { EditorProps } from './template-editor.js';
import type { TemplateVersion } from './template-types.js';
import { contentValues, fieldsOf } from './template-values.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';
import { VersionAct } from './version-act.js';

const TONES: Record<TemplateVersion['state'], StatusTone> = {
  'in-force': 'active',
  planned: 'waiting',
  past: 'closed',
  withdrawn: 'closed',
};

/** Every version of a template, newest first, what can be done with each, and how any two differ. */
export function TemplateVersions(props: EditorProps) {
  const words = useFeatureText(templatesText);
  const { versions } = props.template;
  return (
    <section className={`${styles.part} ${styles.versions}`} aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      {versions.length > 1 && <Compare purpose={props.path.purpose} versions={versions} />}
      <ol className={styles.list}>
        {versions.map((version) => (
          <li key={version.version} className={styles.version}>
            <VersionHeading version={version} />
            {version.state === 'planned' && <VersionAct {...props} kind="withdraw" version={version.version} />}
            {version.version !== versions[0]?.version && (
              <VersionAct {...props} kind="rollBack" version={version.version} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function VersionHeading({ version }: { version: TemplateVersion }) {
  const words = useFeatureText(templatesText);
  const { language } = useLanguage();
  const { activeFrom, madeBy, madeAt, reason, backTo, withdrawn, state } = version;
  return (
    <>
      <h3>
        {words.version(version.version)}
        {activeFrom && `, ${words.from(dayInWords(activeFrom, language))}`}{' '}
        <StatusBadge tone={TONES[state]}>{words.states[state]}</StatusBadge>
      </h3>
      {madeBy && madeAt && (
        <p>
          {words.madeBy(madeBy, instantInWords(madeAt, language))}: {reason}
        </p>
      )}
      {backTo !== null && <p className={styles.soft}>{words.backTo(backTo)}</p>}
      {withdrawn && <p>{words.withdrawnBy(withdrawn.by, instantInWords(withdrawn.at, language), withdrawn.reason)}</p>}
    </>
  );
}

function Compare({ purpose, versions }: { purpose: string; versions: readonly TemplateVersion[] }) {
  const words = useFeatureText(templatesText);
  const [older, setOlder] = useState(versions[1]!.version);
  const [newer, setNewer] = useState(versions[0]!.version);
  const valuesOf = (number: number) =>
    contentValues((versions.find(({ version }) => version === number) ?? versions[0]!).content);
  const choose = (label: string, value: number, onChange: (version: number) => void) => (
    <FilterSelect
      look="stacked"
      label={label}
      empty={words.version(0)}
      choices={versions
        .filter(({ version }) => version > 0)
        .map(({ version }) => ({ value: `${version}`, label: words.version(version) }))}
      value={value === 0 ? undefined : `${value}`}
      onChange={(chosen) => onChange(Number(chosen ?? 0))}
    />
  );
  return (
    <details>
      <summary className={styles.summary}>{words.compare}</summary>
      <div className={styles.part}>
        <div className={styles.acts}>
          {choose(words.older, older, setOlder)}
          {choose(words.newer, newer, setNewer)}
        </div>
        <TemplateDiff fields={fieldsOf(purpose)} before={valuesOf(older)} after={valuesOf(newer)} />
      </div>
    </details>
  );
}
