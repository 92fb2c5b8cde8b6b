import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type/node';

/** What a file is by its bytes, and whether its name says the same. */
export interface ContentTypeFinding {
  detected: string;
  matchesName: boolean;
}

const sampleBytes = 8192;
const unknownType = 'application/octet-stream';

/** Old Office files share one container format; new ones are zip files whose content tells them apart. */
const officeContainer = 'application/x-cfb';
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The types that bytes may show behind a name; an extension that is not here promises nothing known to us. */
const typesByExtension: Record<string, string[]> = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  heic: ['image/heic', 'image/heif'],
  heif: ['image/heic', 'image/heif'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  bmp: ['image/bmp'],
  svg: ['image/svg+xml'],
  doc: [officeContainer, 'application/rtf'],
  xls: [officeContainer],
  ppt: [officeContainer],
  msg: [officeContainer],
  docx: [`${office}.wordprocessingml.document`],
  xlsx: [`${office}.spreadsheetml.sheet`],
  pptx: [`${office}.presentationml.presentation`],
  odt: [`${openDocument}.text`],
  ods: [`${openDocument}.spreadsheet`],
  rtf: ['application/rtf'],
  zip: ['application/zip'],
  txt: ['text/plain', 'text/csv', 'message/rfc822'],
  csv: ['text/plain'],
  md: ['text/plain'],
  ics: ['text/plain', 'text/calendar'],
  vcf: ['text/plain', 'text/vcard'],
  json: ['application/json', 'text/plain'],
  eml: ['message/rfc822', 'text/plain'],
  htm: ['text/html'],
  html: ['text/html'],
  xml: ['application/xml', 'text/html'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
  wav: ['audio/wav'],
  ogg: ['audio/ogg', 'application/ogg', 'audio/opus'],
  mp4: ['video/mp4', 'video/x-m4v', 'video/quicktime'],
  mov: ['video/quicktime', 'video/mp4'],
  webm: ['video/webm', 'video/matroska'],
};

/** Tells the real type of a file from its bytes. A name without an extension promises nothing and always matches. */
export async function detectContentType(path: string, name: string): Promise<ContentTypeFinding> {
  const sample = await readSample(path);
  const binary = byteOrderMark(sample) ? undefined : await fileTypeFromFile(path);
  const detected = binary && !isMarkup(binary.mime) ? binary.mime : typeOfText(readText(sample));
  const extension = extname(name).slice(1).toLowerCase();
  const promised = typesByExtension[extension] ?? [];
  const matchesName =
    extension === '' || promised.includes(detected) || (binary?.mime === detected && binary.ext === extension);
  return { detected, matchesName };
}

/** XML can be SVG, and SVG is a page with scripts as far as a browser is concerned. */
function isMarkup(mime: string): boolean {
  return mime === 'application/xml' || mime === 'text/html';
}

function typeOfText(text: string | undefined): string {
  if (text === undefined) return unknownType;
  const start = text.trimStart();
  const content = start.replace(/^(<(\?|!--)[\s\S]*?(\?|--)>\s*)+/, '');
  if (/^(<!doctype svg[^[>]*>\s*)?<svg[\s>]/i.test(content)) return 'image/svg+xml';
  if (/^<(!doctype html|html|head|body|script|iframe)[\s>]/i.test(content)) return 'text/html';
  if (/^<\?xml\s/i.test(start)) return 'application/xml';
  return mailHeaders.test(start) ? 'message/rfc822' : 'text/plain';
}

/** Three lines that only a message begins with, folded or not. */
const mailHeaders =
  /^((received|return-path|from|to|subject|date|message-id|mime-version|delivered-to):.*\r?\n([ \t].*\r?\n)*){3}/i;

/** The sample as characters; undefined when it holds signs that no text has. */
function readText(sample: Buffer): string | undefined {
  const encoding = byteOrderMark(sample);
  if (encoding) return new TextDecoder(encoding).decode(sample);
  if (sample.some((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) return undefined;
  return sample.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
}

/** UTF-16 begins with a mark, which would pass for the beginning of an MP3. */
function byteOrderMark(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 2) return undefined;
  return ({ 65534: 'utf-16le', 65279: 'utf-16be' } as const)[sample.readUInt16BE(0)];
}

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
