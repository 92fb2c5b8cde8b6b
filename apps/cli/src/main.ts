import { realpathSync } from 'node:fs';
import { Refused, refusalWords } from './refused.js';

/** One command of `gehoor`: what it does in one line, whether it needs the database, and how to run it. */
export interface Command {
  summary: string;
  needsDatabase?: boolean;
  /** Begins while the database is still starting, and waits for it itself. */
  waitsItself?: boolean;
  run(args: string[], database: Promise<unknown>): Promise<number>;
}

const { stdin, stdout, stderr } = process;

/** Every command by name; each loads its own code, so that the small ones stay quick. */
export const commands: Record<string, Command> = {
  start: {
    summary: 'Runs the API and the worker, and stops both together',
    needsDatabase: true,
    waitsItself: true,
    run: async (args, database) => {
      const loadDemo = async (words: string[]) => (await import('./commands/demo.js')).demo(words, stdout);
      return (await import('./commands/start.js')).start(args, stdout, database, loadDemo);
    },
  },
  demo: {
    summary: 'Fills an empty register with fifteen months of fictional labels (--if-empty: only then)',
    needsDatabase: true,
    run: async (args) => (await import('./commands/demo.js')).demo(args, stdout),
  },
  migrate: {
    summary: 'Brings the database up to date',
    needsDatabase: true,
    run: async () => (await import('./commands/migrate.js')).migrate(),
  },
  'verify-register': {
    summary: 'Walks the history of every case: names the first broken event, and rows that contradict their history',
    needsDatabase: true,
    run: async () => (await import('./commands/verify-register.js')).verifyRegisterCommand(stdout),
  },
  verify: {
    summary: 'Checks a dossier or a pack of them, offline: intact, or what was changed',
    run: async (args) => (await import('./commands/verify.js')).verifyCommand(args, stdout),
  },
  'verify-seals': {
    summary: 'Checks every daily seal, what it fixed, and the history of every case',
    needsDatabase: true,
    run: async () => (await import('./commands/verify-seals.js')).verifySealsCommand(stdout),
  },
  'rotate-seal-key': {
    summary: 'Takes a new seal key into use, vouched for by the present one',
    needsDatabase: true,
    run: async () => (await import('./commands/rotate-seal-key.js')).rotateSealKeyCommand(stdout),
  },
  deadlines: {
    summary: 'Computes the due instants of terms, from CSV to CSV',
    run: async (args) => (await import('./commands/deadlines.js')).deadlines(args, stdin, stdout, stderr),
  },
  score: {
    summary: 'Scores answers with a norm framework, from JSON to JSON',
    run: async (args) => (await import('./commands/score.js')).score(args, stdout, stderr, stdin),
  },
};

/**
 * Runs one command and gives its exit code: 0 done, 1 failed, 64 not such a command, 66 what it was given cannot be
 * read. `database` settles once DATABASE_URL is known and can be used.
 */
export async function main([name, ...args]: string[], database: Promise<unknown> = Promise.resolve()): Promise<number> {
  stdout.on('error', endQuietlyWhenNobodyReads);
  if (name === undefined || name === 'help' || name === '--help') {
    stdout.write(usage());
    return name === undefined ? 64 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    stderr.write(`There is no command "${name}".\n\n${usage()}`);
    return 64;
  }
  return run(command, args, database).catch((error) => {
    if (error instanceof Refused) {
      stderr.write(`${refusalWords(error, args)}\n`);
      return error.exitCode;
    }
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}

async function run(command: Command, args: string[], database: Promise<unknown>): Promise<number> {
  if (!command.waitsItself) await database;
  return command.run(args, database);
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `gehoor <command>\n\n${lines.join('\n')}\n`;
}

/** `gehoor … | head` closes our output early; that is no failure. */
function endQuietlyWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2));
}
