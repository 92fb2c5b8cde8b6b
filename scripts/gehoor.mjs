import { ensureBuilt } from './build.mjs';
import { endWith, runCommand } from './run-command.mjs';

endWith(async () => {
  await ensureBuilt();
  return runCommand(process.argv.slice(2));
});
