import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  AccessGrant,
  type Actor,
  type Category,
  defaultPolicySettings,
  hashPassword,
  Label,
  LabelPolicy,
  type PolicySettings,
  Product,
  type Role,
  StaffUser,
  staffActor,
} from '#complaints';

export const PASSWORD = 'een lang wachtwoord';
let passwordHash: Promise<string> | undefined;

/** A label with a policy in force since 2020. */
export async function aLabel(
  dataSource: DataSource,
  { code = 'VG', settings = {} }: { code?: string; settings?: Partial<PolicySettings> } = {},
): Promise<Label> {
  const label = Object.assign(new Label(), {
    id: newId(),
    code,
    name: `Verzekeraar ${code}`,
    colour: '#0b6b6b',
    phone: '088 0000100',
    email: `klachten@${code.toLowerCase()}.example`,
    website: `https://www.${code.toLowerCase()}.example`,
    postalAddress: ['Postbus 1', '1000 AA Voorbeeldstad'],
    teamName: 'Team Klachten',
    isActive: true,
    version: 1,
  });
  await dataSource.manager.insert(Label, label);
  await dataSource.manager.insert(LabelPolicy, {
    id: newId(),
    labelId: label.id,
    version: 1,
    validFrom: '2020-01-01',
    settings: { ...defaultPolicySettings, ...settings } as object,
  });
  return label;
}

/** Somebody of the staff with access to the given labels (all when left out). */
export async function aColleague(
  dataSource: DataSource,
  {
    role = 'handler',
    name = 'Kees Demo',
    labels,
    mandateCents = 50_000,
  }: { role?: Role; name?: string; labels?: Label[]; mandateCents?: number } = {},
): Promise<StaffUser & { actor: Actor }> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = newId();
  const user = Object.assign(new StaffUser(), {
    id,
    email: `${name.toLowerCase().replace(/\W+/g, '.')}.${id.slice(-12)}@gehoor.example`,
    name,
    phone: '088 0000101',
    role,
    language: 'nl',
    mandateCents,
    hasAllLabels: labels === undefined,
    labelIds: labels?.map((label) => label.id) ?? [],
    passwordHash: await passwordHash,
    isActive: true,
    version: 1,
  });
  await dataSource.manager.insert(StaffUser, user);
  if (role !== 'auditor') return Object.assign(user, { actor: staffActor(user) });
  const given = await accessFor(dataSource, id, labels);
  const actor = staffActor({ ...user, given: { labels: given, cases: [] } });
  return Object.assign(user, { actor: labels ? actor : { ...actor, labels: 'all' as const } });
}

/** Gives an auditor these labels, or every one there is, for as long as any test lasts. */
async function accessFor(dataSource: DataSource, userId: string, labels?: Label[]): Promise<string[]> {
  const given = (labels ?? (await dataSource.manager.find(Label))).map((label) => label.id);
  const [givenFrom, givenUntil] = [new Date('2000-01-01T00:00:00Z'), new Date('2999-01-01T00:00:00Z')];
  const rows = given.map((labelId) => ({
    id: newId(),
    userId,
    labelId,
    itemIds: [],
    givenFrom,
    givenUntil,
    reason: 'Toetsing',
    givenBy: null,
    givenAt: givenFrom,
  }));
  await dataSource.manager.insert(AccessGrant, rows);
  return given;
}

/** A product of a category. */
export async function aProduct(dataSource: DataSource, category: Category = 'motor'): Promise<Product> {
  const product = Object.assign(new Product(), {
    id: newId(),
    category,
    nameNl: 'Autoverzekering',
    nameEn: 'Car insurance',
    isActive: true,
    version: 1,
  });
  await dataSource.manager.insert(Product, product);
  return product;
}

/** Registration input that states only what matters. */
export function aComplaint(labelId: string, more: Record<string, unknown> = {}) {
  return {
    labelId,
    kind: 'complaint',
    channel: 'phone',
    receivedAt: '2026-03-02T09:14:00Z',
    complainant: {
      type: 'person',
      name: 'Anna Voorbeeld',
      email: 'anna@voorbeeld.example',
      phone: '06 00001234',
      preferredChannel: 'e-mail',
    },
    story: 'Mijn schade is na zes weken nog niet betaald en niemand belt terug.',
    category: 'motor',
    ...more,
  };
}
