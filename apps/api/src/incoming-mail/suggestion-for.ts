import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { type Actor, type IncomingMailView, registrationHints, searchCases, suggestKind } from '#complaints';
import type { incomingMailView } from './incoming-mail-views.js';

type Suggestion = z.infer<typeof incomingMailView>['suggestion'];

const STORY = 5000;

/** What a mail seems to be, and the cases that it may belong to: the one that it names first, then those of its sender. */
export async function suggestionFor(
  dataSource: DataSource,
  mail: IncomingMailView,
  actor: Actor,
  now: Date,
): Promise<Suggestion> {
  const { words, ...suggestion } = suggestKind(`${mail.subject}\n${mail.text}`);
  const hints = await registrationHints(
    dataSource,
    {
      name: mail.fromName,
      email: mail.fromAddress,
      policyNumber: suggestion.policyNumber,
      story: mail.text.slice(0, STORY),
    },
    actor,
    now,
  );
  const reference = mail.suggestedReference;
  const named = reference ? (await searchCases(dataSource, { q: reference, limit: 1 }, actor, now)).rows : [];
  const others = hints.filter(({ row }) => row.id !== mail.suggestedItemId);
  return {
    ...suggestion,
    words,
    cases: [
      ...named.map(({ matches: _, ...row }) => ({ why: mail.threading ?? ('reference-only' as const), row })),
      ...others.map(({ match, row }) => ({ why: match, row })),
    ],
  };
}
