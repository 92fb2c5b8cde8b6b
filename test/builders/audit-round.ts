import type { DataSource } from 'typeorm';
import { type Actor, type Clock, DrawAuditSample, OpenAuditRound, readRound } from '#complaints';

/** What opens a round over the first half of 2026; everything else as the framework asks. */
export const aRoundInput = (labelId: string, auditorIds: (string | null)[], more: object = {}) => ({
  labelId,
  title: 'Toetsing 2026',
  frameworkId: 'stv-2018',
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  auditorIds,
  sample: { size: 2 },
  ...more,
});

/** A round that was opened and drawn; with `isJudged` every verdict is yes. */
export async function aRound(
  dataSource: DataSource,
  clock: Clock,
  {
    labelId,
    auditors,
    isJudged = false,
    ...more
  }: { labelId: string; auditors: Actor[]; isJudged?: boolean } & Record<string, unknown>,
): Promise<{ id: string }> {
  const [first] = auditors as [Actor];
  const input = aRoundInput(
    labelId,
    auditors.map(({ userId }) => userId),
    more,
  );
  const { id } = await new OpenAuditRound(dataSource, clock).execute(input, first);
  await new DrawAuditSample(dataSource, clock).execute(id, first);
  if (isJudged) await judgeAll(dataSource, clock, id, first);
  return { id };
}

/** Gives every verdict that is still open, in one go: yes, and nothing had been proposed. */
export async function judgeAll(dataSource: DataSource, clock: Clock, roundId: string, auditor: Actor): Promise<void> {
  const { parts, dossiers } = await readRound(dataSource, roundId, auditor, 'nl', clock.now());
  const open = parts
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, proposal, judgement, sample }) => [
      ...(proposal && !judgement ? [{ position: 0, questionId: id }] : []),
      ...(sample ? dossiers.filter(({ verdicts, isErased }) => !isErased && !verdicts[id]) : []).map(
        ({ position }) => ({ position, questionId: id }),
      ),
    ]);
  await dataSource.query(
    `INSERT INTO judgements (round_id, position, question_id, version, verdict, remark, proposal, judged_by, judged_at)
     SELECT $1, position, question_id, 1, 'yes', 'Gezien.', '{"answer": null, "basis": []}', $4, $5
     FROM unnest($2::int[], $3::text[]) open (position, question_id)`,
    [
      roundId,
      open.map(({ position }) => position),
      open.map(({ questionId }) => questionId),
      auditor.userId,
      clock.now(),
    ],
  );
}
