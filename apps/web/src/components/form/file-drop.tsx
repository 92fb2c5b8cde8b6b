import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { Button } from '../button.js';
import { FieldGroup, type FieldProps, questionOf } from './field.js';
import styles from './file-drop.module.css';
import { megabytes, type Upload } from './use-uploads.js';

interface FileDropProps extends FieldProps {
  uploads: readonly Upload[];
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  /** As the `accept` attribute: ".pdf,image/*". */
  accept?: string;
}

/**
 * Takes files by button or dragged to anywhere on the page, and shows of each how far it is. Its state comes from
 * `useUploads`.
 */
export function FileDrop(props: FileDropProps) {
  const { uploads, onAdd, onRemove, accept } = props;
  const words = useText().files;
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const add = (files: FileList | null) => files?.length && onAdd([...files]);
  const isOver = useDroppedFiles(add);
  return (
    <FieldGroup {...questionOf(props)}>
      <div className={styles.drop} data-over={isOver || undefined}>
        <input
          {...{ ref: input, id: inputId, type: 'file', multiple: true, accept }}
          className="visually-hidden"
          onChange={(event) => {
            add(event.target.files);
            event.target.value = '';
          }}
        />
        <label htmlFor={inputId} className={styles.choose}>
          {words.choose}
        </label>
        <span className={styles.soft}>{words.drop}</span>
      </div>
      {uploads.length > 0 && (
        <ul className={styles.list} aria-label={words.chosen}>
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}

/** Takes files that are dropped anywhere on the page; tells whether some are being dragged over it. */
function useDroppedFiles(onDrop: (files: FileList) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((files: FileList) => onDrop(files));
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving one element for the next is no leaving of the page.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) take(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

/** Whether what is dragged are files, and not a piece of text. */
export function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.types ?? [])].includes('Files');
}

function UploadLine({ upload, onRemove }: { upload: Upload; onRemove: (id: string) => void }) {
  const words = useText().files;
  const { language } = useLanguage();
  return (
    <li className={styles.line}>
      <span className={styles.name}>{upload.name}</span>
      <span className={styles.soft}>{megabytes(upload.size, language)}</span>
      <span role="status" className={upload.state === 'failed' ? styles.failed : styles.soft}>
        {upload.state === 'waiting' && words.waiting}
        {upload.state === 'sending' && words.sending(Math.round(upload.progress * 100))}
        {upload.state === 'done' && `✓ ${words.done}`}
        {upload.state === 'failed' && `▲ ${upload.words}`}
      </span>
      <Button look="bare" aria-label={words.remove(upload.name)} onClick={() => onRemove(upload.id)}>
        {words.removeShort}
      </Button>
      {upload.state === 'sending' && (
        <progress className={styles.progress} value={upload.progress} aria-hidden="true" />
      )}
    </li>
  );
}
