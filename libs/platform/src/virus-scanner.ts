import { createReadStream } from 'node:fs';
import { connect, type NetConnectOpts } from 'node:net';
import { Readable } from 'node:stream';
import { FileTooLarge } from './file-store.js';

/** The scanner found something harmful in a file; nothing of it was kept. */
export class FileInfected extends Error {
  override readonly name = 'FileInfected';

  /** `found` is the scanner's own name for it. */
  constructor(readonly found: string) {
    super(`The virus scanner found ${found}`);
  }
}

/** The scanner did not say whether a file is harmless, so nothing of it was kept. */
export class ScannerUnreachable extends Error {
  override readonly name = 'ScannerUnreachable';
}

const SILENCE_LIMIT_MS = 30_000;
const DEFAULT_PORT = 3310;

/** Asks a running clamd about files, by its INSTREAM command: the bytes are sent in chunks, each after its length. */
export class VirusScanner {
  private readonly place: NetConnectOpts;

  /** `address` is one that {@link scannerPlace} knows; a scanner that is silent for longer counts as not reachable. */
  constructor(
    address: string,
    private readonly silenceLimitMs = SILENCE_LIMIT_MS,
  ) {
    const place = scannerPlace(address);
    if (!place) throw new TypeError('Not the address of a virus scanner');
    this.place = place;
  }

  /**
   * Resolves when nothing harmful is in the file at `path`. Throws {@link FileInfected}, {@link FileTooLarge} when the
   * scanner takes no file of this size, or {@link ScannerUnreachable}.
   */
  async refuseInfected(path: string): Promise<void> {
    const answer = await this.ask(path).catch((error: Error) => {
      throw new ScannerUnreachable(`The virus scanner cannot be asked: ${error.message}`, { cause: error });
    });
    if (answer === 'stream: OK') return;
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found) throw new FileInfected(found);
    if (answer.startsWith('INSTREAM size limit exceeded')) throw new FileTooLarge('More than the virus scanner takes');
    throw new ScannerUnreachable(`The virus scanner answered: ${answer.slice(0, 200)}`);
  }

  private ask(path: string): Promise<string> {
    return new Promise((done, fail) => {
      const socket = connect(this.place);
      let answer = '';
      socket.setEncoding('utf8').setTimeout(this.silenceLimitMs);
      socket.on('data', (words) => {
        answer += words;
        if (!answer.endsWith('\0')) return;
        done(answer.slice(0, -1));
        // Also when it answers before it has all: it takes no more then.
        socket.destroy();
      });
      socket.on('timeout', () => socket.destroy(new Error(`silent for ${this.silenceLimitMs} ms`)));
      socket.on('error', fail);
      socket.on('close', () => fail(new Error('it hung up without an answer')));
      const command = Readable.from(instream(path), { objectMode: false });
      command.on('error', (error) => socket.destroy(error));
      socket.on('close', () => command.destroy());
      command.pipe(socket, { end: false });
    });
  }
}

/** Where a scanner listens: `tcp://host:port`, or the path of a socket; undefined for anything else. */
export function scannerPlace(address: string): NetConnectOpts | undefined {
  const path = /^(?:unix:(?:\/\/)?)?(\/.+)$/.exec(address)?.[1];
  if (path) return { path };
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'tcp:' || hostname === '') return undefined;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? DEFAULT_PORT : Number(port) };
}

async function* instream(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}
