import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

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
}
