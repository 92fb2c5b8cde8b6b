import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/** What can be run: dist/programs/api.js is apps/api/src/main.ts with all that it imports, and so on. */
const programs = ['api', 'worker', 'cli'];

/** Packages that are read from node_modules: they hold machine code, or look for files or packages beside them. */
const leftOut = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'bullmq', 'ioredis', 'pg', 'pino'];

/**
 * Puts each program with its modules and most packages in a few files: finding and reading two thousand small ones is
 * most of what a start takes. What is imported later stays apart. Errors name the lines of our own sources, and in
 * packages the functions.
 */
export async function gatherPrograms(root, compiled) {
  const { rolldown } = await import('rolldown');
  const folder = join(compiled, 'programs');
  const bundle = await rolldown({
    cwd: compiled,
    input: Object.fromEntries(programs.map((name) => [name, join(compiled, `apps/${name}/src/main.js`)])),
    platform: 'node',
    external: leftOut,
    plugins: [readCompiled(root, compiled)],
    // Types that only decorators name are gone by now, and packages try to load others that need not be there.
    checks: { importIsUndefined: false, unresolvedImport: false },
  });
  const { output } = await bundle.generate({
    dir: join(root, 'dist/programs'),
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `${isOfPackages(name) ? 'packages' : name}-[hash].js`,
    codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    comments: false,
    keepNames: true,
  });
  await bundle.close();
  mkdirSync(folder);
  for (const { fileName, code, map } of output.filter(({ type }) => type === 'chunk')) {
    const isMapped = map && !isOfPackages(fileName);
    writeFileSync(join(folder, fileName), isMapped ? `${code}//# sourceMappingURL=${fileName}.map\n` : code);
    if (isMapped) writeFileSync(join(folder, `${fileName}.map`), JSON.stringify(map));
  }
}

const isOfPackages = (name) => name.startsWith('packages');

/** Finds and reads the compiled modules, which keep their source and, when they look beside them, their place in dist. */
function readCompiled(root, compiled) {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'read-compiled',
    resolveId: { filter: { id: /^#/ }, handler: (id) => imports[id]?.replace('./dist', compiled) },
    load: {
      filter: { id: { exclude: [/node_modules/, /^\0/] } },
      async handler(id) {
        const folder = dirname(relative(compiled, id));
        const code = await readFile(id, 'utf8');
        const map = JSON.parse(await readFile(`${id}.map`, 'utf8'));
        return {
          code: code
            .replaceAll('import.meta.dirname', `(import.meta.dirname + '/../${folder}')`)
            .replaceAll('import.meta.url', `new URL('../${relative(compiled, id)}', import.meta.url)`),
          map: { ...map, sources: map.sources.map((source) => resolve(root, 'dist', folder, source)) },
        };
      },
    },
  };
}
