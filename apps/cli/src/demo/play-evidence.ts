import { DateTime } from 'luxon';
import type { DataSource } from 'typeorm';
import * as c from '#complaints';
import type { FileStore } from '#platform';
import type { AuditOffice } from './audit-office.js';
import { declarations, findings } from './declarations.js';

interface Evidence {
  dataSource: DataSource;
  office: AuditOffice;
  end: DateTime;
  clock: c.MovedClock;
  files: FileStore;
}

/** What Veldgroen states about itself and shows for it, in the order in which it came to be recorded. */
export async function playEvidence(play: Evidence): Promise<void> {
  await stateAll(play);
  await train(play);
  await auditOnce(play);
  await report(play);
}

const day = (at: DateTime) => at.toISODate() as string;

async function keep({ dataSource, office, clock, files }: Evidence, name: string, words: string): Promise<string> {
  const { sha256, size } = await files.write(Buffer.from(`${words}\n`));
  const kept = { name, mediaType: 'text/plain', sha256, sizeBytes: size };
  const { id } = await new c.AddEvidenceFile(dataSource, clock).execute(office.labelId, kept, office.manager);
  return id;
}

async function stateAll(play: Evidence): Promise<void> {
  const { dataSource, office, end, clock } = play;
  const { labelId, manager } = office;
  const documents = new c.SaveEvidenceDocument(dataSource, clock);
  const datedOn = end.minus({ months: 13 });
  clock.moveTo(datedOn.plus({ days: 10 }).toJSDate());
  for (const { questionId, answer, explanation, document, validMonths = 24 } of declarations) {
    clock.advance(600_000);
    const statement = { answer, explanation };
    await new c.SaveStatement(dataSource, clock).execute({ labelId, questionId }, statement, 0, manager);
    if (!document) continue;
    const fileId = await keep(
      play,
      `${document.toLowerCase().replace(/\W+/g, '-')}.txt`,
      `${document}\n\n${explanation}`,
    );
    const validUntil = day(datedOn.plus({ months: validMonths }));
    const given = { questionIds: [questionId], title: document, fileId, ownerId: manager.userId };
    await documents.add(labelId, { ...given, datedOn: day(datedOn), validUntil }, manager);
  }
}

/** All but the newest handler followed the training. */
async function train({ dataSource, office, end, clock }: Evidence): Promise<void> {
  const completedOn = end.minus({ months: 11 });
  clock.moveTo(completedOn.plus({ days: 3 }).toJSDate());
  const save = new c.SaveTraining(dataSource, clock);
  for (const { id } of office.handlers.slice(0, -1)) {
    const given = { userId: id, title: 'Luisteren bij klachten', provider: 'Opleidingshuis De Dialoog' };
    const days = { completedOn: day(completedOn), validUntil: day(completedOn.plus({ years: 2 })) };
    await save.add({ ...given, ...days }, office.manager);
  }
}

async function auditOnce({ dataSource, office, end, clock }: Evidence): Promise<void> {
  const finishedOn = end.minus({ months: 10 });
  clock.moveTo(finishedOn.plus({ days: 2 }).toJSDate());
  const { labelId, manager } = office;
  const { id } = await new c.SaveAudit(dataSource, clock).add(
    labelId,
    {
      title: 'Interne audit klachtbehandeling',
      performedBy: 'Interne Audit Dienst',
      scope: 'Het hele proces van ontvangst tot leren, met dertig dossiers en gesprekken met zes klanten.',
      aspects: ['procedures', 'compliance', 'effectiveness', 'quality'],
      finishedOn: day(finishedOn),
    },
    manager,
  );
  const save = new c.SaveAuditFinding(dataSource, clock);
  for (const { finding, action, dueInMonths, lateReason } of findings) {
    const dueOn = day(finishedOn.plus({ months: dueInMonths }));
    const given = { finding, action: { words: action, ownerId: manager.userId, dueOn } };
    const { id: findingId } = await save.add(id, given, manager);
    clock.moveTo(finishedOn.plus({ months: dueInMonths }).minus({ days: 5 }).toJSDate());
    const doneOn = lateReason ? null : day(finishedOn.plus({ months: dueInMonths }).minus({ days: 6 }));
    await save.edit(findingId, { ...given, action: { ...given.action, doneOn }, lateReason }, 1, manager);
    clock.moveTo(finishedOn.plus({ days: 2 }).toJSDate());
  }
}

/** A report three weeks after each quarter, seen by top management a week later. */
async function report(play: Evidence): Promise<void> {
  const { dataSource, office, end, clock } = play;
  const { labelId, manager, topManager } = office;
  const reports = new c.ManagementReports(dataSource, clock);
  const first = c.quarterOf(day(end.minus({ months: 14 })));
  for (const quarter of c.quartersIn(c.daysOfQuarter(first).from, day(end.minus({ months: 3 })))) {
    const at = DateTime.fromISO(`${c.daysOfQuarter(quarter).to}T10:00:00`, { zone: end.zone }).plus({ weeks: 3 });
    if (at.plus({ weeks: 1 }) > end) continue;
    clock.moveTo(at.toJSDate());
    const summary = 'Klachten, termijnen, waardering van klanten, signalen en complimenten, risico’s en verbeteringen.';
    const fileId = await keep(
      play,
      `rapportage-${quarter.toLowerCase()}.txt`,
      `Rapportage klachten ${quarter}\n\n${summary}`,
    );
    const topics = ['hard-figures', 'soft-figures', 'all-kinds-of-feedback', 'risk-analysis', 'improvements'];
    const given = { quarter, title: `Klachtenrapportage ${quarter}`, summary, topics, fileId };
    const { id } = await reports.issue(labelId, given, manager);
    clock.moveTo(at.plus({ weeks: 1 }).toJSDate());
    await reports.acknowledge(id, { response: 'Besproken in de directie; de acties zijn verdeeld.' }, topManager);
  }
}
