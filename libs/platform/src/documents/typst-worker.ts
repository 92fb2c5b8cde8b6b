import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentPicture, DocumentToSet } from './typesetter.js';

/** For how many documents a compiled piece is kept: the next one often has the same template, and no more than that. */
const KEPT_FOR = 1;

/** The one folder whose files a template could read. There can never be one: a file holds no folders. */
const workspace = join(fileURLToPath(import.meta.url), 'nothing');

// Typst compiles synchronously, so it has this thread to itself.
const compiler = NodeCompiler.create({ workspace });

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
