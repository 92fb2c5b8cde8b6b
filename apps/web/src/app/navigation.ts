import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '../session/session.js';
import { defineText, type Text } from '../text/define-text.js';

/** One page in the top navigation and in the command palette. */
export interface NavigationEntry {
  to: NonNullable<LinkProps['to']>;
  words: Text<{ name: string }>;
  /** Where all pages that belong to it lie, when it leads to one of several. */
  section?: string;
  /** Who sees it; the API decides who may. */
  roles: readonly Role[];
  /** The shortcut that goes there. */
  keys?: string;
  /** `start` begins something new and stands out; `quiet` is found in the palette only. */
  look?: 'start' | 'quiet';
}

/** Everybody who works with complaints. */
export const everyone: readonly Role[] = ['handler', 'manager', 'top-manager', 'auditor', 'administrator'];

/** Everybody who may see cases. */
export const caseReaders: readonly Role[] = ['handler', 'manager', 'top-manager', 'auditor'];

/** Names a page in both languages. */
export function named(nl: string, en: string): Text<{ name: string }> {
  return defineText({ nl: { name: nl }, en: { name: en } });
}

/**
 * The pages of the top navigation, in their order. The first that a person may see is where they start.
 * Shortcuts are agreed: `g w` my work, `/` search, `n` register, `g d` deadlines, `g l` workload, `g i` insight,
 * `g v` improvements, `g a` audit, `g m` mail, `g o` dossiers, `g b` administration.
 */
export const navigation: readonly NavigationEntry[] = [
  { to: '/app', words: named('Mijn werk', 'My work'), roles: caseReaders, keys: 'g w' },
  { to: '/app/search', words: named('Zoeken', 'Search'), roles: caseReaders, keys: '/' },
  {
    to: '/app/register',
    words: named('Registreren', 'Register'),
    roles: ['handler', 'manager', 'top-manager'],
    keys: 'n',
    look: 'start',
  },
  { to: '/app/deadlines', words: named('Termijnen', 'Deadlines'), roles: caseReaders, keys: 'g d' },
  { to: '/app/workload', words: named('Werkverdeling', 'Workload'), roles: ['manager', 'top-manager'], keys: 'g l' },
  // An auditor comes for the rounds; who leads, for how the label stands.
  { to: '/app/audit', section: '/app/audit', words: named('Toetsing', 'Audit'), roles: ['auditor'], keys: 'g a' },
  {
    to: '/app/audit/score',
    section: '/app/audit',
    words: named('Toetsing', 'Audit'),
    roles: ['manager', 'top-manager'],
    keys: 'g a',
  },
  { to: '/app/mail', words: named('Post', 'Mail'), roles: caseReaders, keys: 'g m' },
  { to: '/app/dossiers', words: named('Dossiers', 'Dossiers'), roles: caseReaders, keys: 'g o' },
  { to: '/app/administration', words: named('Beheer', 'Administration'), roles: ['administrator'], keys: 'g b' },
  {
    to: '/app/audit/benchmark',
    words: named('Benchmark', 'Benchmark'),
    roles: ['manager', 'top-manager', 'auditor', 'administrator'],
    look: 'quiet',
  },
  {
    to: '/app/access',
    words: named('Toegang', 'Access'),
    roles: ['manager', 'top-manager', 'administrator'],
    look: 'quiet',
  },
  { to: '/app/account', words: named('Uw account', 'Your account'), roles: everyone, look: 'quiet' },
];

/** The pages that a role sees. */
export function navigationFor(role: Role): readonly NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.includes(role));
}

const REFERENCE = /^[A-Z]{2,6}-\d{4}-\d{6}$/;

/** The complaint number in what somebody typed, or undefined; small letters and spaces around it are fine. */
export function referenceIn(typed: string): string | undefined {
  const reference = typed.trim().toUpperCase();
  return REFERENCE.test(reference) ? reference : undefined;
}

/** The address of the case with this number. */
export function caseHref(reference: string): string {
  return `/app/cases/${reference}`;
}
