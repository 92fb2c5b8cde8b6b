import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCompress);

/** Compiles the TypeScript files to JavaScript with source maps, and copies everything else, to the same paths. */
export async function compileServer(root, files, target) {
  const { transformFile } = await import('@swc/core');
  const failures = [];
  const compileOne = async (file) => {
    const output = join(target, file);
    mkdirSync(dirname(output), { recursive: true });
    if (!/\.ts$/.test(file)) return copyFileSync(join(root, file), output);
    const { code, map } = await transformFile(join(root, file), {
      cwd: root,
      sourceFileName: relative(join(root, 'dist', dirname(file)), join(root, file)),
      jsc: { experimental: { keepImportAttributes: true } },
    });
    const script = output.replace(/\.ts$/, '.js');
    writeFileSync(script, `${code}\n//# sourceMappingURL=${basename(script)}.map\n`);
    writeFileSync(`${script}.map`, map);
  };
  await Promise.all(files.map((file) => compileOne(file).catch((error) => failures.push(error.message))));
  if (failures.length > 0) throw new Error(`The build failed:\n${failures.join('\n')}`);
}

/** Builds the screens with Vite, which says something only when there is something to say. */
export async function compileWeb(root, _files, target) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'apps/web', '--outDir', join(target, 'web'), '--emptyOutDir', '--logLevel', 'warn'];
  // Under a test runner's NODE_ENV the screens would carry React's development build, twice as large.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close');
  const text = Buffer.concat(said).toString();
  if (code !== 0) throw new Error(`The build of the screens failed:\n${text}`);
  await compressAssets(join(target, 'web/assets'));
}

/** Puts a brotli and a gzip copy beside each asset, as small as can be: the server then sends those. */
async function compressAssets(folder) {
  const files = (await readdir(folder)).filter((file) => /\.(js|css|svg)$/.test(file));
  const compressOne = async (file) => {
    const bytes = await readFile(join(folder, file));
    const hint = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    await writeFile(join(folder, `${file}.br`), await brotli(bytes, hint));
    await writeFile(join(folder, `${file}.gz`), await gzip(bytes, { level: 9 }));
  };
  await Promise.all(files.map(compressOne));
}
