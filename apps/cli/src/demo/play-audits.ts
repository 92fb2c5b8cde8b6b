import { DateTime } from 'luxon';
import type { DataSource } from 'typeorm';
import * as c from '#complaints';
import type { FileStore } from '#platform';
import { type AuditOffice, auditOffice } from './audit-office.js';
import { playEvidence } from './play-evidence.js';

/** The Veldgroen label, a year of evidence about itself, one signed round of assessment and one that runs. */
export async function playAudits(dataSource: DataSource, endOn: string, files: FileStore): Promise<void> {
  const office = await auditOffice(dataSource);
  const end = DateTime.fromISO(`${endOn}T10:00:00`, { zone: 'Europe/Amsterdam' });
  const clock = new c.MovedClock(end.toJSDate());
  await playEvidence({ dataSource, office, end, clock, files });
  await signedRound({ dataSource, office, end, clock });
  await runningRound({ dataSource, office, end, clock });
}

interface Play {
  dataSource: DataSource;
  office: AuditOffice;
  end: DateTime;
  clock: c.MovedClock;
}

const day = (at: DateTime) => at.toISODate() as string;
const month = (at: DateTime) => at.setLocale('nl').toFormat('LLLL yyyy');

/** The same day, or the Monday after a weekend. */
function workday(at: DateTime): DateTime {
  return at.weekday > 5 ? at.plus({ days: 8 - at.weekday }) : at;
}

/** A round over the first half year of the demo, judged by two, signed and followed up. */
async function signedRound({ dataSource, office, end, clock }: Play): Promise<void> {
  const { labelId, auditor, second, manager } = office;
  const judgedOn = workday(end.minus({ months: 8 }));
  const [from, to] = [judgedOn.minus({ months: 7 }).startOf('month'), judgedOn.minus({ months: 1 }).endOf('month')];
  clock.moveTo(judgedOn.toJSDate());
  const { id } = await new c.OpenAuditRound(dataSource, clock).execute(
    {
      labelId,
      title: `Toetsing ${month(from)} – ${month(to)}`,
      frameworkId: 'stv-2018',
      periodFrom: day(from),
      periodTo: day(to),
      auditorIds: [auditor.userId, second.userId],
      sample: { method: 'random', seed: 'veldgroen-1' },
    },
    auditor,
  );
  await new c.DrawAuditSample(dataSource, clock).execute(id, auditor);
  await judge({ dataSource, clock }, id, [auditor, second]);
  const save = new c.SaveRecommendation(dataSource, clock);
  const dueOn = day(judgedOn.plus({ months: 3 }));
  const advice = [
    {
      words: 'Leg bij elke gegronde klacht de oorzaak vast en koppel die terug aan de afdeling.',
      questionIds: ['III.3.3'],
    },
    { words: 'Onderzoek bij gegronde klachten of andere klanten hetzelfde nadeel hebben.', questionIds: ['I.4.2'] },
    { words: 'Laat nieuwe behandelaars binnen drie maanden de gesprekstraining volgen.', questionIds: ['II.3.1'] },
  ];
  const saved: string[] = [];
  for (const one of advice) saved.push((await save.add(id, { ...one, ownerId: manager.userId, dueOn }, auditor)).id);
  for (const actor of [auditor, second]) {
    clock.advance(3_600_000);
    await new c.SignRound(dataSource, clock).execute(id, actor);
  }
  clock.moveTo(judgedOn.plus({ months: 2 }).toJSDate());
  const done = { state: 'done', words: 'Opgenomen in de werkinstructie en besproken in het werkoverleg.' };
  await save.follow(saved[0] as string, done, manager);
}

/** A round over the last half year that was drawn last week, with the first dossiers judged. */
async function runningRound({ dataSource, office, end, clock }: Play): Promise<void> {
  const { labelId, auditor } = office;
  const [from, to] = [end.minus({ months: 6 }).startOf('month'), end.minus({ days: 7 })];
  clock.moveTo(end.minus({ days: 6 }).toJSDate());
  const { id } = await new c.OpenAuditRound(dataSource, clock).execute(
    {
      labelId,
      title: `Toetsing ${month(from)} – ${month(to)}`,
      frameworkId: 'stv-2018',
      periodFrom: day(from),
      periodTo: day(to),
      auditorIds: [auditor.userId],
      sample: { method: 'most-recent', stratifiedBy: 'outcome' },
    },
    auditor,
  );
  await new c.DrawAuditSample(dataSource, clock).execute(id, auditor);
  await judge({ dataSource, clock }, id, [auditor], { dossiers: 6, isOnlyDossiers: true });
}

const REMARKS = {
  disagrees: 'De brief noemt de uitkomst, maar legt niet uit welke feiten de doorslag gaven.',
  noFacts: 'Niet aangetoond: het systeem heeft hier geen gegevens over en er is geen document getoond.',
};

/** Judges by the proposals, with here and there another verdict and the reason for it. */
async function judge(
  { dataSource, clock }: Pick<Play, 'dataSource' | 'clock'>,
  roundId: string,
  auditors: readonly c.Actor[],
  { dossiers = Number.POSITIVE_INFINITY, isOnlyDossiers = false } = {},
): Promise<void> {
  const judgeQuestion = new c.JudgeQuestion(dataSource, clock);
  const [first] = auditors as [c.Actor];
  const round = await c.readRound(dataSource, roundId, first, 'nl', clock.now());
  const give = async (position: number, questionId: string, proposed: c.Answer | null, isOther: boolean) => {
    clock.advance(150_000);
    const verdict = isOther ? 'no' : (proposed ?? 'no');
    const remark = isOther ? REMARKS.disagrees : proposed === null ? REMARKS.noFacts : null;
    const auditor = auditors[position % auditors.length] ?? first;
    await judgeQuestion.execute(roundId, { position, questionId, verdict, remark, version: 0 }, auditor);
  };
  for (const { position } of round.dossiers.slice(0, dossiers)) {
    const { questions } = await c.readRoundDossier(dataSource, roundId, position, first, 'nl');
    for (const { id, proposal } of questions)
      await give(position, id, proposal.answer, position === 4 && id === 'IV.2.a' && proposal.answer === 'yes');
  }
  if (isOnlyDossiers) return;
  for (const { id, proposal } of round.parts.flatMap(({ questions }) => questions))
    if (proposal) await give(0, id, proposal.answer, false);
}
