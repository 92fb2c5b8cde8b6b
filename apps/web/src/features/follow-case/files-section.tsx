import { useState } from 'react';
import { caseLinkHeader } from '../../api/case-link.js';
import { uploadFile } from '../../api/upload.js';
import { Button } from '../../components/button.js';
import { FileDrop, useUploads } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import { type PrivateCase, useReadAgain } from './use-private-case.js';

const PATH = '/api/v1/public/case/files';

/** What the customer sent, and room for more. */
export function FilesSection({ view: { files, actions, uploadLimitMb } }: { view: PrivateCase }) {
  const words = useFollowText();
  const readAgain = useReadAgain();
  const uploads = useUploads({
    maxBytes: uploadLimitMb * 1024 * 1024,
    send: async (file, onProgress) => {
      await uploadFile(PATH, file, onProgress);
      await readAgain();
    },
  });
  return (
    <section aria-labelledby="files" className={styles.section}>
      <h2 id="files">{words.filesTitle}</h2>
      {files.length === 0 ? (
        <p>{words.noFiles}</p>
      ) : (
        <ul className={styles.files}>
          {files.map((file) => (
            <OwnFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      {actions.includes('attach-file') && (
        <FileDrop
          label={words.addFiles}
          hint={words.addFilesHint(uploadLimitMb)}
          optional
          uploads={uploads.uploads}
          onAdd={(chosen) => void uploads.onAdd(chosen)}
          onRemove={uploads.onRemove}
        />
      )}
    </section>
  );
}

function OwnFile({ file }: { file: PrivateCase['files'][number] }) {
  const words = useFollowText();
  const [hasFailed, setFailed] = useState(false);
  const open = async () => setFailed(!(await download(file)));
  return (
    <li>
      <Button look="bare" aria-label={words.open(file.name)} onClick={() => void open()}>
        {file.name}
      </Button>{' '}
      <span className={styles.soft}>
        <Moment at={file.uploadedAt} />
      </span>
      {hasFailed && <span role="alert"> {words.fileFailed}</span>}
    </li>
  );
}

/** The private link goes along as a header, which an ordinary link to the file could not do. */
async function download({ id, name }: { id: string; name: string }): Promise<boolean> {
  const path = `${PATH}/${id}`;
  const reply = await fetch(path, { headers: caseLinkHeader(path) }).catch(() => undefined);
  if (!reply?.ok) return false;
  const address = URL.createObjectURL(await reply.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
