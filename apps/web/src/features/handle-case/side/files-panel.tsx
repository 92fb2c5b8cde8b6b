import { useState } from 'react';
import { uploadFile } from '../../../api/upload.js';
import { Button } from '../../../components/button.js';
import { FileDrop, useUploads } from '../../../components/form/index.js';
import { megabytes } from '../../../components/form/use-uploads.js';
import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useCanDo } from '../actions/use-can-do.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseFile } from '../case-types.js';
import { actionText } from '../text-actions.js';
import { sideText } from '../text-side.js';
import { FilePreview, isPreviewed } from './file-preview.js';
import styles from './side.module.css';

const LARGEST_BYTES = 25 * 1024 * 1024;

/** The files of the case, to look at in place, to take along, and to add to. */
export function FilesPanel() {
  const words = useFeatureText(sideText);
  const { files } = useCaseDesk().view;
  const mayAdd = useCanDo()('attach-file');
  return (
    <section className={styles.panel}>
      <h2>{words.files}</h2>
      {files.length === 0 && <p className={styles.soft}>{words.noFiles}</p>}
      <ul className={styles.list}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
      {mayAdd && <AddFiles />}
    </section>
  );
}

function FileLine({ file }: { file: CaseFile }) {
  const words = useFeatureText(sideText);
  const { language } = useLanguage();
  const [isShown, setShown] = useState(false);
  const { id, name, sizeBytes, uploadedAt } = file;
  return (
    <li className={styles.file}>
      <span className={styles.name}>
        {name}{' '}
        <span className={styles.soft}>
          {megabytes(sizeBytes, language)}, <Moment at={uploadedAt} as="short-day" />
        </span>
      </span>
      <span className={styles.follow}>
        {isPreviewed(file) && (
          <Button
            look="bare"
            aria-expanded={isShown}
            aria-label={isShown ? words.hideFile(name) : words.showFile(name)}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
          </Button>
        )}
        <a href={`/api/v1/files/${id}`} download={name} aria-label={words.downloadFile(name)}>
          {words.download}
        </a>
      </span>
      {isShown && <FilePreview file={file} />}
    </li>
  );
}

function AddFiles() {
  const words = useFeatureText(sideText);
  const done = useFeatureText(actionText).done;
  const { view, finish } = useCaseDesk();
  const uploads = useUploads({
    maxBytes: LARGEST_BYTES,
    send: async (file, onProgress) => {
      await uploadFile(`/api/v1/feedback-items/${view.id}/files`, file, onProgress);
      await finish(done['attach-file'], 'marked');
    },
  });
  // What was sent stands in the list above.
  const pending = uploads.uploads.filter(({ state }) => state !== 'done');
  return (
    <FileDrop
      label={words.addFiles}
      hint={words.fileHint}
      optional
      uploads={pending}
      onAdd={uploads.onAdd}
      onRemove={uploads.onRemove}
    />
  );
}
