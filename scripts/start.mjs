import { ensureBuilt } from './build.mjs';
import { endWith, runCommand } from './run-command.mjs';

endWith(async () => {
  await ensureBuilt({ web: true });
  return runCommand(['start', ...process.argv.slice(2)]);
});
