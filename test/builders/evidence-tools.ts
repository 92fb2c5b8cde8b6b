import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { DossierStore, DossierTypesetter } from '#complaints';
import { makeSealKey, SealKeyPair } from '#platform';

/** Sets documents in this very thread; the product does so in one of its own. */
export function directTypesetter(): DossierTypesetter {
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  return {
    typeset: async ({ template, facts, createdAt }) => {
      const compiled = compiler.compile({ mainFileContent: template, inputs: { facts: JSON.stringify(facts) } });
      if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
      const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
      return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.A_2a, creationTimestamp });
    },
  };
}

/** Keeps files in memory. */
export class MemoryStore implements DossierStore {
  readonly files = new Map<string, Buffer>();

  async write(source: Readable | Buffer): Promise<{ sha256: string; size: number }> {
    const bytes = Buffer.isBuffer(source) ? source : await buffer(source);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, bytes);
    return { sha256, size: bytes.length };
  }

  async read(sha256: string): Promise<Readable> {
    const bytes = this.files.get(sha256);
    if (!bytes) throw new Error(`No file ${sha256}`);
    return Readable.from([bytes]);
  }

  async remove(sha256: string): Promise<void> {
    this.files.delete(sha256);
  }
}

/** A signer with a key of its own, the same for each call. */
export function aSigner(): () => Promise<SealKeyPair> {
  const pair = SealKeyPair.from(makeSealKey());
  return async () => pair;
}
