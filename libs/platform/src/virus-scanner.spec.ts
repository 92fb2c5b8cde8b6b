import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileMissing, FileStore, FileTooLarge } from './file-store.js';
import { FileInfected, ScannerUnreachable, scannerPlace, VirusScanner } from './virus-scanner.js';

let folder: string;
let file: string;
let server: Server;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-scan-'));
  file = join(folder, 'brief.txt');
  await writeFile(file, 'Beste verzekeraar');
});
afterEach(async () => {
  server?.close();
  await rm(folder, { recursive: true });
});

describe('VirusScanner', () => {
  it('sends the bytes in chunks after their length, and an empty chunk at the end', async () => {
    let sent = Buffer.alloc(0);
    const scanner = await aScanner((socket) =>
      socket.on('data', (bytes) => {
        sent = Buffer.concat([sent, bytes]);
        if (sent.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      }),
    );
    await scanner.refuseInfected(file);
    expect(sent).toEqual(Buffer.from('zINSTREAM\0\0\0\0\x11Beste verzekeraar\0\0\0\0'));
  });

  it.each([
    ['stream: Win.Test.EICAR FOUND\0', FileInfected, 'The virus scanner found Win.Test.EICAR'],
    ['INSTREAM size limit exceeded. ERROR\0', FileTooLarge, 'More than the virus scanner takes'],
    ["stream: Can't allocate memory ERROR\0", ScannerUnreachable, "The virus scanner answered: stream: Can't allocate"],
    ['UNKNOWN COMMAND\0', ScannerUnreachable, 'The virus scanner answered: UNKNOWN COMMAND'],
    ['stream: OK FOUND\0', FileInfected, 'The virus scanner found OK'],
    ['stream: OK', ScannerUnreachable, 'it hung up without an answer'],
    ['', ScannerUnreachable, 'it hung up without an answer'],
  ])('takes the answer %j for what it is', async (answer, kind, words) => {
    const scanner = await aScanner((socket) => socket.once('data', () => socket.end(answer)));
    const refusal = scanner.refuseInfected(file);
    await expect(refusal).rejects.toThrow(kind);
    await expect(refusal).rejects.toThrow(words);
  });

  it('gives up on a scanner that takes everything and says nothing', async () => {
    const scanner = await aScanner((socket) => socket.resume(), 50);
    await expect(scanner.refuseInfected(file)).rejects.toThrow('silent for 50 ms');
  });

  it('gives up on a scanner that stops taking a large file', async () => {
    await writeFile(file, Buffer.alloc(20_000_000));
    const scanner = await aScanner((socket) => socket.pause(), 50);
    await expect(scanner.refuseInfected(file)).rejects.toThrow(ScannerUnreachable);
  });

  it('says so when nobody listens', async () => {
    const scanner = new VirusScanner(join(folder, 'nobody.sock'));
    await expect(scanner.refuseInfected(file)).rejects.toThrow(ScannerUnreachable);
  });
});

describe('A file store with a scanner', () => {
  it('keeps nothing of what is sent in and was not scanned, and what the product makes itself without asking', async () => {
    const refuse = () => Promise.reject(new ScannerUnreachable('away'));
    const store = new FileStore(join(folder, 'files'), refuse);
    const sent = store.receive(Buffer.from('brief'), 100, async () => {});
    await expect(sent).rejects.toThrow(ScannerUnreachable);
    expect(await readdir(join(folder, 'files/incoming'))).toEqual([]);
    const { sha256 } = await store.write(Buffer.from('brief van ons'));
    await expect(store.read(sha256)).resolves.toBeDefined();
    await expect(store.read('0'.repeat(64))).rejects.toThrow(FileMissing);
  });
});

describe('The address of a scanner', () => {
  it.each([
    ['tcp://127.0.0.1:3311', { host: '127.0.0.1', port: 3311 }],
    ['tcp://scanner', { host: 'scanner', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['http://127.0.0.1:3310', undefined],
    ['127.0.0.1:3310', undefined],
    ['tcp://', undefined],
    ['clamd.ctl', undefined],
  ])('%s leads to %j', (address, place) => {
    expect(scannerPlace(address)).toEqual(place);
  });
});

async function aScanner(talk: (socket: Socket) => unknown, silenceLimitMs?: number): Promise<VirusScanner> {
  server = createServer((socket) => {
    socket.on('error', () => {});
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new VirusScanner(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, silenceLimitMs);
}
