import { PersonName } from '../../../components/names.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseView } from '../case-types.js';
import { caseText } from '../text.js';
import { Fact } from './fact.js';
import styles from './fact.module.css';

/** Who complains and how to reach them, the way they like best named first. */
export function CustomerFacts() {
  const words = useFeatureText(caseText);
  const times = useVocabulary().callTimes;
  const { complainant } = useCaseDesk().view;
  const { organisation, name, salutation, anonymousReason, representative, preferredChannel, callTimes } = complainant;
  const person = [salutation, name].filter(Boolean).join(' ');
  return (
    <Fact title={words.facts.customer} form="correct-data.customer">
      {organisation && (
        <p className={styles.strong}>
          <PersonName name={organisation} />
        </p>
      )}
      {person && (
        <p className={organisation ? undefined : styles.strong}>
          <PersonName name={person} />
        </p>
      )}
      {complainant.type === 'anonymous' && (
        <p>
          {words.anonymous}
          {anonymousReason && <span className={styles.soft}>: {anonymousReason}</span>}
        </p>
      )}
      <Reach complainant={complainant} />
      <p className={styles.soft}>
        {words.facts.reach[preferredChannel]}
        {callTimes.length > 0 && ` ${words.facts.callAt(callTimes.map((time) => times[time]))}`}
      </p>
      {representative && (
        <p>
          <span className={styles.soft}>{words.facts.representative}:</span> {representative.name} (
          {representative.relation}) {representative.phone && <Phone number={representative.phone} />}{' '}
          {representative.email}
        </p>
      )}
    </Fact>
  );
}

function Reach({ complainant }: { complainant: CaseView['complainant'] }) {
  const words = useFeatureText(caseText).facts;
  const { phone, email, address } = complainant;
  if (!phone && !email && !address) return <p className={styles.soft}>{words.noContact}</p>;
  return (
    <address style={{ fontStyle: 'normal' }}>
      {phone && (
        <div>
          <Phone number={phone} />
        </div>
      )}
      {email && <div>{email}</div>}
      {address && (
        <div>
          {address.street}, {address.postalCode} {address.city}
          {address.country !== 'Nederland' && `, ${address.country}`}
        </div>
      )}
    </address>
  );
}

/** A number that a phone, or the phone on the desk, can call. */
function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>;
}
