import { createServer } from 'node:net';

/** Below what systems give to whoever asks for any port: nobody gets it between our look and the server's start. */
const [FIRST, COUNT] = [20_000, 12_000];
/** Test files that run side by side each have every such port of their own. */
const LANES = 50;
/** Each port is given once before any is given again: one of a server that is away for a while is not free either. */
let asked = Math.floor(Math.random() * COUNT);

/** A loopback port for a server of the test's own, which no other test file that runs now is given. */
export async function portOfOurOwn(): Promise<number> {
  const lane = Number(process.env.JEST_WORKER_ID ?? 0) % LANES;
  for (;;) {
    const port = FIRST + (asked++ % (COUNT / LANES)) * LANES + lane;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
