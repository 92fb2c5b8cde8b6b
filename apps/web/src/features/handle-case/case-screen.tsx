import { StaffPage } from '../../app/staff-page.js';
import { PersonName, Reference } from '../../components/names.js';
import { useFeatureText } from '../../text/define-text.js';
import { ActionBar } from './actions/action-bar.js';
import { formOf } from './actions/action-forms.js';
import { MiddleForm } from './actions/middle-form.js';
import { CaseDeskProvider, type CasePart, useCaseDesk } from './case-desk.js';
import { CaseHeader } from './case-header.js';
import { CaseJourney } from './case-journey.js';
import styles from './case-screen.module.css';
import type { CaseView } from './case-types.js';
import { FactsColumn } from './facts/facts-column.js';
import { SideColumn } from './side/side-column.js';
import { caseText } from './text.js';
import { CaseTimeline } from './timeline/case-timeline.js';

/** The screen on which a case is handled: who and how far above; the facts, the conversation and the promises below. */
export function CaseScreen({ view }: { view: CaseView }) {
  return (
    <CaseDeskProvider view={view}>
      <CasePage />
    </CaseDeskProvider>
  );
}

function CasePage() {
  const words = useFeatureText(caseText);
  const { view, said, opened, part } = useCaseDesk();
  const name = view.complainant.organisation ?? view.complainant.name ?? words.anonymous;
  const isWriting = opened !== undefined && formOf(opened).letter !== undefined;
  return (
    <StaffPage
      title={words.title(view.reference, name)}
      heading={
        <>
          <Reference reference={view.reference} /> <PersonName name={name} />
        </>
      }
    >
      <CaseHeader />
      <CaseJourney />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <PartSwitch />
      <div className={styles.columns} data-part={part} data-writing={isWriting || undefined}>
        <section className={styles.facts} aria-label={words.tabs.facts}>
          <FactsColumn />
        </section>
        <section className={styles.middle} aria-label={words.tabs.middle}>
          {view.availableActions.length === 0 && <p className={styles.readOnly}>{words.readOnly}</p>}
          <ActionBar />
          <MiddleForm />
          <CaseTimeline />
        </section>
        <section className={styles.side} aria-label={words.tabs.side}>
          <SideColumn />
        </section>
      </div>
    </StaffPage>
  );
}

const PARTS: readonly CasePart[] = ['facts', 'middle', 'side'];

/** On a phone: which of the three parts is in sight. */
function PartSwitch() {
  const words = useFeatureText(caseText).tabs;
  const { part, showPart } = useCaseDesk();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div role="group" aria-label={words.title} className={styles.parts}>
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.part}
          aria-pressed={one === part}
          onClick={() => showPart(one)}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}
