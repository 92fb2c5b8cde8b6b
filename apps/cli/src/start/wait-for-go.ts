/**
 * Loaded into a program before its own code: loads what takes long to load, then waits until the starter says "go". So
 * the program is warm by the time the database is up to date.
 */
const starterIsGone = () => process.exit(0);
process.once('disconnect', starterIsGone);
const go = new Promise((done) => process.once('message', done));
await Promise.all([
  import('#complaints'),
  import('#platform'),
  import('@nestjs/core'),
  import('@nestjs/platform-fastify'),
]);
await go;
process.off('disconnect', starterIsGone);

export {};
