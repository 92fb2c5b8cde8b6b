import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { FieldGroup, RadioGroup, TextField } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import type { QuestionProps } from './field-input.js';

const FOUND_AT_MOST = 6;

/** Another case of the same label, found by its number or by a name. */
export function CaseField({ value, onChange, ...question }: QuestionProps) {
  const words = useFeatureText(caseText).form;
  const { view } = useCaseDesk();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 300);
  const query = { q: sought, labelId: view.label.id, limit: FOUND_AT_MOST };
  const { data, error } = queries.useQuery(
    'get',
    '/api/v1/search',
    { params: { query } },
    {
      enabled: sought.length > 2,
      placeholderData: keepPreviousData,
    },
  );
  const found = data?.rows.filter(({ id, status }) => id !== view.id && status !== 'merged') ?? [];
  return (
    <FieldGroup {...question}>
      <TextField label={words.searchCase} type="search" autoComplete="off" value={typed} onChange={setTyped} />
      {error && <ProblemNotice problem={error} />}
      {sought.length > 2 && data && found.length === 0 && <p role="status">{words.noCases}</p>}
      {found.length > 0 && <FoundCases found={found} value={value} onChange={onChange} />}
    </FieldGroup>
  );
}

interface FoundCasesProps {
  found: readonly {
    id: string;
    reference: string;
    complainantName: string | null;
    status: string;
    receivedAt: string;
  }[];
  value: string;
  onChange: (id: string) => void;
}

function FoundCases({ found, value, onChange }: FoundCasesProps) {
  const words = useFeatureText(caseText);
  const { language } = useLanguage();
  const statuses: Record<string, string> = useVocabulary().statuses;
  const choices = found.map(({ id, reference, complainantName, status, receivedAt }) => ({
    value: id,
    label: `${reference} · ${complainantName ?? words.anonymous}`,
    hint: `${shortDay(receivedAt, language)}, ${statuses[status]}`,
  }));
  return <RadioGroup label={words.form.foundCases} choices={choices} value={value} onChange={onChange} />;
}
