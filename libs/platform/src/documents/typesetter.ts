import { Worker } from 'node:worker_threads';

/** A document to be made: a Typst template, which reads `json(bytes(sys.inputs.facts))`, and its facts. */
export interface DocumentToSet {
  template: string;
  facts: unknown;
  /** What the PDF says about when it was made; the same facts and instant give the same bytes. */
  createdAt: Date;
  /** A reading copy (PDF/UA-1) unless it is for the archive (PDF/A-2a); both are tagged. */
  standard?: 'reading' | 'archive';
}

/** How a document looks: all its pages under each other in one SVG, which holds no script and no address. */
export interface DocumentPicture {
  svg: string;
  pages: number;
}

type Made = { pdf: Uint8Array } | { picture: DocumentPicture };

interface Waiting {
  resolve(made: Made): void;
  reject(error: Error): void;
}

/**
 * Makes accessible, tagged PDFs with Typst, in a thread of its own so that requests do not wait for it. Fonts
 * come with Typst; templates name one and turn off the fallback, so that every machine gives the same bytes.
 */
export class Typesetter {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** Rejects when the template does not compile with these facts. */
  async typeset(document: DocumentToSet): Promise<Buffer> {
    const made = await this.make('pdf', document);
    if ('pdf' in made) return Buffer.from(made.pdf);
    throw new Error('The typesetting thread made something else than a PDF.');
  }

  /** The pages as a picture for the screen. Rejects when the template does not compile with these facts. */
  async draw(document: DocumentToSet): Promise<DocumentPicture> {
    const made = await this.make('picture', document);
    if ('picture' in made) return made.picture;
    throw new Error('The typesetting thread made something else than a picture.');
  }

  private make(what: 'pdf' | 'picture', document: DocumentToSet): Promise<Made> {
    this.worker ??= this.start();
    const worker = this.worker;
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, what, document });
    });
  }

  /** Ends the thread; what is under way is broken off. */
  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./typst-worker.js', import.meta.url));
    // A thread without work does not keep the process alive.
    worker.unref();
    worker.on('message', ({ id, made, failure }: { id: number; made?: Made; failure?: string }) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (made) waiting?.resolve(made);
      else waiting?.reject(new Error(`The document could not be typeset: ${failure}`));
    });
    worker.on('error', (error) => this.giveUp(error));
    worker.on('exit', () => this.giveUp(new Error('The typesetting thread ended.')));
    return worker;
  }

  /** The next document starts a new thread. */
  private giveUp(error: Error): void {
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
