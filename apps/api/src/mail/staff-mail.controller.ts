import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RetryStaffMail, readStaffMails, STAFF_MAIL_BOXES } from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut, pageOf, pageQuery } from '../http/schema.js';

const LEADERS = ['manager', 'top-manager'] as const;

const query = z.object({ ...pageQuery, box: z.enum(STAFF_MAIL_BOXES).default('failed') });
const row = z.object({
  id: z.uuid(),
  recipientName: z.string(),
  email: z.string(),
  subject: z.string(),
  state: z.enum(['ready', 'sending', 'sent', 'failed']),
  attempts: z.int(),
  failure: z.string().nullable(),
  nextTryAt: instantOut.nullable(),
  writtenAt: instantOut,
  sentAt: instantOut.nullable(),
});
const page = pageOf(row).extend({ counts: z.object({ waiting: z.int(), failed: z.int() }) });

/** Mails to colleagues, such as digests of warnings: nobody misses one unseen. */
@Controller()
export class StaffMailController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(RetryStaffMail) private readonly retryStaffMail: RetryStaffMail,
  ) {}

  @Operation({
    id: 'readStaffMails',
    method: 'get',
    path: '/staff-mails',
    summary: 'Mails to colleagues by where they are',
    tag: 'letters',
    access: LEADERS,
    query,
    response: page,
  })
  list(@CurrentCaller() { actor }: Caller, @ParsedQuery(query) filter: z.infer<typeof query>) {
    return readStaffMails(this.dataSource, filter, actor);
  }

  @Operation({
    id: 'retryStaffMail',
    method: 'post',
    path: '/staff-mails/{id}/retry',
    summary: 'Deliver a failed mail to a colleague again, in the same words',
    tag: 'letters',
    access: LEADERS,
  })
  retry(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<void> {
    return this.retryStaffMail.execute(id, actor);
  }
}
