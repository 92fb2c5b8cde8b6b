import { useEffect, useState } from 'react';
import { problemOfStatus } from '../../../api/problem.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
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

/** The API serves files in a sandbox, in which browsers show no PDF; so it is read here and shown as a PDF only. */
function PdfPreview({ address, name }: { address: string; name: string }) {
  const words = useFeatureText(sideText);
  const [shown, setShown] = useState<{ url: string } | { problem: unknown }>();
  useEffect(() => {
    let url: string | undefined;
    const stop = new AbortController();
    const read = async () => {
      const response = await fetch(address, { signal: stop.signal });
      if (!response.ok) throw problemOfStatus(response.status);
      url = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }));
      setShown({ url });
    };
    read().catch((problem: unknown) => !stop.signal.aborted && setShown({ problem }));
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [address]);
  if (!shown) return <LoadingState lines={4} />;
  if ('problem' in shown) return <ProblemNotice problem={shown.problem} />;
  return (
    <>
      <iframe src={shown.url} title={name} />
      <p className={styles.soft}>{words.noPreview}</p>
    </>
  );
}
