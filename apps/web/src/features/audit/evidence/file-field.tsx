import { useState } from 'react';
import { asProblem, problemWords } from '../../../api/problem.js';
import { FileDrop, type Upload } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { uploadEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface FileFieldProps {
  id: string;
  label: string;
  labelId: string;
  error?: string;
  optional?: boolean;
  /** The file that there is already; it stays unless another is chosen. */
  present?: { id: string; name: string } | null;
  /** The id of the uploaded file; that of the present one, or empty, while there is none. */
  onChange: (fileId: string) => void;
}

/** Takes one file, sends it at once and gives its id. */
export function FileField({ id, label, labelId, error, optional, present, onChange }: FileFieldProps) {
  const { language } = useLanguage();
  const words = useFeatureText(evidenceText).documents;
  const [uploads, setUploads] = useState<Upload[]>([]);
  const add = async ([file]: File[]) => {
    if (!file) return;
    const upload = { id: file.name, name: file.name, size: file.size, progress: 0 };
    setUploads([{ ...upload, state: 'sending' }]);
    onChange('');
    try {
      onChange(await uploadEvidence(labelId, file));
      setUploads([{ ...upload, progress: 1, state: 'done' }]);
    } catch (thrown) {
      setUploads([{ ...upload, state: 'failed', words: problemWords(asProblem(thrown), language) }]);
    }
  };
  const remove = () => {
    setUploads([]);
    onChange(present?.id ?? '');
  };
  const hint = present ? words.present(present.name) : undefined;
  return (
    <FileDrop {...{ id, label, hint, error, optional, uploads }} onAdd={(files) => void add(files)} onRemove={remove} />
  );
}
