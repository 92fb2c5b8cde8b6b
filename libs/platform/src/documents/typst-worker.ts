import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentToSet } from './typesetter.js';

/** How many documents a compiled piece is kept for. */
const KEPT_FOR = 10;

// Typst compiles synchronously, so it has this thread to itself. It sees one folder, which holds nothing of ours.
const compiler = NodeCompiler.create({ workspace: (workerData as { folder: string }).folder });

parentPort?.on('message', ({ id, document }: { id: number; document: DocumentToSet }) => {
  try {
    const pdf = pdfOf(document);
    parentPort?.postMessage({ id, pdf });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
  compiler.evictCache(KEPT_FOR);
});

function pdfOf({ template, facts, createdAt }: DocumentToSet): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { facts: JSON.stringify(facts) } });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'not compiled'));
  return compiler.pdf(compiled.result, {
    pdfStandard: PdfStandard.UA_1,
    creationTimestamp: Math.floor(createdAt.getTime() / 1000),
  });
}
