import type { Cell, SheetData } from 'write-excel-file/node';
import type { Language } from '../vocabulary.js';
import { roundAbout } from './round-about.js';
import type { RoundView } from './round-view.js';
import { workbookWords } from './round-workbook-words.js';

type Value = string | number | Date | null;

/**
 * A round as an Excel workbook: first whether it is signed and what its scores lean on, then the scores, questions with
 * proposals and verdicts, the sample and the recommendations. Text is always written as text, so that nothing in a name
 * runs as a formula.
 */
export async function roundXlsx(round: RoundView, language: Language): Promise<Buffer> {
  const words = workbookWords[language];
  const sheets: [string, readonly string[], Value[][]][] = [
    [words.about, words.aboutColumns, roundAbout(round, language)],
    [words.scores, words.scoreColumns, scoreRows(round, words.mean)],
    [words.questions, words.questionColumns, questionRows(round, words.answers)],
    [words.sample, [...words.sampleColumns, ...sampledIds(round), words.remarks], sampleRows(round, words)],
    [words.plan, words.planColumns, planRows(round, words.states)],
  ];
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(
    sheets.map(([sheet, head, rows]) => ({
      data: [
        head.map((value): Cell => ({ value, type: String, fontWeight: 'bold' })),
        ...rows.map(cellsOf),
      ] as SheetData,
      sheet,
      columns: head.map((_, index) => ({ width: index === 1 ? 80 : 22 })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function cellsOf(values: Value[]): Cell[] {
  return values.map((value): Cell => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
    return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
  });
}

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

function scoreRows({ parts, overall, previous }: RoundView, mean: string): Value[][] {
  return [
    ...parts.map(({ id, title, score, reason }) => [id, title, previous?.parts[id] ?? null, score, reason]),
    ['', mean, previous ? Number(previous.overall) : null, Number(overall), null],
  ];
}

function questionRows({ parts }: RoundView, answers: Record<string, string>): Value[][] {
  const said = (answer: string | null | undefined) => (answer ? (answers[answer] ?? answer) : null);
  return parts.flatMap(({ id: part, questions }) =>
    questions.map(({ id, text, answer, proposal, judgement, sample }) => [
      id,
      text,
      part,
      said(answer),
      said(judgement?.proposed ?? proposal?.answer),
      proposal?.basis.join(' ') ?? null,
      said(judgement?.verdict),
      judgement?.remark ?? null,
      judgement?.judgedBy ?? null,
      sample?.yes ?? null,
      sample?.no ?? null,
      sample?.na ?? null,
    ]),
  );
}

function sampledIds({ parts }: RoundView): string[] {
  return parts.flatMap(({ questions }) => questions.filter(({ sample }) => sample).map(({ id }) => id));
}

function sampleRows(
  round: RoundView,
  { answers, erased }: { answers: Record<string, string>; erased: string },
): Value[][] {
  return round.dossiers.map(({ position, reference, closedAt, stratum, isErased, judgedBy, verdicts, remarks }) => [
    position,
    isErased ? `${reference} (${erased})` : reference,
    closedAt,
    stratum,
    judgedBy.join(', '),
    ...sampledIds(round).map((id) => (verdicts[id] ? (answers[verdicts[id]] ?? null) : null)),
    remarks.map(({ questionId, remark }) => `${questionId}: ${remark}`).join(' / ') || null,
  ]);
}

function planRows({ recommendations }: RoundView, states: Record<string, string>): Value[][] {
  return recommendations.map(({ questionIds, words, ownerName, dueOn, state, progress }) => [
    questionIds.join(', '),
    words,
    ownerName,
    dayOf(dueOn),
    states[state] ?? state,
    progress.map((line) => line.words).join(' / '),
  ]);
}
