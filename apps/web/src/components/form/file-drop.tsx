import { type DragEvent, useId, useRef, useState } from 'react';
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

/** Takes files by button or by dragging, and shows of each how far it is. Its state comes from `useUploads`. */
export function FileDrop(props: FileDropProps) {
  const { uploads, onAdd, onRemove, accept } = props;
  const words = useText().files;
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [isOver, setOver] = useState(false);
  const add = (files: FileList | null) => files?.length && onAdd([...files]);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <FieldGroup {...questionOf(props)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra beside the button */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
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
