import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  AnswersNotValid,
  type Framework,
  FrameworkNotValid,
  frameworks,
  parseAnswers,
  parseFramework,
  scoreFramework,
} from '#complaints';

const usage = `Usage: gehoor score --framework <id or file.json> <answers.json, or - for standard input>
Frameworks: ${frameworks.map(({ id }) => id).join(', ')}; any other one is given as a .json file.`;

/** What was asked for cannot be scored; the message says what to do. */
class UnusableInput extends Error {}

/**
 * `gehoor score`: scores the answers in a JSON file with a norm framework and prints the result as JSON.
 * The exit code is 2, with an explanation on `errors` and nothing printed, when the input cannot be used.
 */
export async function score(
  args: string[],
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  try {
    const { frameworkName, answersPath } = optionsOf(args);
    const framework = await frameworkOf(frameworkName, input);
    const answers = parseAnswers(framework, await jsonOf(answersPath, input));
    await write(output, `${JSON.stringify(scoreFramework(framework, answers), null, 2)}\n`);
    return 0;
  } catch (error) {
    const isExpected = [UnusableInput, AnswersNotValid, FrameworkNotValid].some((known) => error instanceof known);
    if (!isExpected) throw error;
    await write(errors, `${(error as Error).message}\n`);
    return 2;
  }
}

function optionsOf(args: string[]): { frameworkName: string; answersPath: string } {
  const { values, positionals } = parsed(args);
  const [answersPath, ...others] = positionals;
  if (!values.framework) throw new UnusableInput(`Say which framework to score with.\n${usage}`);
  if (!answersPath) throw new UnusableInput(`Say which file holds the answers.\n${usage}`);
  if (others.length > 0) throw new UnusableInput(`Give one file with answers, not ${positionals.length}.\n${usage}`);
  return { frameworkName: values.framework, answersPath };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { framework: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new UnusableInput(`${(error as Error).message}\n${usage}`);
  }
}

async function frameworkOf(name: string, input: NodeJS.ReadableStream): Promise<Framework> {
  const known = frameworks.find(({ id }) => id === name);
  if (known) return known;
  if (name.endsWith('.json')) return parseFramework(await jsonOf(name, input));
  throw new UnusableInput(`There is no framework "${name}".\n${usage}`);
}

async function jsonOf(path: string, input: NodeJS.ReadableStream): Promise<unknown> {
  const name = path === '-' ? 'Standard input' : path;
  const content = path === '-' ? await text(input) : await contentOf(path);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableInput(`${name} holds no readable JSON: ${(error as Error).message}. Mend it and try again.`);
  }
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnusableInput(`There is no file ${path}. Check its name and folder.`);
    if (code === 'EISDIR') throw new UnusableInput(`${path} is a folder. Give the file with the answers in it.`);
    throw new UnusableInput(`${path} cannot be read (${code}). Check that you may read it.`);
  }
}

function write(stream: NodeJS.WritableStream, content: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(content, (error) => (error ? reject(error) : resolve())));
}
