import { DateTime } from 'luxon';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { toHtmlMail, writeDay } from '#templates';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { Label } from '../labels/label.entity.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { appendToOutbox } from '../outbox/outbox.js';
import type { Language } from '../vocabulary.js';
import { isOfficeTime } from '../warnings/office-hours.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';

/** How long before a document expires its owner is told. */
export const REMINDED_DAYS_BEFORE = 30;

/** Tells owners of documents, once for each term of validity, that these soon support nothing any more. */
export class RemindOfExpiry {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly workUrl: string,
  ) {}

  /**
   * One mail for each owner and label, in office hours, or to each manager of the label when the owner left; gives the
   * number of mails. Running it twice sends nothing twice.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const owners: { ownerId: string; labelId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT owner_id AS "ownerId", label_id AS "labelId" FROM evidence_documents WHERE ${TO_RENEW}
         AND label_id IN (SELECT id FROM labels WHERE is_active)`,
      [lastDay(now)],
    );
    let mails = 0;
    for (const owner of owners) mails += await this.dataSource.transaction((tx) => this.remind(tx, owner, now));
    return mails;
  }

  private async remind(tx: EntityManager, owner: { ownerId: string; labelId: string }, now: Date): Promise<number> {
    const { label, policy } = await policyInForce(tx, owner.labelId, localDay(now));
    if (!isOfficeTime(now, policy.settings.warnings.officeHours, calendarOf(policy))) return 0;
    const people = await whoKeeps(tx, owner);
    // While nobody can be told, the documents stay to be reminded of.
    if (people.length === 0) return 0;
    // The driver gives the rows of an UPDATE with their number beside them.
    const [documents]: [ExpiringDocument[], number] = await tx.query(
      `UPDATE evidence_documents SET reminded_at = $4 WHERE id IN (
         SELECT id FROM evidence_documents WHERE owner_id = $2 AND label_id = $3 AND ${TO_RENEW} ORDER BY id FOR UPDATE
       ) AND reminded_at IS NULL RETURNING title, valid_until::text AS "validUntil"`,
      [lastDay(now), owner.ownerId, owner.labelId, now],
    );
    if (documents.length === 0) return 0;
    for (const person of people) {
      const mail = mailTo(person, label, documents, `${this.workUrl}/audit/evidence`, now);
      await tx.insert(StaffMail, mail);
      await appendToOutbox(tx, 'staff-mail-ready', { mailId: mail.id }, now);
    }
    return people.length;
  }
}

/** The owner; the managers of the label when the owner works there no more. */
async function whoKeeps(
  tx: EntityManager,
  { ownerId, labelId }: { ownerId: string; labelId: string },
): Promise<Person[]> {
  const people: Person[] = await tx.query(
    `SELECT id, name, language FROM staff_users
     WHERE is_active AND (has_all_labels OR $2 = ANY(label_ids)) AND (id = $1 OR role = 'manager') ORDER BY id`,
    [ownerId, labelId],
  );
  const owner = people.find(({ id }) => id === ownerId);
  if (owner) return [owner];
  const [left]: { name: string }[] = await tx.query('SELECT name FROM staff_users WHERE id = $1', [ownerId]);
  return people.map((person) => ({ ...person, inPlaceOf: left?.name }));
}

interface ExpiringDocument {
  title: string;
  validUntil: string;
}

interface Person {
  id: string;
  name: string;
  language: Language;
  /** Who kept the documents and works there no more. */
  inPlaceOf?: string | undefined;
}

const TO_RENEW = 'withdrawn_at IS NULL AND reminded_at IS NULL AND valid_until <= $1::date';

function lastDay(now: Date): string {
  return DateTime.fromISO(localDay(now), { zone: 'utc' }).plus({ days: REMINDED_DAYS_BEFORE }).toISODate() as string;
}

function mailTo(
  { id: recipientId, name, language, inPlaceOf }: Person,
  label: Label,
  documents: ExpiringDocument[],
  url: string,
  now: Date,
) {
  const lines = documents
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1))
    .map(({ title, validUntil }) => `- ${words[language].line(title, writeDay(validUntil, language) ?? validUntil)}`);
  const subject = words[language].subject(documents.length);
  const text = words[language].text(name, words[language].kept(label.name, inPlaceOf), lines.join('\n'), url);
  const id = newId();
  return {
    id,
    recipientId,
    sender: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
    subject,
    body: text,
    html: toHtmlMail({ subject, text, language, label }),
    messageId: `<${id}@${label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
    state: 'ready' as const,
    attempts: 0,
    writtenAt: now,
  };
}

const words = {
  nl: {
    subject: (count: number) => (count === 1 ? 'Een document verloopt' : `${count} documenten verlopen`),
    line: (title: string, day: string) => `${title}: geldig tot en met ${day}`,
    kept: (label: string, inPlaceOf?: string) =>
      inPlaceOf
        ? `${inPlaceOf} hield deze documenten bij voor ${label}, maar werkt er niet meer. Kies wie het overneemt.`
        : `U houdt deze documenten bij voor ${label}.`,
    text: (name: string, kept: string, lines: string, url: string) =>
      `Beste ${name},\n\n${kept} Na de laatste dag steunen ze geen antwoord meer bij een toetsing.\n\n${lines}\n\nVoeg een nieuwe versie toe, of pas de geldigheid aan als het document nog klopt:\n${url}\n`,
  },
  en: {
    subject: (count: number) => (count === 1 ? 'A document expires' : `${count} documents expire`),
    line: (title: string, day: string) => `${title}: valid until ${day}`,
    kept: (label: string, inPlaceOf?: string) =>
      inPlaceOf
        ? `${inPlaceOf} kept these documents for ${label}, but works there no more. Choose who takes over.`
        : `You keep these documents for ${label}.`,
    text: (name: string, kept: string, lines: string, url: string) =>
      `Dear ${name},\n\n${kept} After their last day they support no answer in an audit any more.\n\n${lines}\n\nAdd a new version, or change the validity when the document still holds:\n${url}\n`,
  },
};
