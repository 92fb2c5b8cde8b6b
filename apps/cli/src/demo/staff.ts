import type { LabelCode } from './story.js';

/** Somebody of the demo's staff. The demo's sign-in page lists them. */
export interface DemoStaff {
  /** Also the part of the address before the @. */
  id: string;
  name: string;
  email: string;
  phone: string;
  role: 'handler' | 'manager' | 'top-manager' | 'auditor' | 'administrator';
  labels: readonly LabelCode[] | 'all';
  /** Largest redress, in cents, that this person may grant alone. */
  mandateCents: number;
}

const domains = { VG: 'veldgroen.example', DL: 'duinlicht.example', PA: 'pleitanker.example' } as const;

function handler(label: LabelCode, id: string, name: string, extension: number, mandateCents: number): DemoStaff {
  const email = `${id}@${domains[label]}`;
  return { id, name, email, phone: phone(extension), role: 'handler', labels: [label], mandateCents };
}

function manager(label: LabelCode, id: string, name: string, extension: number): DemoStaff {
  return { ...handler(label, id, name, extension, 500_000), role: 'manager' };
}

function acrossLabels(
  id: string,
  name: string,
  extension: number,
  role: DemoStaff['role'],
  mandateCents = 0,
): DemoStaff {
  return { id, name, email: `${id}@gehoor.example`, phone: phone(extension), role, labels: 'all', mandateCents };
}

function phone(extension: number): string {
  return `088-0000${extension}`;
}

/** All staff of the demo: handlers and a manager for each label, and those who work for all labels. */
export const staff: readonly DemoStaff[] = [
  handler('VG', 'sanne.wiegersma', 'Sanne Wiegersma', 111, 75_000),
  handler('VG', 'mehmet.karadal', 'Mehmet Karadal', 112, 50_000),
  handler('VG', 'els.kooistra', 'Els Kooistra-Blom', 113, 50_000),
  handler('VG', 'anil.jhagroepersad', 'Anil Jhagroepersad', 114, 25_000),
  handler('VG', 'brigit.vanderzwaluw', 'Brigit van der Zwaluw', 115, 50_000),
  handler('VG', 'koen.hurkmans', 'Koen Hurkmans', 116, 25_000),
  manager('VG', 'leo.vandijkhuizen', 'Leo van Dijkhuizen', 110),
  handler('DL', 'fatima.azzouzani', 'Fatima Azzouzani', 211, 75_000),
  handler('DL', 'harmjan.lolkema', 'Harm-Jan Lolkema', 212, 50_000),
  handler('DL', 'dewi.pattipeiluhu', 'Dewi Pattipeiluhu', 213, 50_000),
  handler('DL', 'marit.stuifzand', 'Marit Stuifzand', 214, 25_000),
  manager('DL', 'carla.eikenboom', 'Carla Eikenboom', 210),
  handler('PA', 'olga.wisniewek', 'Olga Wiśniewek', 311, 75_000),
  handler('PA', 'bart.verheggen', 'Bart Verheggen', 312, 50_000),
  handler('PA', 'ingrid.tuinman', 'Ingrid Tuinman', 313, 25_000),
  manager('PA', 'wouter.nieuwkerk', 'Wouter Nieuwkerk', 310),
  acrossLabels('naomi.blijdorp', 'Naomi Blijdorp', 410, 'manager', 500_000),
  acrossLabels('hendrikjan.valkenier', 'Hendrik-Jan Valkenier', 401, 'top-manager', 2_500_000),
  acrossLabels('margriet.oosterling', 'Margriet Oosterling', 402, 'top-manager', 2_500_000),
  acrossLabels('gerda.rekelhof', 'Gerda Rekelhof', 420, 'auditor'),
  acrossLabels('ruud.zonderland', 'Ruud Zonderland', 421, 'auditor'),
  acrossLabels('timo.schakel', 'Timo Schakel', 430, 'administrator'),
];

/** The handlers of a label. */
export function handlersOf(label: LabelCode): DemoStaff[] {
  return staff.filter(({ role, labels }) => role === 'handler' && labels.includes(label));
}

/** The manager of a label alone. */
export function managerOf(label: LabelCode): DemoStaff {
  const manager = staff.find(({ role, labels }) => role === 'manager' && labels !== 'all' && labels.includes(label));
  if (!manager) throw new Error(`Label ${label} has no manager.`);
  return manager;
}

/** The top managers; both answer for all labels. */
export const topManagers: readonly DemoStaff[] = staff.filter(({ role }) => role === 'top-manager');
