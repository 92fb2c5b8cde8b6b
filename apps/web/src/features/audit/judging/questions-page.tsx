import { Link, useParams } from '@tanstack/react-router';
import { DraftState } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { useFeatureText } from '../../../text/define-text.js';
import pageStyles from '../audit.module.css';
import { type Round, useRound } from '../audit-data.js';
import { AuditPage } from '../audit-page.js';
import { OnlyLooking } from './dossier-page.js';
import styles from './judging.module.css';
import { NotSaved } from './not-saved.js';
import { QuestionCard } from './question-card.js';
import { judgingText } from './text.js';
import { useJudging } from './use-judging.js';

type Question = Round['parts'][number]['questions'][number];
type OwnQuestion = Question & { proposal: NonNullable<Question['proposal']> };

/** The questions of a round that are measured or declared: judged once, for the organisation as a whole. */
export function QuestionsPage() {
  const { id } = useParams({ from: '/app/staff/audit/rounds/$id/questions' });
  const { data, error, refetch } = useRound(id);
  if (data) return <QuestionsShown round={data} />;
  return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <LoadingState lines={12} />;
}

function QuestionsShown({ round }: { round: Round }) {
  const words = useFeatureText(judgingText);
  const canJudge = round.isOwn && round.signedAt === null;
  const own = round.parts.flatMap(({ questions }) => questions.filter(isOwn));
  const judging = useJudging({ roundId: round.id, position: 0, questions: own, canJudge });
  return (
    <AuditPage title={words.questionsTitle}>
      <p>
        <Link to="/app/audit/rounds/$id" params={{ id: round.id }}>
          {words.back}: {round.title}
        </Link>
      </p>
      <p className={pageStyles.intro}>{words.questionsIntro}</p>
      <OnlyLooking round={round} />
      <NotSaved roundId={round.id} position={0} />
      {canJudge && <p className={styles.soft}>{words.keys}</p>}
      <DraftState draft={judging.draft} />
      <p role="status">{judging.said}</p>
      <div className={styles.list}>
        {round.parts.map(({ id, title, questions }) => (
          <section key={id} className={styles.list}>
            <h2>{words.part(id, title)}</h2>
            {questions.map((question) => (
              <div key={question.id} className={styles.list}>
                {isOwn(question) ? (
                  <QuestionCard {...{ question, judging, canJudge }} />
                ) : (
                  <article className={styles.card}>
                    <h3>
                      {question.id} {question.text}
                    </h3>
                    <p>{words.onlyDossiers}</p>
                  </article>
                )}
                {question.sample && (
                  <p className={styles.soft}>
                    {words.sample(
                      question.sample.yes,
                      question.sample.no,
                      question.sample.na,
                      question.sample.open,
                      question.sample.minimumPercent,
                    )}
                  </p>
                )}
              </div>
            ))}
          </section>
        ))}
      </div>
    </AuditPage>
  );
}

function isOwn(question: Question): question is OwnQuestion {
  return question.proposal !== null;
}
