import { useState } from 'react';
import { asProblem, problemWords } from '../../../api/problem.js';
import { FileDrop, type Upload } from '../../../components/form/index.js';
import { useLanguage } from '../../../text/language.js';
import { uploadEvidence } from './evidence-data.js';

interface FileFieldProps {
  id: string;
  label: string;
  labelId: string;
  error?: string;
  /** The id of the uploaded file; empty while there is none. */
  onChange: (fileId: string) => void;
}

/** Takes one file, sends it at once and gives its id. */
export function FileField({ id, label, labelId, error, onChange }: FileFieldProps) {
  const { language } = useLanguage();
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
    onChange('');
  };
  return <FileDrop {...{ id, label, error, uploads }} onAdd={(files) => void add(files)} onRemove={remove} />;
}
