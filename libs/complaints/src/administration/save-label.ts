import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { WorkingCalendar } from '../deadlines/working-calendar.js';
import { CaseChanged, InvalidInput, NotFound } from '../feedback-item/errors.js';
import { day, email, line, phone } from '../feedback-item/input-fields.js';
import { Label } from '../labels/label.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { policySettingsSchema } from '../labels/policy-settings.js';
import type { Actor } from '../staff/actor.js';
import { recordSettingsChange } from './record-settings-change.js';

export const labelInput = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}$/),
  name: line(80),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  phone,
  email,
  website: z
    .url({ protocol: /^https$/ })
    .max(200)
    .regex(/^[\x21-\x7e]*$/, { error: 'Write an address like https://www.example.nl.' }),
  postalAddress: z.array(line(120)).min(1).max(5),
  teamName: line(80),
  embedOrigins: z
    .array(
      line(200).regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/, {
        error: 'Write only the beginning of the address, like https://www.example.nl.',
      }),
    )
    .max(20)
    .default([]),
  isActive: z.boolean().default(true),
});

export const policyInput = z.strictObject({ validFrom: day, settings: policySettingsSchema });

/** Adds and edits labels, and publishes new versions of what they promise. */
export class SaveLabel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Adds a label with its first policy. Throws `InvalidInput` when the code is taken. */
  async add(input: unknown, actor: Actor): Promise<Label> {
    const now = this.clock.now();
    const { policy: settings, ...label } = labelInput.extend({ policy: policySettingsSchema }).parse(input);
    return this.dataSource.transaction(async (tx) => {
      await refuseTakenCode(tx, label.code);
      const saved = Object.assign(new Label(), { ...label, id: newId(), version: 1 });
      const policy = {
        id: newId(),
        labelId: saved.id,
        version: 1,
        validFrom: localDay(now),
        settings: checkedSettings(settings, '/policy') as object,
      };
      await tx.insert(Label, saved);
      await tx.insert(LabelPolicy, policy);
      await recordSettingsChange(tx, saved, actor, now);
      await recordSettingsChange(tx, policy, actor, now);
      return saved;
    });
  }

  /** Edits a label; its code stays, because references carry it. Throws `NotFound` or `CaseChanged`. */
  async edit(labelId: string, input: unknown, version: number, actor: Actor): Promise<Label> {
    const changes = labelInput.omit({ code: true }).parse(input);
    return this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(Label, { id: labelId, version }, { ...changes, version: version + 1 });
      const label = await tx.findOneBy(Label, { id: labelId });
      if (!label) throw new NotFound('label');
      if (!affected) throw new CaseChanged();
      await recordSettingsChange(tx, label, actor, this.clock.now());
      return label;
    });
  }

  /** Publishes a new version of the policy. It starts today or later; no complaint already received changes. */
  async publishPolicy(labelId: string, input: unknown, actor: Actor): Promise<LabelPolicy> {
    const now = this.clock.now();
    const { validFrom, settings } = policyInput.parse(input);
    if (validFrom < localDay(now)) {
      throw new InvalidInput(
        '/validFrom',
        'in-past',
        'A new version starts today or later; nothing in the past changes.',
      );
    }
    return this.dataSource.transaction(async (tx) => {
      const label = await tx.findOne(Label, { where: { id: labelId }, lock: { mode: 'pessimistic_write' } });
      if (!label) throw new NotFound('label');
      if (await tx.existsBy(LabelPolicy, { labelId, validFrom })) {
        throw new InvalidInput('/validFrom', 'taken', 'A version already starts on this day. Choose a later day.');
      }
      const version = (await tx.countBy(LabelPolicy, { labelId })) + 1;
      const policy = Object.assign(new LabelPolicy(), {
        id: newId(),
        labelId,
        version,
        validFrom,
        settings: checkedSettings(settings, '/settings'),
      });
      await tx.insert(LabelPolicy, policy as object);
      await recordSettingsChange(tx, policy, actor, now);
      return policy;
    });
  }
}

/** Settings whose calendar names only holidays that exist; `pointer` says where in the input they stand. */
export function checkedSettings(settings: z.infer<typeof policySettingsSchema>, pointer: string) {
  try {
    new WorkingCalendar({ version: 1, ...settings.calendar });
  } catch {
    const field = `${pointer}/calendar/holidaysLeftOut`;
    throw new InvalidInput(field, 'unknown-holiday', 'One of these holidays does not exist. Choose from the list.');
  }
  return settings;
}

async function refuseTakenCode(tx: EntityManager, code: string): Promise<void> {
  // Two at once wait for each other here, so that the second one sees the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`label ${code}`]);
  if (await tx.existsBy(Label, { code })) {
    throw new InvalidInput('/code', 'taken', 'This code is in use already. Choose another one.');
  }
}
