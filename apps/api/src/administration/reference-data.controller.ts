import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type AbsenceView,
  CATEGORIES,
  Clock,
  frameworks,
  hasLabelInScope,
  Label,
  localDay,
  Product,
  ROLES,
  readAbsences,
  StaffUser,
  staffActor,
} from '#complaints';
import type { Config } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { labelSummary } from '../auth/session.controller.js';
import { CONFIG } from '../config.js';
import { Operation } from '../http/operation.js';

const referenceData = z.object({
  /** The largest file that is taken, in megabytes of 1024 × 1024 bytes. */
  uploadLimitMb: z.int(),
  labels: z.array(labelSummary),
  products: z.array(z.object({ id: z.uuid(), category: z.enum(CATEGORIES), nameNl: z.string(), nameEn: z.string() })),
  /** Colleagues who can be chosen, with the labels they work for. */
  staff: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.enum(ROLES),
      labelIds: z.array(z.uuid()),
      /** Whether they are away today, until and including when, and who stands in. */
      away: z.object({ untilOn: z.iso.date().nullable(), standInId: z.uuid(), standInName: z.string() }).nullable(),
    }),
  ),
  /** Norm frameworks to assess by. */
  frameworks: z.array(z.object({ id: z.string(), titleNl: z.string(), titleEn: z.string() })),
});

/** What forms choose from. */
@Controller()
export class ReferenceDataController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Operation({
    id: 'readReferenceData',
    method: 'get',
    path: '/reference-data',
    summary: 'Labels, products and colleagues to choose from',
    tag: 'reference data',
    access: 'signed-in',
    response: referenceData,
  })
  async read(@CurrentCaller() { actor }: Caller): Promise<z.infer<typeof referenceData>> {
    const { manager } = this.dataSource;
    const labels = await manager.find(Label, { where: { isActive: true }, order: { name: 'ASC' } });
    // A case that an auditor was given apart brings the name of its label.
    const given = new Set(actor.cases?.map(({ labelId }) => labelId));
    const inScope = labels.filter(({ id }) => hasLabelInScope(actor, id) || given.has(id));
    const staff = await manager.find(StaffUser, { where: { isActive: true }, order: { name: 'ASC' } });
    const now = this.clock.now();
    const away = (await readAbsences(this.dataSource, now)).filter(({ fromOn }) => fromOn <= localDay(now));
    return {
      uploadLimitMb: this.config.uploadLimitMb,
      labels: inScope,
      products: await manager.find(Product, { where: { isActive: true }, order: { category: 'ASC', nameNl: 'ASC' } }),
      staff: staff
        .map(({ id, name, role, ...user }) => ({
          id,
          name,
          role,
          labelIds: inScope
            .filter((label) => hasLabelInScope(staffActor({ id, role, ...user }), label.id))
            .map((label) => label.id),
          away: awayOf(away, id),
        }))
        // Auditors are given labels for a time, and are chosen before they are.
        .filter(({ role, labelIds }) => labelIds.length > 0 || role === 'auditor'),
      frameworks: frameworks.map(({ id, title }) => ({ id, titleNl: title.nl, titleEn: title.en })),
    };
  }
}

function awayOf(away: readonly AbsenceView[], id: string): AbsenceView | null {
  return away.find(({ userId }) => userId === id) ?? null;
}
