import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { megabytes } from '../../../components/form/use-uploads.js';
import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { CaseFile } from '../case-types.js';
import { sideText } from '../text-side.js';
import { FilePreview, isPreviewed } from './file-preview.js';
import styles from './side.module.css';

/** A file of the case: to look at in place, and to take along. */
export function FileLine({ file }: { file: CaseFile }) {
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
