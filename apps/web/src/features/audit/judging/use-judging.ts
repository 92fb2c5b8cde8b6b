import { useState } from 'react';
import { useDraft } from '../../../components/form/index.js';
import { type KeyBinding, useKeys } from '../../../keys/keys.js';
import { useSessionUser } from '../../../session/session.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Verdict } from '../audit-data.js';
import { judgingText } from './text.js';
import { useVerdictQueue } from './use-verdict-queue.js';
import type { Pressed } from './verdict-queue.js';

/** A question as far as judging it goes. */
export interface JudgedQuestion {
  id: string;
  proposal: { answer: Verdict | null };
  judgement: { verdict: Verdict; remark: string | null; version: number } | null;
}

interface JudgingOptions {
  roundId: string;
  /** 0 for the questions about the organisation. */
  position: number;
  questions: readonly JudgedQuestion[];
  canJudge: boolean;
}

/** Judges questions by key or by button; each verdict goes to the server at once, each remark is kept as it is typed. */
export function useJudging({ roundId, position, questions, canJudge }: JudgingOptions) {
  const words = useFeatureText(judgingText);
  const { id: userId } = useSessionUser();
  const { queue, pressed } = useVerdictQueue(roundId);
  const [at, setAt] = useState(0);
  const [remarks, setRemarks] = useState<Record<string, string>>({});
  const draft = useDraft(`judge.${roundId}.${position}`, { values: remarks, restore: setRemarks });

  const here = pressed.filter((one) => one.position === position);
  const remarkOf = ({ id, judgement }: JudgedQuestion) => remarks[id] ?? judgement?.remark ?? '';
  const judge = (question: JudgedQuestion, verdict: Verdict) => {
    if (!canJudge) return;
    const { id: questionId, proposal, judgement } = question;
    const remark = remarkOf(question).trim() || null;
    const given = { userId, roundId, position, questionId, verdict, remark, version: judgement?.version ?? 0 };
    if (proposal.answer !== null && proposal.answer !== verdict && remark === null) {
      queue.hold(given);
      return focusRemark(questionId);
    }
    queue.press(given);
    const isOpen = ({ id, judgement }: JudgedQuestion) => !judgement && !here.some((one) => one.questionId === id);
    const next = questions.findIndex((other, index) => index > questions.indexOf(question) && isOpen(other));
    if (next >= 0) setAt(next);
  };
  const active = questions[Math.min(at, questions.length - 1)];
  const judgingKeys = (question: JudgedQuestion): KeyBinding[] => [
    { keys: 'y', words: words.key.yes, run: () => judge(question, 'yes') },
    { keys: 'n', words: words.key.no, run: () => judge(question, 'no') },
    { keys: '-', words: words.key.na, run: () => judge(question, 'na') },
    { keys: 'r', words: words.key.remark, run: () => focusRemark(question.id) },
  ];
  const move = (by: number) => setAt(Math.min(Math.max(at + by, 0), questions.length - 1));
  useKeys([
    { keys: 'j', words: words.key.next, run: () => move(1) },
    { keys: 'k', words: words.key.previous, run: () => move(-1) },
    ...(canJudge && active ? judgingKeys(active) : []),
  ]);
  const saidOf = (saved?: Pressed) => (saved ? words.saved(saved.questionId, words.answers[saved.verdict]) : '');
  return {
    activeId: active?.id,
    choose: (id: string) =>
      setAt(
        Math.max(
          0,
          questions.findIndex((question) => question.id === id),
        ),
      ),
    remarkOf,
    write: (id: string, remark: string) => setRemarks((before) => ({ ...before, [id]: remark })),
    /** What was pressed on a question and shows, unless a newer verdict came from the server. */
    pressedOn: ({ id, judgement }: JudgedQuestion) => {
      const last = here.findLast(({ questionId }) => questionId === id);
      return last?.state === 'saved' && last.version <= (judgement?.version ?? 0) ? undefined : last;
    },
    said: saidOf(here.findLast(({ state }) => state === 'saved')),
    draft,
    judge,
  };
}

export type Judging = ReturnType<typeof useJudging>;

/** The id of the field for the remark on a question. */
export function remarkId(questionId: string): string {
  return `remark-${questionId}`;
}

function focusRemark(questionId: string): void {
  document.getElementById(remarkId(questionId))?.focus();
}
