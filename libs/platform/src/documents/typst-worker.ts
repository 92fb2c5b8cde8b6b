import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentPicture, DocumentToSet } from './typesetter.js';

/** How many documents a compiled piece is kept for. */
const KEPT_FOR = 10;

// Typst compiles synchronously, so it has this thread to itself. It sees one folder, which holds nothing of ours.
const compiler = NodeCompiler.create({ workspace: (workerData as { folder: string }).folder });

parentPort?.on(
  'message',
  ({ id, what, document }: { id: number; what: 'pdf' | 'picture'; document: DocumentToSet }) => {
    try {
      const made = what === 'pdf' ? { pdf: pdfOf(document) } : { picture: pictureOf(document) };
      parentPort?.postMessage({ id, made });
    } catch (error) {
      parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
    }
    compiler.evictCache(KEPT_FOR);
  },
);

function compiled({ template, facts }: DocumentToSet): NodeTypstDocument {
  const made = compiler.compile({ mainFileContent: template, inputs: { facts: JSON.stringify(facts) } });
  if (!made.result) throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'not compiled'));
  return made.result;
}

function pdfOf(document: DocumentToSet): Uint8Array {
  return compiler.pdf(compiled(document), {
    pdfStandard: document.standard === 'archive' ? PdfStandard.A_2a : PdfStandard.UA_1,
    creationTimestamp: Math.floor(document.createdAt.getTime() / 1000),
  });
}

function pictureOf(document: DocumentToSet): DocumentPicture {
  const pages = compiled(document);
  return { svg: compiler.plainSvg(pages), pages: pages.numOfPages };
}
