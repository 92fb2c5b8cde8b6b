import { Link } from '@tanstack/react-router';
import { useStandIns } from '../../api/reference-data.js';
import { Button } from '../../components/button.js';
import { LabelName, PersonName, Reference } from '../../components/names.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { type Status, useVocabulary } from '../../text/vocabulary.js';
import { TakeOver } from './actions/take-over.js';
import { useCanDo } from './actions/use-can-do.js';
import { useCaseDesk } from './case-desk.js';
import styles from './case-header.module.css';
import { caseText } from './text.js';

const TONES: Record<Status, StatusTone> = {
  received: 'plain',
  'in-treatment': 'active',
  'awaiting-approval': 'waiting',
  decided: 'active',
  answered: 'active',
  closing: 'waiting',
  closed: 'closed',
  merged: 'closed',
};

/** What kind of case this is, how it stands and who has it. */
export function CaseHeader() {
  const words = useFeatureText(caseText).header;
  const names = useVocabulary();
  const { view } = useCaseDesk();
  const status = view.closureReason
    ? words.closed(names.closureReasons[view.closureReason])
    : names.statuses[view.status];
  return (
    <div className={styles.header}>
      <p className={styles.marks}>
        <LabelName name={view.label.name} colour={view.label.colour} />
        <span>{names.kinds[view.kind]}</span>
        <span>{names.categories[view.category]}</span>
        <StatusBadge tone={TONES[view.status]}>{status}</StatusBadge>
        {view.mergedInto && <MergedInto {...view.mergedInto} />}
        {view.round > 1 && <StatusBadge>{words.secondLook(view.round)}</StatusBadge>}
        {view.impact === 'high' && <Weight words={words.highImpact} />}
        {view.urgency === 'urgent' && <Weight words={words.urgent} />}
      </p>
      <Handler />
    </div>
  );
}

function MergedInto({ reference }: { reference: string }) {
  const words = useFeatureText(caseText).facts;
  return (
    <span>
      {words.mergedInto.toLowerCase()}{' '}
      <Link to="/app/cases/$id" params={{ id: reference }}>
        <Reference reference={reference} />
      </Link>
    </span>
  );
}

/** Heavier than the rest, in weight and shape; colour is kept for what is late. */
function Weight({ words }: { words: string }) {
  return (
    <span className={styles.weight}>
      <span aria-hidden="true">◆</span> {words}
    </span>
  );
}

function Handler() {
  const words = useFeatureText(caseText).header;
  const verbs = useVocabulary().actions;
  const user = useSessionUser();
  const { view, open, opened } = useCaseDesk();
  const can = useCanDo();
  const isMine = view.handler?.id === user.id;
  const standIn = useStandIns().get(view.handler?.id ?? '');
  return (
    <p className={styles.handler}>
      <span>
        {words.handler}: <strong>{view.handler ? <PersonName name={view.handler.name} /> : words.nobody}</strong>
        {isMine && ` (${words.you})`}
        {standIn && ` (${words.away(standIn)})`}
      </span>
      {view.topManager && (
        <span>
          {words.topManager}: <PersonName name={view.topManager.name} />
        </span>
      )}
      {!isMine && can('take-over') && <TakeOver look="bare" />}
      {can('assign') && (
        <Button look="bare" aria-expanded={opened === 'assign'} onClick={() => open('assign')}>
          {verbs.assign}
        </Button>
      )}
    </p>
  );
}
