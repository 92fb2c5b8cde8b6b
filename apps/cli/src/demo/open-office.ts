import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  AccessGrant,
  type Actor,
  defaultPolicySettings,
  hashPassword,
  Label,
  LabelPolicy,
  Product,
  StaffUser,
  staffActor,
} from '#complaints';
import { labels } from './labels.js';
import { staff } from './staff.js';
import type { LabelCode } from './story.js';

/** Everybody in the demo signs in with it. */
export const DEMO_PASSWORD = 'gehoor-demo-2026';

/** Who shows what on the sign-in page. */
const shownOnSignIn = [
  'sanne.wiegersma',
  'fatima.azzouzani',
  'olga.wisniewek',
  'leo.vandijkhuizen',
  'naomi.blijdorp',
  'hendrikjan.valkenier',
  'gerda.rekelhof',
  'timo.schakel',
];

/** The logins that the sign-in page offers. */
export const demoLogins = shownOnSignIn.flatMap((id) =>
  staff
    .filter((person) => person.id === id)
    .map(({ email, role, name }) => ({ email, password: DEMO_PASSWORD, role, name })),
);

/** The demo's labels, products and people, as far as playing the demo needs them. */
export interface DemoOffice {
  labels: Record<LabelCode, Label>;
  productIds: Map<string, string>;
  people: Map<string, { id: string; actor: Actor }>;
}

/** Writes the labels with their policies, the products and the staff. */
export async function openOffice(dataSource: DataSource): Promise<DemoOffice> {
  const { manager } = dataSource;
  const office: DemoOffice = { labels: {} as DemoOffice['labels'], productIds: new Map(), people: new Map() };
  for (const {
    products,
    publishedTerms,
    progressUpdateWorkingDays,
    closure,
    holidaysLeftOut,
    fourEyes,
    ...facts
  } of Object.values(labels)) {
    const label = Object.assign(new Label(), {
      ...facts,
      postalAddress: [...facts.postalAddress],
      id: newId(),
      isActive: true,
      version: 1,
    });
    await manager.insert(Label, label);
    office.labels[facts.code] = label;
    const settings = {
      ...defaultPolicySettings,
      publishedTerms: [...publishedTerms],
      fourEyes,
      progressUpdate: { unit: 'workingDays' as const, length: progressUpdateWorkingDays },
      closure: { ...defaultPolicySettings.closure, ...closure },
      calendar: { holidaysLeftOut: [...holidaysLeftOut], holidaysAdded: [] },
    };
    await manager.insert(LabelPolicy, {
      id: newId(),
      labelId: label.id,
      version: 1,
      validFrom: '2020-01-01',
      settings: settings as object,
    });
    for (const { category, nl, en } of products) {
      const id = newId();
      await manager.insert(Product, { id, category, nameNl: nl, nameEn: en });
      office.productIds.set(nl, id);
    }
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { id: key, labels: scope, ...person } of staff) {
    const labelIds = scope === 'all' ? [] : scope.map((code) => office.labels[code].id);
    const user = Object.assign(new StaffUser(), {
      ...person,
      id: newId(),
      language: 'nl' as const,
      hasAllLabels: scope === 'all',
      labelIds,
      passwordHash,
      isActive: true,
      version: 1,
    });
    await manager.insert(StaffUser, user);
    if (user.role === 'auditor') await giveEveryLabel(dataSource, user.id, office);
    office.people.set(key, { id: user.id, actor: staffActor(user) });
  }
  return office;
}

/** The demo's auditor looks into every label, as if an audit were always on. */
async function giveEveryLabel({ manager }: DataSource, userId: string, { labels: all }: DemoOffice): Promise<void> {
  const [givenFrom, givenUntil] = [new Date('2020-01-01T00:00:00Z'), new Date('2099-01-01T00:00:00Z')];
  const grants = Object.values(all).map(({ id: labelId }) => ({
    id: newId(),
    userId,
    labelId,
    itemIds: [],
    givenFrom,
    givenUntil,
    reason: 'Demo: doorlopende toetsing',
    givenBy: null,
    givenAt: givenFrom,
  }));
  await manager.insert(AccessGrant, grants);
}
