import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';
import { ADMINISTRATOR, lastChange } from './administration.controller.js';

const policyView = z.object({
  id: z.uuid(),
  version: z.int(),
  validFrom: z.string(),
  settings: c.policySettingsSchema,
});
const labelView = c.labelInput.extend({ id: z.uuid(), version: z.int(), isActive: z.boolean() });
const labelWithPolicies = labelView.extend({
  lastChange,
  policies: z.array(policyView.extend({ isInForce: z.boolean(), lastChange })),
});
const policyDefaults = z.object({
  settings: c.policySettingsSchema,
  /** The holidays that a label may leave out, each with its next date. */
  holidays: z.array(z.object({ key: z.string(), nl: z.string(), en: z.string(), on: z.iso.date() })),
});

const policyPreview = z.object({
  openCases: z.int(),
  changed: z.int(),
  otherDates: z.array(
    z.object({
      itemId: z.uuid(),
      reference: z.string(),
      kind: z.enum(c.COMMITMENT_KINDS),
      lateFrom: instantOut,
      /** How that date came about, a sentence a line. */
      why: z.array(z.string()),
      wouldBeLateFrom: instantOut.nullable(),
      /** How that date would come about, a sentence a line; empty without one. */
      wouldBeWhy: z.array(z.string()),
    }),
  ),
  otherDatesInAll: z.int(),
});
const previewBody = c.policyInput.pick({ settings: true });

/** Labels with every version of what they promise. */
@Controller()
export class LabelsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.SaveLabel) private readonly saveLabel: c.SaveLabel,
  ) {}

  @Operation({
    id: 'readLabels',
    method: 'get',
    path: '/labels',
    summary: 'All labels with every version of their policy',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: z.array(labelWithPolicies),
  })
  labels() {
    return c.readLabels(this.dataSource, this.clock.now());
  }

  @Operation({
    id: 'readPolicyDefaults',
    method: 'get',
    path: '/policy-defaults',
    summary: 'What a new label begins with, and the holidays that it may leave out',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: policyDefaults,
  })
  policyDefaults(): z.infer<typeof policyDefaults> {
    return { settings: c.defaultPolicySettings, holidays: c.holidaysFrom(c.localDay(this.clock.now())) };
  }

  @Operation({
    id: 'addLabel',
    method: 'post',
    path: '/labels',
    summary: 'Add a label with its first policy',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.labelInput.extend({ policy: c.policySettingsSchema }),
    response: labelView,
    status: 201,
  })
  addLabel(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.saveLabel.add(body, actor);
  }

  @Operation({
    id: 'editLabel',
    method: 'put',
    path: '/labels/{id}',
    summary: 'Edit a label',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.labelInput.omit({ code: true }),
    response: labelView,
    ifMatch: true,
  })
  editLabel(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveLabel.edit(id, body, version, actor);
  }

  @Operation({
    id: 'publishPolicy',
    method: 'post',
    path: '/labels/{id}/policies',
    summary: 'Publish a new version of what the label promises',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: c.policyInput,
    response: policyView,
    status: 201,
  })
  publishPolicy(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.saveLabel.publishPolicy(id, body, actor);
  }

  @Operation({
    id: 'previewPolicy',
    method: 'post',
    path: '/labels/{id}/policy-preview',
    summary: 'What publishing a version would mean for the cases that are open',
    tag: 'administration',
    access: ADMINISTRATOR,
    body: previewBody,
    response: policyPreview,
    status: 200,
  })
  previewPolicy(
    @CurrentCaller() { user }: Caller,
    @IdParam() id: string,
    @ParsedBody(previewBody) { settings }: z.infer<typeof previewBody>,
  ): Promise<c.PolicyPreview> {
    return c.previewPolicy(this.dataSource, id, settings, user.language);
  }
}
