import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import 'reflect-metadata';
import { ensureBuilt } from './build.mjs';

const path = resolve(import.meta.dirname, '../docs/workflow.md');

/** Writes docs/workflow.md from the workflow table; with `--check` it only tells whether the file is up to date. */
await ensureBuilt();
const { requirements, workflow } = await import('#complaints');
const page = document();
if (!process.argv.includes('--check')) await writeFile(path, page);
else if (page !== (await readFile(path, 'utf8').catch(() => ''))) {
  console.error('docs/workflow.md is out of date: run "npm run docs".');
  process.exitCode = 1;
}

function document() {
  return `# Workflow

Made by \`npm run docs\` from the workflow table; do not edit. Every action that leads to another status is in the diagram; every action is in the tables.

\`\`\`mermaid
stateDiagram-v2
${moves().join('\n')}
\`\`\`

${Object.entries(workflow).map(section).join('\n')}
## Requirements

| requirement | what to do when it is not met |
|---|---|
${Object.entries(requirements)
  .map(([name, { remedy }]) => `| ${name} | ${remedy} |`)
  .join('\n')}
`;
}

function section([status, actions]) {
  const rows = Object.entries(actions).map(([action, { to, by, requires = [], only }]) => {
    const cells = [action, destination(to), by.join(', '), requires.join(', ') || '-', only ?? 'every kind'];
    return `| ${cells.join(' | ')} |`;
  });
  return `## ${status}\n\n| action | leads to | by | requires | for |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function destination(to) {
  if (typeof to === 'string') return to;
  return `${to.fork}: ${Object.entries(to.paths)
    .map(([path, status]) => `${path} → ${status}`)
    .join('; ')}`;
}

/** One line for each pair of statuses, with the actions that lead from one to the other. */
function moves() {
  const lines = new Map();
  for (const [from, actions] of Object.entries(workflow)) {
    for (const [action, { to }] of Object.entries(actions)) {
      const targets = typeof to === 'string' ? [to] : Object.values(to.paths);
      for (const target of new Set(targets)) {
        if (target === 'same' || target === from) continue;
        const line = `${from === 'unregistered' ? '[*]' : id(from)} --> ${id(target)}`;
        lines.set(line, [...(lines.get(line) ?? []), action]);
      }
    }
  }
  return [...lines].map(([line, actions]) => `  ${line}: ${actions.join(', ')}`);
}

function id(status) {
  return status.replaceAll('-', '_');
}
