import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { localDay } from '../../deadlines/local-day.js';
import { type AuditRegisterFacts, auditRegisterFacts } from '../../evidence/audit-register.query.js';
import { managementReportFacts, type QuarterReport } from '../../evidence/management-reports.query.js';
import { quarterlyScope } from './judged-quarters.js';
import { type Measure, type MeasuredScope, once, type Reading, type ReadMeasure } from './measure.js';

/** What the audit register and the management reports of a label can say. */
export const evidenceMeasures = {
  'acknowledged-reports': eachQuarter(
    {
      nl: 'Kwartalen die voorbij zijn en waarvan een topmanager een managementrapportage heeft gezien en dat heeft vastgelegd.',
      en: 'Quarters that are over and of which a top manager acknowledged a management report.',
    },
    ({ acknowledged }) => acknowledged !== null,
  ),
  reports: eachQuarter(
    {
      nl: 'Kwartalen die voorbij zijn en waarover een managementrapportage is uitgebracht.',
      en: 'Quarters that are over and about which a management report was issued.',
    },
    ({ report }) => report !== null,
  ),
  'combined-reports': quartersWith(
    {
      nl: 'Kwartalen waarover een managementrapportage is uitgebracht die alle soorten feedback samen laat zien.',
      en: 'Quarters about which a management report was issued that shows all kinds of feedback together.',
    },
    ({ topics }) => topics.includes('all-kinds-of-feedback'),
  ),
  'risk-analysis-reports': quartersWith(
    {
      nl: 'Kwartalen waarover een managementrapportage is uitgebracht met een risicoanalyse waarin klachten zijn meegenomen.',
      en: 'Quarters about which a management report was issued with a risk analysis that takes complaints into account.',
    },
    ({ topics }) => topics.includes('risk-analysis'),
  ),
  'last-audit-age': {
    kind: 'read',
    definition: {
      nl: 'Hele en begonnen maanden sinds de laatste audit in het auditregister klaar was.',
      en: 'Whole and begun months since the last audit in the audit register was finished.',
    },
    async read(manager, scope) {
      const { lastAudit } = await auditsOf(manager, scope);
      return { numerator: lastAudit && monthsSince(lastAudit.finishedOn, localDay(scope.now)), denominator: null };
    },
  },
  'findings-with-action': {
    kind: 'read',
    definition: {
      nl: 'Bevindingen in het auditregister. Telt mee: er is een actie met een eigenaar en een datum.',
      en: 'Findings in the audit register. Counts: there is an action with an owner and a day.',
    },
    async read(manager, scope) {
      const { lastAudit, findings } = await auditsOf(manager, scope);
      return audited(lastAudit, { numerator: findings.withAction, denominator: findings.total });
    },
  },
  'overdue-without-reason': {
    kind: 'read',
    definition: {
      nl: 'Bevindingen in het auditregister. Geteld worden die met een actie die te laat is zonder dat erbij staat waarom: het moeten er geen zijn.',
      en: 'Findings in the audit register. Counted are those whose action is late without a reason: there must be none.',
    },
    async read(manager, scope) {
      const { lastAudit, findings } = await auditsOf(manager, scope);
      return audited(lastAudit, { numerator: findings.overdueWithoutReason, denominator: findings.total });
    },
  },
} satisfies Record<string, Measure>;

/** Without any audit there are no results of which something could be shown. */
function audited(lastAudit: object | null, reading: Reading): Reading {
  return lastAudit ? reading : { numerator: null, denominator: null };
}

function eachQuarter(definition: ReadMeasure['definition'], isKept: (quarter: QuarterReport) => boolean): ReadMeasure {
  return {
    kind: 'read',
    definition,
    async read(manager, scope) {
      const quarters = await reportsOf(manager, scope);
      return { numerator: quarters.filter(isKept).length, denominator: quarters.length };
    },
  };
}

function quartersWith(definition: ReadMeasure['definition'], isKept: (quarter: QuarterReport) => boolean): ReadMeasure {
  return {
    kind: 'read',
    definition,
    async read(manager, scope) {
      const quarters = await reportsOf(manager, scope);
      return { numerator: quarters.filter(isKept).length, denominator: null };
    },
  };
}

function auditsOf(manager: EntityManager, scope: MeasuredScope): Promise<AuditRegisterFacts> {
  const { labelId, now } = scope;
  return once(scope, 'audits', () => auditRegisterFacts(manager, { labelId, at: now }));
}

async function reportsOf(manager: EntityManager, scope: MeasuredScope): Promise<QuarterReport[]> {
  const { labelId, now } = scope;
  const spanned = quarterlyScope(scope);
  if (!spanned) return [];
  const asked = {
    labelId,
    from: localDay(spanned.startsAt),
    to: localDay(new Date(spanned.endsAt.getTime() - 1)),
    at: now,
  };
  return once(scope, 'reports', () => managementReportFacts(manager, asked));
}

/** Begun months count whole, so that a day over the limit is over the limit. */
function monthsSince(day: string, today: string): number {
  const months = DateTime.fromISO(today, { zone: 'utc' }).diff(DateTime.fromISO(day, { zone: 'utc' }), 'months').months;
  return Math.max(0, Math.ceil(months));
}
