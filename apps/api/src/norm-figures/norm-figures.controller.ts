import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  Clock,
  type DueSoon,
  dueSoon,
  type Language,
  type NormCasesPage,
  type NormFigures,
  normCases,
  normFigures,
  normFiguresCsv,
  normFiguresXlsx,
  noteExport,
  pausedNormCases,
} from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { READERS } from '../feedback-items/feedback-items.controller.js';
import { Operation } from '../http/operation.js';
import { ParsedQuery } from '../http/parsed.js';
import { casesQuery, casesView, dueSoonQuery, dueSoonView, figuresQuery, figuresView } from './norm-figures-views.js';

type FiguresQuery = z.infer<typeof figuresQuery>;

const filterOf = <T extends { labelId?: string | undefined }>({ labelId, ...query }: T) => ({
  ...query,
  labelIds: labelId === undefined ? undefined : [labelId],
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const fileName = ({ from, to }: NormFigures, language: Language, ending: string) =>
  `${language === 'nl' ? 'termijnen' : 'deadlines'}-${from}-${to}.${ending}`;
const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});

/** The share of published terms that was met, and the cases that make it. */
@Controller()
export class NormFiguresController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Operation({
    id: 'readNormFigures',
    method: 'get',
    path: '/norm-figures',
    summary: 'The norm for each label and published term in a period, the worst first',
    tag: 'norms',
    access: READERS,
    query: figuresQuery,
    response: figuresView,
    viewed: 'figures-viewed',
  })
  figures(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedQuery(figuresQuery) query: FiguresQuery,
  ): Promise<NormFigures> {
    return normFigures(
      this.dataSource.manager,
      { ...filterOf(query), language: user.language },
      actor,
      this.clock.now(),
    );
  }

  @Operation({
    id: 'readNormCases',
    method: 'get',
    path: '/norm-figures/cases',
    summary: 'The cases behind a norm figure',
    tag: 'norms',
    access: READERS,
    query: casesQuery,
    response: casesView,
    viewed: 'list-viewed',
  })
  cases(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedQuery(casesQuery) query: z.infer<typeof casesQuery>,
  ): Promise<NormCasesPage> {
    const { groupBy, groupKey, ...filter } = filterOf(query);
    const group = groupBy && groupKey ? { by: groupBy, key: groupKey === 'none' ? null : groupKey } : undefined;
    return normCases(this.dataSource, { ...filter, group, language: user.language }, actor, this.clock.now());
  }

  @Operation({
    id: 'readDueSoon',
    method: 'get',
    path: '/norm-figures/due-soon',
    summary: 'How many open terms fall due today and in the rest of the week, and whose they are',
    tag: 'norms',
    access: READERS,
    query: dueSoonQuery,
    response: dueSoonView,
    viewed: 'figures-viewed',
  })
  dueSoon(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(dueSoonQuery) query: z.infer<typeof dueSoonQuery>,
  ): Promise<DueSoon> {
    return dueSoon(this.dataSource.manager, filterOf(query), actor, this.clock.now());
  }

  @Operation({
    id: 'exportNormFigures',
    method: 'get',
    path: '/norm-figures/export.csv',
    summary: 'The same figures for a spreadsheet',
    tag: 'norms',
    access: READERS,
    query: figuresQuery,
    download: true,
  })
  async export(
    @CurrentCaller() caller: Caller,
    @ParsedQuery(figuresQuery) query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const figures = await this.figures(caller, query);
    await this.noteExport(caller, 'csv');
    reply.headers(fileHeaders('text/csv; charset=utf-8', fileName(figures, caller.user.language, 'csv')));
    return normFiguresCsv(figures, caller.user.language);
  }

  @Operation({
    id: 'exportNormFiguresWorkbook',
    method: 'get',
    path: '/norm-figures/export.xlsx',
    summary: 'The same figures as an Excel workbook, with what they mean',
    tag: 'norms',
    access: READERS,
    query: figuresQuery,
    download: true,
  })
  async workbook(
    @CurrentCaller() caller: Caller,
    @ParsedQuery(figuresQuery) query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { language } = caller.user;
    await this.noteExport(caller, 'xlsx');
    const figures = await this.figures(caller, query);
    const labelName = query.labelId ? figures.bands[0]?.labelName : undefined;
    reply.headers(fileHeaders(XLSX, fileName(figures, language, 'xlsx')));
    const { groupBy, ...filter } = filterOf(query);
    const isPaused = figures.bands.some(({ pausedTerms }) => pausedTerms > 0);
    const paused = isPaused
      ? await pausedNormCases(this.dataSource, { ...filter, language }, caller.actor, this.clock.now())
      : [];
    return normFiguresXlsx(figures, { labelName, groupBy, paused }, language);
  }

  private noteExport({ actor }: Caller, format: 'csv' | 'xlsx'): Promise<void> {
    const exported = { kind: 'figures-exported', what: 'norm-figures', format } as const;
    return noteExport(this.dataSource.manager, actor, exported, this.clock.now());
  }
}
