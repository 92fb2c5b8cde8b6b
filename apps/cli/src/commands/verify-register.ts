import { createDataSource, verifyRegister } from '#complaints';
import { readConfig } from '#platform';

const REASONS = {
  'no-history': 'the case has no history at all',
  'sequence-gap': 'this event is missing',
  'previous-hash': 'it does not follow on the event before it',
  'event-hash': 'its facts were changed',
  'content-hash': 'its content was changed',
  'chain-cut': 'the history was cut off before this event',
} as const;

/**
 * `gehoor verify-register`: walks the history of every case and names the first broken event of each. Exit code 0 when
 * all is intact, 1 when something is broken.
 */
export async function verifyRegisterCommand(output: NodeJS.WritableStream): Promise<number> {
  const dataSource = await createDataSource(readConfig().databaseUrl, { poolSize: 2 }).initialize();
  try {
    const { items, events, erasedContents, broken } = await verifyRegister(dataSource);
    for (const { reference, seq, reason } of broken) output.write(`${reference}: event ${seq}: ${REASONS[reason]}\n`);
    const erased = erasedContents > 0 ? `, of which ${erasedContents} with erased content` : '';
    output.write(
      `${items} cases, ${events} events${erased}: ${broken.length === 0 ? 'intact' : `${broken.length} broken`}\n`,
    );
    return broken.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}
