import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { ParsedBody, ParsedQuery } from '../http/parsed.js';
import { benchmarkIn } from './score-words.js';
import { benchmarkQuery, benchmarkView, importedView } from './scores-views.js';

type Asked = z.infer<typeof benchmarkQuery>;

const READERS = ['manager', 'top-manager', 'auditor', 'administrator'] as const;

/** Labels side by side, and scores of others to compare with. */
@Controller()
export class BenchmarkController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.ImportOutsideScores) private readonly importOutsideScores: c.ImportOutsideScores,
  ) {}

  @Operation({
    id: 'readBenchmark',
    method: 'get',
    path: '/benchmark',
    summary: 'Labels and others side by side; names only for those who may know them',
    tag: 'scores',
    access: READERS,
    query: benchmarkQuery,
    response: benchmarkView,
    viewed: 'figures-viewed',
  })
  async benchmark(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedQuery(benchmarkQuery) query: Asked,
  ): Promise<z.infer<typeof benchmarkView>> {
    return benchmarkIn(await c.readBenchmark(this.dataSource.manager, query, actor), user.language);
  }

  @Operation({
    id: 'exportBenchmark',
    method: 'get',
    path: '/benchmark/export.csv',
    summary: 'The same comparison for a spreadsheet',
    tag: 'scores',
    access: READERS,
    query: benchmarkQuery,
    download: true,
  })
  async export(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedQuery(benchmarkQuery) query: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { manager } = this.dataSource;
    const benchmark = await c.readBenchmark(manager, query, actor);
    const exported = { kind: 'figures-exported', what: 'benchmark', format: 'csv' } as const;
    await c.noteExport(manager, actor, exported, this.clock.now());
    reply.headers({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="benchmark-${benchmark.frameworkId}.csv"`,
      'Cache-Control': 'private, no-store',
    });
    return c.benchmarkCsv(benchmark, user.language);
  }

  @Operation({
    id: 'importOutsideScores',
    method: 'post',
    path: '/benchmark/outside-scores',
    summary: 'Brings in the scores of a source over a year from a CSV file, in place of what it gave before',
    tag: 'scores',
    access: ['administrator'],
    body: c.outsideScoresInput,
    response: importedView,
  })
  async import(
    @CurrentCaller() { actor }: Caller,
    @ParsedBody(c.outsideScoresInput) body: z.infer<typeof c.outsideScoresInput>,
  ): Promise<z.infer<typeof importedView>> {
    return { imported: await this.importOutsideScores.execute(body, actor) };
  }
}
