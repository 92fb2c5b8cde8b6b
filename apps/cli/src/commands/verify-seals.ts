import { createDataSource, type SealProblem, verifyRegister, verifySeals } from '#complaints';
import { readConfig } from '#platform';
import { registerLines } from '../register-lines.js';

const SAID: Record<SealProblem['code'], string> = {
  'key-forged': 'a seal key is not what it says, or no earlier key vouches for it',
  'seal-missing': 'this seal is missing',
  'seal-forged': 'its signature does not fit',
  'seal-unlinked': 'it does not follow on the seal before it',
  'root-differs': 'its root is not that of the heads it noted',
  'event-changed': 'an event that it fixed says something else now',
  'event-missing': 'an event that it fixed is gone',
  'case-unsealed': 'this case was there and no seal covers it',
};

/** `gehoor verify-seals`: checks every seal, what each fixed, and the history of every case; 1 when anything is wrong. */
export async function verifySealsCommand(output: NodeJS.WritableStream): Promise<number> {
  const dataSource = await createDataSource(readConfig().databaseUrl, { poolSize: 2 }).initialize();
  try {
    const { seals, cases, problems } = await verifySeals(dataSource);
    for (const problem of problems) output.write(`${lineOf(problem)}\n`);
    output.write(
      `${seals} seals over ${cases} cases: ${problems.length === 0 ? 'all hold' : `${problems.length} found wrong`}.\n`,
    );
    const found = await verifyRegister(dataSource);
    const lines = registerLines(found);
    for (const line of lines) output.write(`${line}\n`);
    output.write(
      `${found.events} events of ${found.items} cases: ${lines.length === 0 ? 'every chain holds' : `${lines.length} found wrong`}.\n`,
    );
    return problems.length + lines.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

function lineOf({ code, seal, reference, seq }: SealProblem): string {
  const where = [
    ...(seal === undefined ? [] : [`seal ${seal}`]),
    ...(reference === undefined ? [] : [reference]),
    ...(seq === undefined ? [] : [`event ${seq}`]),
  ];
  return `${where.join(', ')}: ${SAID[code]}`;
}
