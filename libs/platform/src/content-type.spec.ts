import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { detectContentType } from './content-type.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-types-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function detect(name: string, content: string | Uint8Array) {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  return detectContentType(path, name);
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
const wordDocument = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
});
const mail = 'From: a@veldgroen.example\r\nTo: b@veldgroen.example\r\nSubject: Klacht\r\n\r\nGoedendag';

describe('detectContentType', () => {
  it.each([
    ['foto.png', png, 'image/png'],
    ['polis.pdf', pdf, 'application/pdf'],
    ['brief.docx', wordDocument, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['notitie.txt', 'Beste lezer,\nhet dak lekt.', 'text/plain'],
    ['notitie.txt', Buffer.from('Caf\xe9', 'latin1'), 'text/plain'],
    ['notitie.txt', Buffer.from('\uFEFFHet dak lekt', 'utf16le'), 'text/plain'],
    ['leeg.txt', '', 'text/plain'],
    ['bericht.eml', mail, 'message/rfc822'],
    ['pagina.html', '<!doctype html><p>Hallo', 'text/html'],
    ['logo.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['gegevens.xml', '<?xml version="1.0"?><klacht/>', 'application/xml'],
    ['POLIS.PDF', pdf, 'application/pdf'],
    ['scan', pdf, 'application/pdf'],
  ])('takes %s for what it is', async (name, content, detected) => {
    expect(await detect(name, content)).toEqual({ detected, matchesName: true });
  });

  it.each([
    ['polis.pdf', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['polis.pdf', png, 'image/png'],
    ['foto.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
    ['notitie.txt', '\uFEFF<html><script>alert(1)</script>', 'text/html'],
    ['notitie.txt', Buffer.from('\uFEFF<html><script>alert(1)</script>', 'utf16le'), 'text/html'],
    ['gegevens.xml', '<?xml version="1.0"?><!-- x --><svg onload="alert(1)"/>', 'image/svg+xml'],
    ['brief.docx', zipSync({ 'virus.exe': strToU8('MZ') }), 'application/zip'],
    ['foto.jpg', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'application/x-msdownload'],
    ['foto.jpg', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
    ['foto.onbekend', 'tekst', 'text/plain'],
  ])('sees through %s', async (name, content, detected) => {
    expect(await detect(name, content)).toEqual({ detected, matchesName: false });
  });
});
