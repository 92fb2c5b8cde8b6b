import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import 'reflect-metadata';
import { ensureBuilt } from './build.mjs';
import { forkWords, requirementWords } from './workflow-words.mjs';

const path = resolve(import.meta.dirname, '../docs/workflow.md');
const kindWords = { complaints: 'complaints', 'other-kinds': 'other kinds' };
/** Possible from nearly everywhere; as arrows they would cover the rest, so they are said in words. */
const saidInWords = ['withdraw', 'merge', 'unmerge'];

/** Writes docs/workflow.md from the workflow table; with `--check` it only tells whether the file is up to date. */
await ensureBuilt();
const { ACTIONS, FINAL_STATUSES, STATUSES, requirements, transitionOf } = await import('#complaints');
const page = document();
if (!process.argv.includes('--check')) await writeFile(path, page);
else if (page !== (await readFile(path, 'utf8').catch(() => ''))) {
  console.error('docs/workflow.md is out of date: run "npm run docs".');
  process.exitCode = 1;
}

function document() {
  return `# Workflow

Made by \`npm run docs\` from \`libs/complaints/src/feedback-item/workflow.ts\`; change the table, not this page. The words are in the [glossary](glossary.md).

An action happens only as this page says: in these statuses, by these roles, and when all its requirements hold. There is no way round, whoever asks and through whatever door. Auditors and administrators act on no case.

## Statuses

\`\`\`mermaid
stateDiagram-v2
${diagram().join('\n')}
\`\`\`

Shown is what changes the status. Feedback that is no complaint goes from received or in treatment straight to closed; all between is for complaints. Every open status also leads to closed by \`withdraw\` and to merged by \`merge\`; \`unmerge\` leads back to the status before.

## Actions

${markdownTable(['action', 'in status', 'leads to', 'by', 'for', 'only when'], ACTIONS.flatMap(rowsOf))}

Merging looks at the other case too: of the same label, still open, a complaint for a complaint, and about the same colleague when the complaint is about one.

## Requirements

${markdownTable(['requirement', 'holds when', 'what people are told when it does not'], requirementRows())}
`;
}

function diagram() {
  const arrows = new Map();
  for (const [status, action, transition] of entries().filter(([, action]) => !saidInWords.includes(action))) {
    for (const [next, when] of targetsOf(transition)) {
      if (next === 'same' || next === status) continue;
      const arrow = `${nodeOf(status)} --> ${nodeOf(next)}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), when ? `${action} (${when})` : action]);
    }
  }
  return [
    ...STATUSES.map((status) => `  state "${status}" as ${nodeOf(status)}`),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(', ')}`),
    ...FINAL_STATUSES.map((status) => `  ${nodeOf(status)} --> [*]`),
  ];
}

/** The rows of an action; statuses in which everything about it is the same share one. */
function rowsOf(name) {
  const rows = new Map();
  for (const [status, , transition] of entries().filter(([, action]) => action === name)) {
    const by = transition.by.join(', ');
    const cells = [leadsTo(transition), by, kindWords[transition.only] ?? 'all kinds', needs(transition)];
    const key = cells.join('|');
    rows.set(key, { cells, statuses: [...(rows.get(key)?.statuses ?? []), status] });
  }
  return [...rows.values()].map(({ cells, statuses }) => [`**${name}**`, inWords(statuses), ...cells]);
}

function inWords(statuses) {
  if (statuses.length === STATUSES.length) return 'every status';
  const open = STATUSES.filter((status) => !FINAL_STATUSES.includes(status));
  const isAllOpen = open.every((status) => statuses.includes(status));
  const others = isAllOpen ? statuses.filter((status) => !open.includes(status)) : statuses;
  return [...(isAllOpen ? ['every open status'] : []), ...others].join(', ');
}

function requirementRows() {
  return Object.entries(requirements).map(([name, { remedy }]) => [`\`${name}\``, wordsOf(name), remedy]);
}

/** Every entry of the table: status, action and transition. */
function entries() {
  return ['unregistered', ...STATUSES].flatMap((status) =>
    ACTIONS.map((action) => [status, action, transitionOf(status, action)]).filter(([, , transition]) => transition),
  );
}

/** The next statuses of a transition, each with when it is taken. */
function targetsOf({ to }) {
  if (typeof to === 'string') return [[to, '']];
  return Object.entries(to.paths).map(([choice, next]) => [next, forkWords[to.fork]?.[choice] ?? '']);
}

function leadsTo(transition) {
  if (transition.to.fork === 'status-before-merge') return 'the status before the merge';
  return targetsOf(transition)
    .map(([next, when]) => `${next === 'same' ? 'the same' : next}${when ? ` (${when})` : ''}`)
    .join('; ');
}

function needs({ requires = [] }) {
  return requires.map(wordsOf).join('; ') || '–';
}

function wordsOf(name) {
  if (!requirementWords[name]) throw new Error(`No words for "${name}": add them to scripts/workflow-words.mjs.`);
  return requirementWords[name];
}

function nodeOf(status) {
  return status === 'unregistered' ? '[*]' : status.replaceAll('-', '_');
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
