import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { ParsedQuery } from '../http/parsed.js';
import { liveScoreIn } from './score-words.js';
import { figureCasesQuery, figureCasesView, liveScoreView, scoreQuery } from './scores-views.js';

/** Who follows the score through the year. */
export const SCORE_READERS = ['manager', 'top-manager', 'auditor'] as const;

/** What a label would score today, and the cases behind its figures. */
@Controller()
export class ScoresController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
  ) {}

  @Operation({
    id: 'readLiveScore',
    method: 'get',
    path: '/scores/live',
    summary: 'What a label would score today, question by question, and what stands between it and the goal',
    tag: 'scores',
    access: SCORE_READERS,
    query: scoreQuery,
    response: liveScoreView,
    viewed: 'figures-viewed',
  })
  async live(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedQuery(scoreQuery) query: z.infer<typeof scoreQuery>,
  ): Promise<z.infer<typeof liveScoreView>> {
    const { manager } = this.dataSource;
    const live = await c.readLiveScore(manager, { ...query, now: this.clock.now() }, actor);
    return liveScoreIn(live, await c.scoreTrend(manager, query), user.language);
  }

  @Operation({
    id: 'readFigureCases',
    method: 'get',
    path: '/scores/figure-cases',
    summary: 'The cases behind a measured figure, those received last first',
    tag: 'scores',
    access: SCORE_READERS,
    query: figureCasesQuery,
    response: figureCasesView,
    viewed: 'list-viewed',
  })
  cases(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(figureCasesQuery) { counts, ...query }: z.infer<typeof figureCasesQuery>,
  ): Promise<c.MeasuredCasesPage> {
    const filter = { ...query, counts: counts && counts === 'yes' };
    return c.measuredCases(this.dataSource.manager, filter, actor, this.clock.now());
  }
}
