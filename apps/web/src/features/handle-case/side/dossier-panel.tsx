import { Link } from '@tanstack/react-router';
import { useFeatureText } from '../../../text/define-text.js';
import { evidenceText } from '../../evidence/text.js';
import { useCaseDesk } from '../case-desk.js';
import styles from './side.module.css';

/** The way to the dossier of this case. */
export function DossierPanel() {
  const words = useFeatureText(evidenceText).dossiers;
  const { view } = useCaseDesk();
  return (
    <section className={styles.panel} aria-labelledby="dossier">
      <h2 id="dossier">{words.casePanel}</h2>
      <p className={styles.soft}>{words.caseHint}</p>
      <Link to="/app/dossiers" search={{ reference: view.reference }}>
        {words.caseLink}
      </Link>
    </section>
  );
}
