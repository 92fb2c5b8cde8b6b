import { ensureBuilt } from './build.mjs';
import { endWith, runCommand } from './run-command.mjs';

const lookEveryMs = 250;

/** npm starts us through a shell that passes no SIGTERM on: when that shell is gone, we were asked to stop. */
function stopWithShell() {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs).unref();
}

endWith(async () => {
  if (process.env.npm_lifecycle_event) stopWithShell();
  await ensureBuilt({ web: true });
  return runCommand(['start', ...process.argv.slice(2)]);
});
