import { Controller, Inject, type OnApplicationShutdown, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock, inputFields, readOutboxState } from '#complaints';
import { type QueueBoard, QueuesUnreachable } from '#platform';
import { ADMINISTRATOR } from '../administration/administration.controller.js';
import { Operation } from '../http/operation.js';
import { instantOut } from '../http/schema.js';
import { ApiProblem } from '../problems/problem.js';

export const QUEUE_BOARD = Symbol('queue board');

const payload = z.record(z.string(), z.unknown());
const queuesView = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      workers: z.int(),
      waiting: z.int(),
      active: z.int(),
      delayed: z.int(),
      failed: z.int(),
    }),
  ),
  failedJobs: z.array(
    z.object({
      id: z.string(),
      queue: z.string(),
      payload,
      reason: z.string(),
      attempts: z.int(),
      addedAt: instantOut,
      failedAt: instantOut.nullable(),
    }),
  ),
  outbox: z.object({
    waiting: z.int(),
    stuck: z.int(),
    oldest: z.array(z.object({ id: z.string(), topic: z.string(), payload, writtenAt: instantOut })),
  }),
});
const retryAllBody = z.strictObject({ queue: inputFields.line(100) });
const retryBody = retryAllBody.extend({ id: inputFields.line(200) });

/** What the worker has to do, what failed for good, and doing that again. */
@Controller()
export class QueuesController implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(QUEUE_BOARD) private readonly board: QueueBoard,
  ) {}

  @Operation({
    id: 'readQueues',
    method: 'get',
    path: '/queues',
    summary: 'Every queue, the jobs that failed for good, and what waits in the outbox',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: queuesView,
  })
  async read(): Promise<z.infer<typeof queuesView>> {
    const [queues, failedJobs] = await reachable(Promise.all([this.board.states(), this.board.failedJobs()]));
    return { queues, failedJobs, outbox: await readOutboxState(this.dataSource, this.clock.now()) };
  }

  @Operation({
    id: 'retryJob',
    method: 'post',
    path: '/queues/retry',
    summary: 'Do a failed job again',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: retryBody,
  })
  async retry(@Req() { body }: FastifyRequest): Promise<void> {
    const { queue, id } = retryBody.parse(body);
    if (!(await reachable(this.board.retry(queue, id)))) throw new ApiProblem('no-failed-job');
  }

  @Operation({
    id: 'retryAllJobs',
    method: 'post',
    path: '/queues/retry-all',
    summary: 'Do every failed job of a queue again',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: retryAllBody,
    response: z.object({ retried: z.int() }),
    status: 200,
  })
  async retryAll(@Req() { body }: FastifyRequest): Promise<{ retried: number }> {
    return { retried: await reachable(this.board.retryAll(retryAllBody.parse(body).queue)) };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.board.close();
  }
}

function reachable<Result>(answer: Promise<Result>): Promise<Result> {
  return answer.catch((error: unknown) => {
    throw error instanceof QueuesUnreachable ? new ApiProblem('queues-unreachable') : error;
  });
}
