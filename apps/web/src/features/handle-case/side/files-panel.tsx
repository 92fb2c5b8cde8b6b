import { useUploadLimitMb } from '../../../api/reference-data.js';
import { uploadFile } from '../../../api/upload.js';
import { FileDrop, useUploads } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCanDo } from '../actions/use-can-do.js';
import { useCaseDesk } from '../case-desk.js';
import { actionText } from '../text-actions.js';
import { sideText } from '../text-side.js';
import { FileLine } from './file-line.js';
import styles from './side.module.css';

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

function AddFiles() {
  const words = useFeatureText(sideText);
  const done = useFeatureText(actionText).done;
  const { view, finish } = useCaseDesk();
  const limitMb = useUploadLimitMb();
  const uploads = useUploads({
    maxBytes: limitMb * 1024 * 1024,
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
      hint={words.fileHint(limitMb)}
      optional
      uploads={pending}
      onAdd={uploads.onAdd}
      onRemove={uploads.onRemove}
    />
  );
}
