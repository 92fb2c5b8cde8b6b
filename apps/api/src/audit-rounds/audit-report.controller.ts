import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import * as c from '#complaints';
import { Typesetter } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { AUDIT_READERS } from '../evidence/evidence.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { reportFacts } from './report-facts.js';
import { reportTemplate } from './report-template.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** The report of a round, as a document and as a workbook, and the draw to check it by. */
@Controller()
export class AuditReportController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  @Operation({
    id: 'readAuditReport',
    method: 'get',
    path: '/audit-rounds/{id}/report.pdf',
    summary: 'The report of a round as an accessible PDF',
    tag: 'audit',
    access: AUDIT_READERS,
    download: true,
  })
  async report(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const round = await c.readRound(this.dataSource, id, actor, user.language, this.clock.now());
    const pdf = await this.typesetter.typeset({
      template: reportTemplate,
      facts: reportFacts(round, user.language),
      createdAt: new Date(`${round.reportOn}T00:00:00Z`),
    });
    await this.note(actor, round, 'pdf');
    reply.headers(PRIVATE);
    const disposition = `inline; filename="${nameOf(round, user.language)}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  @Operation({
    id: 'readAuditWorkbook',
    method: 'get',
    path: '/audit-rounds/{id}/report.xlsx',
    summary: 'The report of a round as an Excel workbook',
    tag: 'audit',
    access: AUDIT_READERS,
    download: true,
  })
  async workbook(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const round = await c.readRound(this.dataSource, id, actor, user.language, this.clock.now());
    const workbook = await c.roundXlsx(round, user.language);
    await this.note(actor, round, 'xlsx');
    reply.headers(PRIVATE);
    const disposition = `attachment; filename="${nameOf(round, user.language)}.xlsx"`;
    return new StreamableFile(workbook, { type: XLSX, disposition });
  }

  @Operation({
    id: 'exportAuditDraw',
    method: 'get',
    path: '/audit-rounds/{id}/draw.csv',
    summary: 'Every case that could have been drawn, with what decided its place, to draw again by',
    tag: 'audit',
    access: AUDIT_READERS,
    download: true,
  })
  async draw(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const csv = c.drawCsv(await c.readDraw(this.dataSource, id, actor));
    const exported = { kind: 'report-exported', what: 'audit-draw', format: 'csv', subjectId: id } as const;
    await c.noteExport(this.dataSource.manager, actor, exported, this.clock.now());
    reply.headers(PRIVATE);
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="steekproef.csv"',
    });
  }

  private note(actor: c.Actor, { id, title }: c.RoundView, format: 'pdf' | 'xlsx'): Promise<void> {
    const exported = { kind: 'report-exported', what: 'audit-report', format, subjectId: id, reason: title } as const;
    return c.noteExport(this.dataSource.manager, actor, exported, this.clock.now());
  }
}

function nameOf({ label, periodTo }: c.RoundView, language: c.Language): string {
  return `${language === 'nl' ? 'toetsing' : 'audit'}-${label.code}-${periodTo}`;
}
