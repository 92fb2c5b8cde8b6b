import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { useFeatureText } from '../../../text/define-text.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import { usePurposeWords } from './purpose-words.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateVersions } from './template-versions.js';
import { templatesText } from './text.js';

/** One template of a label in one language: its text with a preview, and its versions. */
export function TemplatePage() {
  const words = useFeatureText(templatesText);
  const purposeWords = usePurposeWords();
  const path = useParams({ from: '/app/staff/administration/templates/$id/$purpose/$language' });
  const [saved, setSaved] = useState(0);
  const labels = queries.useQuery('get', '/api/v1/labels');
  const read = queries.useQuery('get', '/api/v1/labels/{id}/templates/{purpose}/{language}', { params: { path } });
  const label = labels.data?.find(({ id }) => id === path.id);
  const language = words.languages[path.language as 'nl' | 'en'] ?? path.language;
  const title = `${purposeWords(path.purpose)}: ${label?.name ?? ''}, ${language}`;
  const reload = async () => (await read.refetch()).data;
  return (
    <SectionPage title={title}>
      <p>
        <Link to="/app/administration/templates" search={{ label: path.id }}>
          {words.back}
        </Link>
      </p>
      {read.data ? (
        <>
          {saved > 0 && <p role="status">{words.saved(saved)}</p>}
          <TemplateEditor
            key={`${path.purpose} ${path.language} ${saved}`}
            path={path}
            template={read.data}
            reload={reload}
            onSaved={setSaved}
          />
          <TemplateVersions path={path} template={read.data} reload={reload} onSaved={setSaved} />
        </>
      ) : (
        <RecordState read={read} />
      )}
    </SectionPage>
  );
}
