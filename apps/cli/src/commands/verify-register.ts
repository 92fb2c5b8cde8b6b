import { createDataSource, verifyRegister } from '#complaints';
import { readConfig } from '#platform';
import { registerLines } from '../register-lines.js';

/**
 * `gehoor verify-register`: walks the history of every case, names the first broken event of each, and what the rows of a
 * case say that its history contradicts. Exit code 0 when all is intact, 1 when something is not.
 */
export async function verifyRegisterCommand(output: NodeJS.WritableStream): Promise<number> {
  const dataSource = await createDataSource(readConfig().databaseUrl, { poolSize: 2 }).initialize();
  try {
    const found = await verifyRegister(dataSource);
    const { items, events, erasedContents } = found;
    const lines = registerLines(found);
    for (const line of lines) output.write(`${line}\n`);
    const erased = erasedContents > 0 ? `, of which ${erasedContents} with erased content` : '';
    output.write(
      `${items} cases, ${events} events${erased}: ${lines.length === 0 ? 'intact' : `${lines.length} found wrong`}\n`,
    );
    return lines.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}
