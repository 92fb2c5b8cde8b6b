import { Controller, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { Typesetter } from '#platform';
import { RequestLanguage } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { ParsedQuery } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';
import { disputeBodies, figuresDefinition } from './figures-words.js';
import { guaranteeFacts, guaranteeTemplate } from './guarantee-document.js';
import { readLabelPage } from './label-page.js';

const FIVE_MINUTES = 'public, max-age=300';

const share = z.object({ numerator: z.int(), denominator: z.int(), shown: z.string().nullable() });
const term = z.object({ unit: z.enum(['hours', 'workingDays', 'weeks']), length: z.int() });
const figuresQuery = z.object({ period: z.enum(['quarter', 'year', 'last-12-months']).default('last-12-months') });
const figuresView = z.object({
  label: z.object({
    code: z.string(),
    name: z.string(),
    colour: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
    teamName: z.string(),
    postalAddress: z.array(z.string()),
  }),
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: instantOut,
  /** How the figures are made, a sentence a line. */
  definition: z.array(z.string()),
  terms: z.array(
    z.object({
      key: z.string(),
      milestone: z.enum(c.MILESTONES),
      term,
      targetPercent: z.int(),
      /** False for a term that complaints received today no longer get. */
      isInForce: z.boolean(),
      met: z.int(),
      missed: z.int(),
      leftOut: z.object({ withdrawn: z.int(), merged: z.int() }),
      toFallDue: z.object({ total: z.int() }),
      /** Whether the clock stands still while a customer is waited for, and of how many terms it did. */
      clockPausesForCustomer: z.boolean(),
      pausedTerms: z.int(),
      share,
      /** Null when nothing fell due. */
      isMet: z.boolean().nullable(),
    }),
  ),
  monitor: z.object({
    /** How many customers sent it in. */
    responses: z.int(),
    /** With fewer answers no average is published. */
    leastResponses: z.int(),
    statements: z.array(
      z.object({
        statement: z.enum(c.MONITOR_STATEMENTS),
        count: z.int(),
        /** 1 to 5, with one decimal. */
        appreciation: z.string().nullable(),
        importance: z.string().nullable(),
      }),
    ),
  }),
  /** Where a customer can go who does not agree with us. */
  disputeBodies: z.array(
    z.object({ body: z.enum(['kifid', 'skgz']), name: z.string(), website: z.string(), phone: z.string() }),
  ),
  /** Half years with a guarantee report, the newest first. */
  guaranteeReports: z.array(z.string()),
});

const reportView = z.object({
  labelCode: z.string(),
  labelName: z.string(),
  half: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: instantOut,
  /** The half year is still running. */
  isProvisional: z.boolean(),
  lines: z.array(
    z.object({
      promise: z.enum(['term', 'satisfaction', 'few-complaints']),
      milestone: z.enum(c.MILESTONES).nullable(),
      term: term.nullable(),
      agreedPercent: z.int(),
      performed: share,
      /** Of how many terms the clock stood still; null where it never does. */
      pausedTerms: z.int().nullable(),
      isMet: z.boolean().nullable(),
    }),
  ),
  forfeit: z.object({ cents: z.int(), to: z.string(), isDue: z.boolean() }).nullable(),
});

/** What a label shows to everybody, also when it was missed. */
@Controller()
export class PublicFiguresController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  @Operation({
    id: 'readPublicFigures',
    method: 'get',
    path: '/public/labels/{code}/figures',
    summary: 'What a label promises, what came of it and what its customers say',
    tag: 'public',
    access: 'public',
    query: figuresQuery,
    response: figuresView,
  })
  async figures(
    @Param('code') code: string,
    @ParsedQuery(figuresQuery) { period }: z.infer<typeof figuresQuery>,
    @RequestLanguage() language: c.Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof figuresView>> {
    const now = this.clock.now();
    const { label, products } = await readLabelPage(this.dataSource, code, now);
    const figures = await c.publicFigures(this.dataSource, label.id, period, now);
    reply.headers({ 'Cache-Control': FIVE_MINUTES, Vary: 'Accept-Language' });
    return {
      ...figures,
      label,
      definition: figuresDefinition(figures, language),
      disputeBodies: disputeBodies(products),
      guaranteeReports: c.recentHalves(now),
    };
  }

  @Operation({
    id: 'readGuaranteeReport',
    method: 'get',
    path: '/public/labels/{code}/guarantee-reports/{half}',
    summary: 'The guarantee of a label over half a year: agreed, performed, met or not',
    tag: 'public',
    access: 'public',
    response: reportView,
  })
  async report(
    @Param('code') code: string,
    @Param('half') half: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof reportView>> {
    const report = await this.reportOf(code, half);
    reply.header('Cache-Control', FIVE_MINUTES);
    return report;
  }

  @Operation({
    id: 'readGuaranteeDocument',
    method: 'get',
    path: '/public/labels/{code}/guarantee-reports/{half}/pdf',
    summary: 'The same report as an accessible PDF',
    tag: 'public',
    access: 'public',
    download: true,
  })
  async document(
    @Param('code') code: string,
    @Param('half') half: string,
    @RequestLanguage() language: c.Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const report = await this.reportOf(code, half);
    const pdf = await this.typesetter.typeset({
      template: guaranteeTemplate,
      facts: guaranteeFacts(report, language),
      // The day, so that the same report gives the same bytes all day.
      createdAt: new Date(`${c.localDay(report.asOf)}T00:00:00Z`),
    });
    const name = `${language === 'nl' ? 'garantie' : 'guarantee'}-${report.labelCode}-${half}.pdf`;
    reply.headers({ 'Cache-Control': FIVE_MINUTES, Vary: 'Accept-Language' });
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${name}"` });
  }

  private async reportOf(code: string, half: string): Promise<c.GuaranteeReport> {
    const now = this.clock.now();
    const { label } = await readLabelPage(this.dataSource, code, now);
    return c.guaranteeReport(this.dataSource, label.id, half, now);
  }
}
