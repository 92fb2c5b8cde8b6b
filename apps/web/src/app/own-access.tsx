import { queries } from '../api/client.js';
import { Moment } from '../components/moment.js';
import { useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import styles from './staff-frame.module.css';

const SOON_MS = 14 * 86_400_000;
const REFRESH_MS = 10 * 60_000;

/** Tells auditors when they may see nothing (any more), or soon will not, and what to do about it. */
export function OwnAccess() {
  const isAuditor = useSessionUser().role === 'auditor';
  const { data } = queries.useQuery(
    'get',
    '/api/v1/own-access',
    {},
    { enabled: isAuditor, refetchInterval: REFRESH_MS },
  );
  const words = useText().frame.access;
  if (!isAuditor || !data) return null;
  const now = Date.now();
  // What ends last stands first.
  const [last] = data;
  const isRunning = data.some(
    ({ givenFrom, givenUntil }) => Date.parse(givenFrom) <= now && Date.parse(givenUntil) > now,
  );
  if (isRunning && last && Date.parse(last.givenUntil) - now > SOON_MS) return null;
  return (
    <aside className={styles.access} aria-label={words.title}>
      {last ? <Standing access={last} now={now} /> : words.none} {words.ask}
    </aside>
  );
}

interface StandingProps {
  access: { label: string | null; cases: string[]; givenFrom: string; givenUntil: string };
  now: number;
}

function Standing({ access: { label, cases, givenFrom, givenUntil }, now }: StandingProps) {
  const words = useText().frame.access;
  const what = label ?? words.cases(cases.length);
  const isLater = Date.parse(givenFrom) > now;
  const say = isLater ? words.begins : Date.parse(givenUntil) > now ? words.ends : words.over;
  return (
    <>
      {say(what)} <Moment at={isLater ? givenFrom : givenUntil} />.
    </>
  );
}
