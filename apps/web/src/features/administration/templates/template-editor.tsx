import { useState } from 'react';
import { api, dataOf, ifMatch } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  DateField,
  DraftState,
  Form,
  FormActions,
  type FormState,
  SubmitButton,
  TextArea,
  TextField,
  useDraft,
  useForm,
} from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { TemplateDiff } from './template-diff.js';
import { TemplateFacts } from './template-facts.js';
import { TemplatePreview } from './template-preview.js';
import type { TemplatePath, TemplateVersion, TemplateView } from './template-types.js';
import { type ContentValues, contentOf, contentPointers, contentValues, fieldsOf } from './template-values.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

/** A template with its address, and what to do when a version was saved. */
export interface EditorProps {
  path: TemplatePath;
  template: TemplateView;
  reload: () => Promise<TemplateView | undefined>;
  onSaved: (version: number) => void;
}

type Values = ContentValues & { activeFrom: string; reason: string };

/** Writes a new version of a template, beside its preview; begins with the newest version. */
export function TemplateEditor(props: EditorProps) {
  const words = useFeatureText(templatesText);
  const { form, draft, blank, clash } = useTemplateForm(props);
  const { path, template } = props;
  return (
    <div className={styles.beside}>
      <Form form={form} label={words.save}>
        {clash && <Clash version={clash} purpose={path.purpose} values={form.values} />}
        <div className={styles.part}>
          <ContentFields purpose={path.purpose} form={form} />
          <TemplateFacts template={template} />
          <DateField label={words.activeFrom} hint={words.activeFromHint} optional {...form.field('activeFrom')} />
          <TextField label={words.reason} hint={words.reasonHint} maxLength={300} {...form.field('reason')} />
          <FormActions>
            <SubmitButton isSending={form.isSending}>{words.save}</SubmitButton>
            <DraftState draft={draft} onDiscard={() => form.setAll(blank)} />
          </FormActions>
        </div>
      </Form>
      <TemplatePreview path={path} values={form.values} idOf={(name) => form.field(name).id} />
    </div>
  );
}

function ContentFields({ purpose, form }: { purpose: string; form: FormState<Values> }) {
  const words = useFeatureText(templatesText);
  if (purpose !== 'house-style')
    return (
      <>
        <TextField label={words.subject} maxLength={300} autoComplete="off" {...form.field('subject')} />
        <TextArea label={words.body} hint={words.bodyHint} rows={22} {...form.field('body')} />
      </>
    );
  return (
    <>
      <TextArea
        label={words.senderLines}
        hint={words.senderLinesHint}
        optional
        rows={3}
        {...form.field('senderLines')}
      />
      <TextField
        label={words.colour}
        hint={words.colourHint}
        optional
        maxLength={7}
        autoComplete="off"
        {...form.field('colour')}
      />
      <TextArea label={words.signature} rows={5} {...form.field('signature')} />
      <TextArea label={words.contact} rows={6} {...form.field('contact')} />
    </>
  );
}

function useTemplateForm({ path, template, reload, onSaved }: EditorProps) {
  const words = useFeatureText(templatesText);
  const [newest, setNewest] = useState(template.versions[0] as TemplateVersion);
  const [clash, setClash] = useState<TemplateVersion>();
  const blank: Values = { ...contentValues(newest.content), activeFrom: '', reason: '' };
  const needed = path.purpose === 'house-style' ? (['signature', 'contact'] as const) : (['subject', 'body'] as const);
  const form = useForm<Values>({
    initial: blank,
    required: {
      ...Object.fromEntries(
        needed.map((name) => [name, name === 'subject' ? words.subjectMissing : words.bodyMissing]),
      ),
      reason: words.reasonMissing,
    },
    pointers: { ...contentPointers, activeFrom: '/activeFrom', reason: '/reason' },
    send: async ({ activeFrom, reason, ...values }) => {
      const content = contentOf(path.purpose, values);
      if (JSON.stringify(content) === JSON.stringify(contentOf(path.purpose, contentValues(newest.content))))
        throw { status: 422, code: 'nothing-changed', title: words.nothingChanged, detail: words.nothingChanged };
      const body = { content, reason, activeFrom: activeFrom || null };
      const params = { path, header: ifMatch(newest.version) };
      const address = '/api/v1/labels/{id}/templates/{purpose}/{language}/versions';
      const made = await dataOf(api.POST(address, { params, body })).catch(meet);
      await draft.discard();
      await reload();
      onSaved(made.version);
    },
  });
  const meet = async (thrown: unknown): Promise<never> => {
    const problem = asProblem(thrown);
    const theirs = problem.code === 'template-changed' ? (await reload())?.versions[0] : undefined;
    if (theirs) setNewest(theirs);
    if (theirs) setClash(theirs);
    throw problem;
  };
  const draft = useDraft(`template-${path.id}-${path.purpose}-${path.language}-${template.versions[0]?.version}`, {
    values: form.values,
    restore: form.setAll,
  });
  return { form, draft, blank, clash };
}

/** What somebody else saved meanwhile, and how it differs from what was typed here. */
function Clash({ version, purpose, values }: { version: TemplateVersion; purpose: string; values: ContentValues }) {
  const words = useFeatureText(templatesText);
  return (
    <div role="status" className={`${styles.part} ${styles.clash}`}>
      <p>{words.changedMeanwhile(version.madeBy ?? '', version.version)}</p>
      <TemplateDiff fields={fieldsOf(purpose)} before={contentValues(version.content)} after={values} />
    </div>
  );
}
