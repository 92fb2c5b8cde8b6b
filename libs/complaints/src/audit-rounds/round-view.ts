import type { Answer } from '../norms/answers.js';
import type { Framework } from '../norms/framework.schema.js';
import type { SampleMethod, StratifiedBy } from './draw-sample.js';
import type { SampledDossier } from './sampled-dossiers.query.js';
import type { SampleTally } from './score-round.js';

/** A proposal in the reader's language. */
export interface ProposalView {
  answer: Answer | null;
  basis: string[];
  documents: { title: string; fileId: string }[];
}

/** The verdict that counts, who gave it and when, and what was proposed to them then. */
export interface JudgementView {
  verdict: Answer;
  remark: string | null;
  version: number;
  judgedBy: string;
  judgedAt: Date;
  proposed: Answer | null;
}

/** A question of a round with everything that its answer rests on. */
export interface RoundQuestion {
  id: string;
  text: string;
  help: string;
  evidence: Framework['parts'][number]['questions'][number]['evidence'];
  /** Null for a question that is asked of the dossiers only. */
  proposal: ProposalView | null;
  judgement: JudgementView | null;
  /** Null for a question that is not asked of the dossiers. */
  sample: SampleTally | null;
  /** Null as long as something of it is to be judged; scores as no. */
  answer: Answer | null;
}

/** A part of the framework with its score so far. */
export interface RoundPart {
  id: string;
  title: string;
  kind: 'stepwise' | 'elements';
  score: number;
  /** What carried the score, and what keeps it from the next one. */
  reason: string;
  /** The levels or elements, and which questions each of them asks. */
  steps: { id: string; title: string | null; isMet: boolean; carriedBy: number | null; questionIds: string[] }[];
  blockedBy: string[];
  questions: RoundQuestion[];
}

/** A recommendation with how it stands. */
export interface RecommendationView {
  id: string;
  version: number;
  words: string;
  questionIds: string[];
  ownerId: string;
  ownerName: string;
  dueOn: string;
  state: 'open' | 'done';
  isLate: boolean;
  progress: { state: 'open' | 'done'; words: string; by: string; at: Date }[];
}

/** A dossier of the sample, and how far it is judged. */
export interface RoundDossier extends SampledDossier {
  judged: number;
  asked: number;
  judgedBy: string[];
  verdicts: Record<string, Answer>;
  /** Verdicts that were explained. */
  remarks: { questionId: string; verdict: Answer; proposed: Answer | null; remark: string; judgedBy: string }[];
}

/** The round of the same label that was signed last before this one. */
export interface PreviousRound {
  id: string;
  title: string;
  frameworkTitle: string;
  /** Whether it was judged by the same version of the same framework. */
  isComparable: boolean;
  signedAt: Date;
  overall: string;
  parts: Record<string, number>;
  /** Questions of both frameworks that are answered otherwise now; `was` is null for one without an answer. */
  changed: { questionId: string; was: Answer | null; now: Answer }[];
}

/** Everything about a round, for its page and its report. */
export interface RoundView {
  id: string;
  title: string;
  label: { id: string; code: string; name: string };
  framework: { id: string; title: string; goals: { overall: number; meaning: string }[] };
  periodFrom: string;
  periodTo: string;
  sample: {
    method: SampleMethod;
    size: number;
    seed: string | null;
    stratifiedBy: StratifiedBy | null;
    minimumPercent: number;
    /** Of how many cases it was drawn; null before the draw. */
    eligible: number | null;
    drawnBy: string | null;
    drawnAt: Date | null;
  };
  openedBy: string;
  openedAt: Date;
  signedAt: Date | null;
  /** Whether the reader judges in this round. */
  isOwn: boolean;
  auditors: { id: string; name: string; signedAt: Date | null; hasSignedThis: boolean }[];
  dossiers: RoundDossier[];
  parts: RoundPart[];
  overall: string;
  needsReassessment: boolean;
  /** For each goal the points, summed over the parts, that are missing. */
  gaps: { goal: string; points: number }[];
  assumptions: string[];
  unanswered: number;
  /** How many verdicts are still to be given. */
  open: number;
  reportOn: string;
  planOfActionDueOn: string;
  reassessmentDueOn: string | null;
  recommendations: RecommendationView[];
  previous: PreviousRound | null;
}
