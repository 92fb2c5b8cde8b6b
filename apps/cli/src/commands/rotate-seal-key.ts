import { createDataSource, DatabaseClock, rotateSealKey } from '#complaints';
import { makeSealKey, readConfig, readSealKey, replaceSealKey, SealKeyPair } from '#platform';

/**
 * `gehoor rotate-seal-key`: takes a new seal key into use, vouched for by the present one. The key in the data directory
 * is replaced; where `SEAL_KEY` holds it, the new text is printed, to be set there.
 */
export async function rotateSealKeyCommand(output: NodeJS.WritableStream): Promise<number> {
  const config = readConfig();
  const dataSource = await createDataSource(config.databaseUrl, { poolSize: 2 }).initialize();
  const clock = await DatabaseClock.start(dataSource);
  try {
    const present = await readSealKey(config);
    const text = makeSealKey();
    const next = SealKeyPair.from(text);
    // Kept before the register knows of it: a new key that was lost could never be replaced.
    if (config.sealKey) output.write(`Set SEAL_KEY of every process to this, and keep it secret:\n${text}\n`);
    else await replaceSealKey(config, text);
    await rotateSealKey(dataSource, present, next, clock.now()).catch(async (error: unknown) => {
      if (!config.sealKey) await replaceSealKey(config, present.text);
      throw error;
    });
    output.write(`The register is sealed with key ${next.keyId} from now on.\n`);
    return 0;
  } finally {
    clock.stop();
    await dataSource.destroy();
  }
}
