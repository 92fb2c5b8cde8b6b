import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factWriters } from '../filling/fact-writers.js';
import { templateLimits } from '../filling/template-limits.js';
import { letterPurposes } from '../letters/all-letters.js';
import { partials } from '../letters/partials.js';
import { knownFacts, type TemplatePurpose } from './known-facts.js';

const path = join(__dirname, '../../../../docs/letters.md');
const MARK = /^<!-- from here on made of the code:.*-->$/m;

/** What each writer is given in the table, and how it is told. */
const shown: Record<keyof typeof factWriters, [value: unknown, told: string]> = {
  written: ['VG-2026-000412', 'the words, on one line; written as a bare `{{reference}}`'],
  customerWords: ['- see www.x.example', 'what a customer wrote, safe to quote'],
  sentence: ['we will call', 'one line that ends as a sentence does'],
  paragraphs: ['One.\n\nTwo.', 'text of several paragraphs'],
  link: ['veldgroen.example/k', 'an address to press, on a line of its own'],
  day: ['2026-03-03', 'a day in full'],
  time: ['2026-03-03T10:15:00+01:00', 'the time of a moment'],
  moment: ['2026-03-03T10:15:00+01:00', 'day and time'],
  moments: [['2026-03-03', '2026-03-04'], 'several days or moments in one sentence'],
  money: [125_000, 'an amount'],
  list: [['one', 'two', 'three'], 'a list in one sentence'],
  bullets: [['one', 'two'], 'a list, each on a line of its own'],
  address: [['Postbus 1', '1000 AA Veldstad'], 'the lines of an address'],
  greeting: [{ kind: 'person', name: 'mevrouw A. de Vries' }, 'the first line of a letter'],
};

function tableOf(purpose: TemplatePurpose): string {
  const rows = knownFacts(purpose)
    .filter(({ form }) => form !== 'group')
    .map(({ path: name, form, within, writers, mayBeMissing, words }) => {
      const known = within ? name.slice(within.length + 1) : name;
      const writer = writers[0] === 'written' ? '' : `${writers[0]} `;
      const written = form === 'items' ? `{{#each ${known}}}` : `{{${writer}${known}}}`;
      const where = within ? `inside \`{{#each ${within}}}\`` : '';
      return `| \`${written}\` | ${words.en} | ${[where, mayBeMissing && 'may be missing'].filter(Boolean).join('; ')} |`;
    });
  return `### ${purpose}\n\n| fact | tells | |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function made(): string {
  const writers = Object.entries(factWriters).map(([name, write]) => {
    const [value, told] = shown[name as keyof typeof shown];
    const inDutch = write(value, 'nl')?.replaceAll('\n', ' ⏎ ');
    return `| \`${name}\` | ${told} | ${inDutch} |`;
  });
  const pieces = Object.entries(partials.en).map(([name, text]) => `\`{{> ${name}}}\`\n\n\`\`\`\n${text}\n\`\`\`\n`);
  const { subjectCharacters, bodyCharacters, pieceCharacters, depth, listsWithin, statements } = templateLimits;
  return `
## Writers

| writer | writes | in Dutch, for example |
| --- | --- | --- |
${writers.join('\n')}

## Limits

A subject has at most ${subjectCharacters} characters, a text ${bodyCharacters}, a piece of the house style ${pieceCharacters}. Blocks stand at most ${depth} deep within each other, lists ${listsWithin} deep, and a text holds at most ${statements} facts, blocks and pieces.

## Pieces

${pieces.join('\n')}
## Facts by letter

${(['house-style', ...letterPurposes] as TemplatePurpose[]).map(tableOf).join('\n')}`;
}

describe('docs/letters.md', () => {
  it('tells exactly the writers, limits, pieces and facts that templates have', () => {
    const document = readFileSync(path, 'utf8');
    const end = MARK.exec(document);
    const own = document.slice(0, (end?.index ?? 0) + (end?.[0].length ?? 0));
    if (process.env.UPDATE_DOCS) writeFileSync(path, `${own}\n${made()}`);
    expect(readFileSync(path, 'utf8')).toBe(`${own}\n${made()}`);
  });

  it('begins with an example that can be used', async () => {
    const { checkTemplate } = await import('../filling/check-template.js');
    const body = /```\n([\s\S]*?)```/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    expect(checkTemplate('invitation-to-call', 'nl', { subject: 'Bellen', body })).toEqual([]);
  });
});
