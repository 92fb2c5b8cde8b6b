import { Moment } from '../../../components/moment.js';
import { PersonName } from '../../../components/names.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { Folded } from '../folded.js';
import { caseText } from '../text.js';
import { actionText } from '../text-actions.js';
import { CustomerFacts } from './customer-facts.js';
import { Fact } from './fact.js';
import styles from './fact.module.css';
import { OtherCases } from './other-cases.js';

/** What is known of the case; every fact can be corrected where it stands. */
export function FactsColumn() {
  return (
    <>
      <Wish />
      <Story />
      <CustomerFacts />
      <Needs />
      <Insurance />
      <AboutWhom />
      <Weight />
      <Receipt />
      <OtherCases />
    </>
  );
}

function Wish() {
  const words = useFeatureText(caseText).facts;
  const { wishState, wish, wishNotAskedReason } = useCaseDesk().view;
  return (
    <Fact title={words.wish} form="record-wish" verb={wishState === 'unknown' ? 'record' : 'correct'}>
      {wishState === 'unknown' && <p className={styles.strong}>{words.wishUnknown}</p>}
      {wishState === 'asked' && <Folded text={wish ?? ''} />}
      {wishState === 'could-not-ask' && <p>{words.couldNotAsk(wishNotAskedReason ?? '')}</p>}
    </Fact>
  );
}

function Story() {
  const words = useFeatureText(caseText).facts;
  const { story } = useCaseDesk().view;
  return (
    <Fact title={words.story} form="correct-data.story">
      <Folded text={story} />
    </Fact>
  );
}

function Needs() {
  const words = useFeatureText(caseText).facts;
  const names = useVocabulary().needs;
  const { needs } = useCaseDesk().view;
  return (
    <Fact title={words.needs} form="mark-needs" verb={needs.length === 0 ? 'record' : 'correct'}>
      {needs.length === 0 && <p className={styles.soft}>{words.noNeeds}</p>}
      {needs.map(({ need, adjustment }) => (
        <p key={need + adjustment}>
          <strong>{atStart(names[need])}</strong>: {adjustment}
        </p>
      ))}
    </Fact>
  );
}

function Insurance() {
  const words = useFeatureText(caseText).facts;
  const { language } = useLanguage();
  const categories = useVocabulary().categories;
  const { product, category, policyNumber, claimNumber } = useCaseDesk().view;
  const name = product && (language === 'nl' ? product.nameNl : product.nameEn);
  return (
    <Fact title={words.policy} form="correct-data.policy">
      <p>{name ?? atStart(categories[category])}</p>
      {(policyNumber || claimNumber) && (
        <dl className={styles.pairs}>
          {policyNumber && <Pair name={words.policyNumber} value={policyNumber} />}
          {claimNumber && <Pair name={words.claimNumber} value={claimNumber} />}
        </dl>
      )}
    </Fact>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function AboutWhom() {
  const words = useFeatureText(caseText).facts;
  const { about } = useCaseDesk().view;
  const isKnown = about.user || about.name || about.department;
  return (
    <Fact title={words.aboutWhom} form="correct-data.about">
      {!isKnown && <p className={styles.soft}>{words.aboutNobody}</p>}
      {about.user && <PersonName name={about.user.name} />}
      {about.name && <PersonName name={about.name} />}
      {about.department && <p>{about.department}</p>}
    </Fact>
  );
}

function Weight() {
  const words = useFeatureText(caseText).facts;
  const choices = useFeatureText(actionText).choices;
  const { impact } = useCaseDesk().view;
  return (
    <Fact title={words.weight} form="mark-impact" verb="change">
      <p>{choices.impacts[impact]}</p>
      <Urgency />
    </Fact>
  );
}

function Urgency() {
  const choices = useFeatureText(actionText).choices;
  const { urgency, urgencyReason } = useCaseDesk().view;
  return (
    <p>
      {choices.urgencies[urgency]}
      {urgencyReason && <span className={styles.soft}>: {urgencyReason}</span>}
    </p>
  );
}

function Receipt() {
  const words = useFeatureText(caseText).facts;
  const channels = useVocabulary().channels;
  const { receivedAt, channel, registeredBy, language, icebergLevel } = useCaseDesk().view;
  return (
    <Fact title={words.receipt} form="correct-data.receipt">
      <p>
        <Moment at={receivedAt} />
      </p>
      <p className={styles.soft}>
        {words.receivedBy(channels[channel])}
        {registeredBy && `, ${words.registeredBy(registeredBy.name)}`}
      </p>
      <p>{words.language[language]}</p>
      {icebergLevel !== null && <p className={styles.soft}>{words.iceberg(icebergLevel)}</p>}
    </Fact>
  );
}
