import { useFeatureText } from '../../../text/define-text.js';
import type { CaseFile } from '../case-types.js';
import { sideText } from '../text-side.js';
import styles from './side.module.css';

const IMAGE = /^image\/(png|jpeg|gif|webp)$/;

/** Whether a file can be looked at in place. */
export function isPreviewed({ mediaType }: Pick<CaseFile, 'mediaType'>): boolean {
  return IMAGE.test(mediaType) || mediaType === 'application/pdf';
}

/** A picture or a PDF, in place. */
export function FilePreview({ file }: { file: CaseFile }) {
  const address = `/api/v1/files/${file.id}`;
  return (
    <div className={styles.preview}>
      {IMAGE.test(file.mediaType) ? (
        <img src={address} alt={file.name} />
      ) : (
        <PdfPreview address={address} name={file.name} />
      )}
    </div>
  );
}

/** In the viewer of the browser, where it has one; the API sees to it that a PDF runs nothing of ours. */
function PdfPreview({ address, name }: { address: string; name: string }) {
  const words = useFeatureText(sideText);
  if (navigator.pdfViewerEnabled === false) return <p className={styles.soft}>{words.noViewer}</p>;
  return (
    <>
      <iframe src={address} title={name} />
      <p className={styles.soft}>{words.noPreview}</p>
    </>
  );
}
