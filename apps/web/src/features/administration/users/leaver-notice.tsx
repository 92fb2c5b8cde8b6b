import { canHandle } from '../../../api/reference-data.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../record-parts.module.css';
import type { UserSettings } from '../settings-types.js';
import { usersText } from './text.js';
import type { UserValues } from './user-values.js';

interface LeaverNoticeProps {
  user: UserSettings;
  /** What is filled in now. */
  values: UserValues;
  staff: readonly UserSettings[];
}

/** What becomes of the open cases of somebody who leaves or gets another role, and which managers can give them away. */
export function LeaverNotice({ user, values: { isActive, role }, staff }: LeaverNoticeProps) {
  const words = useFeatureText(usersText).leaver;
  const leaves = !isActive || !canHandle({ role });
  if (!leaves || user.openCases === 0) return null;
  const managers = staff.filter(
    (one) => one.id !== user.id && one.role === 'manager' && one.isActive && shares(one, user),
  );
  const subject = words.mailSubject(user.openCases, user.name);
  const body = `${words.mailBody(user.name)}\n${window.location.origin}/app/workload?who=${user.id}`;
  return (
    <div role="status" className={styles.notice}>
      <p>
        <strong>{words.title(user.openCases)}</strong> {words.what}
      </p>
      {managers.length === 0 ? (
        <p>{words.noManagers}</p>
      ) : (
        <>
          <p>{words.ask}</p>
          <ul>
            {managers.map(({ id, name, email }) => (
              <li key={id}>
                <a href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}>
                  {words.mail(name)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function shares(one: UserSettings, other: UserSettings): boolean {
  return one.hasAllLabels || other.hasAllLabels || one.labelIds.some((id) => other.labelIds.includes(id));
}
