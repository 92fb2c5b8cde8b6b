import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Framework, FrameworkNotValid, parseFramework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';

const known: Framework[] = [afm2016, stv2018];

/** The norm frameworks to score with: those that come with the product, the oldest first, and then an installation's own. */
export const frameworks: readonly Framework[] = known;

/**
 * Adds the frameworks of a folder, each a JSON file, in the order of their names; meant for the start of a program. Adds
 * none and throws `FrameworkNotValid`, with every problem and its file, when one cannot be used.
 */
export function addFrameworks(folder: string): void {
  const added: Framework[] = [];
  const problems: string[] = [];
  for (const name of jsonFilesIn(folder)) {
    try {
      const framework = parseFramework(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      problems.push(...clashes(framework, [...known, ...added]).map((problem) => `${name}: ${problem}`));
      added.push(framework);
    } catch (error) {
      const said = error instanceof FrameworkNotValid ? error.problems : [(error as Error).message];
      problems.push(...said.map((problem) => `${name}: ${problem}`));
    }
  }
  if (problems.length > 0) throw new FrameworkNotValid(problems);
  known.push(...added);
}

function jsonFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new FrameworkNotValid([`the folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`]);
  }
}

/** What an organisation states is kept by the id of the question, so no other question may bear it. */
function clashes(framework: Framework, others: readonly Framework[]): string[] {
  const asked = others.flatMap(questionsOf);
  return [
    ...(others.some(({ id }) => id === framework.id) ? [`there is a framework "${framework.id}" already`] : []),
    ...questionsOf(framework)
      .filter(({ id, text }) => {
        const alike = asked.filter((one) => one.id === id);
        return alike.length > 0 && !alike.some((one) => one.text.nl === text.nl);
      })
      .map(({ id }) => `question "${id}" is another question in another framework; give it an id of its own`),
  ];
}

function questionsOf({ parts }: Framework) {
  return parts.flatMap(({ questions }) => questions);
}
