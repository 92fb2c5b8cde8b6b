import { z } from 'zod';
import * as c from '#complaints';
import { knownFacts, partials } from '#templates';
import { letterCheckView } from '../feedback-items/views.js';
import { instantOut } from '../http/schema.js';

const purpose = z.enum(c.TEMPLATE_PURPOSES as readonly [string, ...string[]]);
const language = z.enum(c.LANGUAGES);

const versionSummary = z.object({
  version: z.int(),
  state: z.enum(['in-force', 'planned', 'past', 'withdrawn']),
  activeFrom: z.iso.date().nullable(),
  backTo: z.int().nullable(),
  reason: z.string().nullable(),
  madeBy: z.string().nullable(),
  madeAt: instantOut.nullable(),
  withdrawn: z.object({ by: z.string(), at: instantOut, reason: z.string() }).nullable(),
});

/** What holds for each purpose and language, and what is planned. */
export const templatesView = z.array(
  z.object({
    purpose,
    language,
    inForce: versionSummary,
    planned: z.array(versionSummary),
    isBroken: z.boolean(),
  }),
);

const content = z.union([
  z.object({ subject: z.string(), body: z.string() }),
  z.object({
    senderLines: z.array(z.string()),
    colour: z.string().nullable(),
    signature: z.string(),
    contact: z.string(),
  }),
]);
/** A version with its text. */
export const versionView = versionSummary.extend({ content });
/** The version that was made just now. */
export const madeVersionView = z.object({ version: z.int(), activeFrom: z.iso.date() });

/** One template: its versions, newest first, and what may be written in it. */
export const templateView = z.object({
  versions: z.array(versionView),
  facts: z.array(
    z.object({
      path: z.string(),
      /** How it is written in a template; the first is the usual way. */
      writings: z.array(z.string()),
      mayBeMissing: z.boolean(),
      /** The list inside which it can be used. */
      within: z.string().nullable(),
      words: z.string(),
    }),
  ),
  pieces: z.array(z.object({ name: z.string(), text: z.string() })),
});

const finding = z.object({ field: z.string(), line: z.int(), code: z.string(), words: z.string() });

/** The letter that a text gives on a case, and what stands in the way of using it. */
export const templatePreviewView = z.object({
  letter: z.object({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
  findings: z.array(finding),
  missing: z.array(z.string()),
  /** What the check list finds in the example letter; it stands in the way of nothing. */
  checks: z.array(letterCheckView),
});

/** Cases to try a template on. */
export const previewCasesView = z.array(
  z.object({ reference: z.string(), kind: z.enum(c.KINDS), language, receivedAt: instantOut }),
);

/** The facts that a template may use, as they are written in it, told in the reader's language. */
export function writableFacts({ purpose }: c.TemplateId, language: c.Language) {
  return knownFacts(purpose)
    .filter(({ form }) => form !== 'group')
    .map(({ path, form, within, mayBeMissing, writers, words }) => {
      const name = within ? path.slice(within.length + 1) : path;
      const writings =
        form === 'items' ? [`{{#each ${name}}}…{{/each}}`] : writers.map((writer) => writing(writer, name));
      return { path, writings, mayBeMissing, within, words: words[language] };
    });
}

/** The pieces that a template may call. A house style calls none. */
export function callablePieces({ purpose, language }: c.TemplateId) {
  if (purpose === 'house-style') return [];
  return Object.entries(partials[language]).map(([name, text]) => ({ name, text }));
}

function writing(writer: string, name: string): string {
  return writer === 'written' ? `{{${name}}}` : `{{${writer} ${name}}}`;
}
