import { useStandIns } from '../../api/reference-data.js';
import { CaseLink } from '../../app/case-link.js';
import { LabelName, PersonName, Reference } from '../../components/names.js';
import type { SessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';
import styles from './work-list.module.css';

interface LabelCellProps {
  row: WorkRow;
  labels: SessionUser['labels'];
}

interface CaseCellProps extends LabelCellProps {
  showsHandler: boolean;
  /** Whose own list it is, if anybody's; what is another's stands there because its owner is away. */
  ownId?: string;
}

/** Which case it is: its number, which opens it, whose it is, and what makes it press. */
export function CaseCell({ row, labels, showsHandler, ownId }: CaseCellProps) {
  const words = useFeatureText(workListText);
  return (
    <span className={styles.lines}>
      <span className={styles.line}>
        <CaseLink id={row.id}>
          <Reference reference={row.reference} />
        </CaseLink>
        {row.urgency === 'urgent' && <strong>{words.urgent}</strong>}
        {row.impact === 'high' && <strong>{words.highImpact}</strong>}
      </span>
      <PersonName name={row.complainantName ?? words.anonymous} />
      {ownId && row.handlerName && row.handlerId !== ownId && (
        <span className={styles.standsIn}>
          {row.nextAction === 'release-answer' ? words.readsFor(row.handlerName) : words.standsInFor(row.handlerName)}
        </span>
      )}
      <span className={styles.whenNarrow}>
        <LabelCell row={row} labels={labels} />
        {showsHandler && (
          <span>
            {words.handler}: <Handler row={row} />
          </span>
        )}
      </span>
    </span>
  );
}

/** About which kind of product and under which label; and what kind of feedback, when it is no complaint. */
export function LabelCell({ row, labels }: LabelCellProps) {
  const { categories, kinds } = useVocabulary();
  const label = labels.find(({ code }) => code === row.labelCode);
  const product = atStart(categories[row.category]);
  return (
    <span className={styles.lines}>
      <span>{row.kind === 'complaint' ? product : `${product}, ${kinds[row.kind]}`}</span>
      <span className={styles.label} title={label?.name}>
        {label ? <LabelName name={label.name} colour={label.colour} /> : row.labelCode}
      </span>
    </span>
  );
}

/** Who handles the case, and who stands in while they are away. */
export function Handler({ row }: { row: WorkRow }) {
  const words = useFeatureText(workListText);
  const standIn = useStandIns().get(row.handlerId ?? '');
  if (!row.handlerName) return <span className={styles.soft}>{words.nobody}</span>;
  return (
    <span className={styles.lines}>
      <span className={styles.handler} title={row.handlerName}>
        {row.handlerName}
      </span>
      {standIn && <span className={styles.soft}>{words.away(standIn)}</span>}
    </span>
  );
}
