import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { letterText } from '../text-letters.js';
import styles from './letter-look.module.css';
import { usePaperPreview } from './use-paper-preview.js';

/** The letter as it will come out of the printer: the very pages, drawn by what makes the PDF. */
export function Paper({ subject, body }: { subject: string; body: string }) {
  const words = useFeatureText(letterText);
  const { data, error, refetch } = usePaperPreview(useCaseDesk().view.id, subject, body);
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <p className={styles.soft}>{words.previewSoon}</p>;
  return (
    <>
      {!data.hasAddress && <p className={styles.remark}>{words.paperNoAddress}</p>}
      {data.unprintable.length > 0 && <p className={styles.remark}>{words.unprintable(data.unprintable.join(' '))}</p>}
      <div className={styles.paper}>
        <div className={styles.pages}>
          <img src={asImage(data.svg)} alt={words.paperPages(data.pages)} />
          {Array.from({ length: data.pages - 1 }, (_, index) => index + 1).map((page) => (
            <span key={page} className={styles.cut} style={{ top: `${(100 * page) / data.pages}%` }} />
          ))}
        </div>
      </div>
      <p className={styles.soft}>{words.paperPages(data.pages)}</p>
    </>
  );
}

/** As an image nothing in it can run or load. */
function asImage(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%#\n]/g, encodeURIComponent)}`;
}
