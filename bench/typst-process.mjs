import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** Typst alone, in a process of its own: says of each document that it is sent how many milliseconds its PDF took. */
const compiler = NodeCompiler.create({ workspace: join(tmpdir(), 'gehoor-bench-typst') });
process.on('message', ({ template, facts, createdAt }) => {
  const start = performance.now();
  const { result } = compiler.compile({ mainFileContent: template, inputs: { facts: JSON.stringify(facts) } });
  compiler.pdf(result, { pdfStandard: PdfStandard.A_2a, creationTimestamp: Math.floor(createdAt.getTime() / 1000) });
  process.send(performance.now() - start);
  compiler.evictCache(10);
});
