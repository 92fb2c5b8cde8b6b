import { queries } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useFeatureText, useText } from '../../text/define-text.js';
import styles from './sign-in-page.module.css';
import { signInText } from './text.js';

interface DemoLoginsProps {
  onChoose: (login: { email: string; password: string }) => void;
}

/** In a demonstration: the people one can be. Elsewhere nothing. */
export function DemoLogins({ onChoose }: DemoLoginsProps) {
  const words = useFeatureText(signInText);
  const roles: Record<string, string> = useText().roles;
  const { data } = queries.useQuery('get', '/api/v1/public/demo-logins', {}, { retry: false });
  if (!data?.logins.length) return null;
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{words.demoTitle}</h2>
      <p>{words.demoIntro}</p>
      <ul className={styles.logins}>
        {data.logins.map(({ email, password, role, name }) => (
          <li key={email}>
            <Button look="bare" onClick={() => onChoose({ email, password })}>
              {words.demoAs(name, roles[role] ?? role)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
