import { useRef, useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { useDraft } from '../../../components/form/index.js';
import { type KeyBinding, useKeys } from '../../../keys/keys.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useRefreshRounds, type Verdict } from '../audit-data.js';
import { judgingText } from './text.js';

/** A question as far as judging it goes. */
export interface JudgedQuestion {
  id: string;
  proposal: { answer: Verdict | null };
  judgement: { verdict: Verdict; remark: string | null; version: number } | null;
}

/** What stands in the way of a verdict: a missing remark, or what the API said. */
export interface Obstacle {
  questionId: string;
  needsRemark?: boolean;
  problem?: unknown;
}

interface JudgingOptions {
  roundId: string;
  /** 0 for the questions about the organisation. */
  position: number;
  questions: readonly JudgedQuestion[];
  canJudge: boolean;
}

/** Judges questions by key or by button; each verdict is kept on the server at once, each remark as it is typed. */
export function useJudging({ roundId, position, questions, canJudge }: JudgingOptions) {
  const words = useFeatureText(judgingText);
  const refresh = useRefreshRounds();
  const [at, setAt] = useState(0);
  const [remarks, setRemarks] = useState<Record<string, string>>({});
  const [wanted, setWanted] = useState<Record<string, Verdict>>({});
  const [obstacle, setObstacle] = useState<Obstacle>();
  const [said, say] = useState('');
  const busy = useRef(false);
  const draft = useDraft(`judge.${roundId}.${position}`, { values: remarks, restore: setRemarks });

  const remarkOf = ({ id, judgement }: JudgedQuestion) => remarks[id] ?? judgement?.remark ?? '';
  const judge = async (question: JudgedQuestion, verdict: Verdict) => {
    if (!canJudge || busy.current) return;
    const { id, proposal, judgement } = question;
    const remark = remarkOf(question).trim();
    setWanted((before) => ({ ...before, [id]: verdict }));
    if (proposal.answer !== null && proposal.answer !== verdict && remark === '') {
      setObstacle({ questionId: id, needsRemark: true });
      return focusRemark(id);
    }
    busy.current = true;
    try {
      const body = { position, questionId: id, verdict, remark: remark || null, version: judgement?.version ?? 0 };
      await dataOf(api.POST('/api/v1/audit-rounds/{id}/judgements', { params: { path: { id: roundId } }, body }));
      setObstacle(undefined);
      setWanted(({ [id]: _, ...others }) => others);
      say(words.saved(id, words.answers[verdict]));
      const next = questions.findIndex((other, index) => index > questions.indexOf(question) && !other.judgement);
      if (next >= 0) setAt(next);
    } catch (problem) {
      setObstacle({ questionId: id, problem });
    } finally {
      busy.current = false;
      await refresh();
    }
  };
  const active = questions[Math.min(at, questions.length - 1)];
  const judgingKeys = (question: JudgedQuestion): KeyBinding[] => [
    { keys: 'y', words: words.key.yes, run: () => void judge(question, 'yes') },
    { keys: 'n', words: words.key.no, run: () => void judge(question, 'no') },
    { keys: '-', words: words.key.na, run: () => void judge(question, 'na') },
    { keys: 'r', words: words.key.remark, run: () => focusRemark(question.id) },
  ];
  const move = (by: number) => setAt(Math.min(Math.max(at + by, 0), questions.length - 1));
  useKeys([
    { keys: 'j', words: words.key.next, run: () => move(1) },
    { keys: 'k', words: words.key.previous, run: () => move(-1) },
    ...(canJudge && active ? judgingKeys(active) : []),
  ]);
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
    wanted,
    obstacle,
    said,
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
