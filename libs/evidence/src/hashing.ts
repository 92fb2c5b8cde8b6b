/** What a place to run must bring along: how it hashes and how it checks a signature. */
export interface Cryptography {
  /** SHA-256, in hexadecimal. */
  sha256(bytes: Uint8Array): string | Promise<string>;
  /** Whether an Ed25519 signature (64 bytes) of these bytes fits a public key (32 bytes). */
  isSignedBy(publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): boolean | Promise<boolean>;
}

/** Bytes that are read piece by piece: a file on disk, a file in a browser, a part of either. */
export interface ByteSource {
  size: number;
  /** The bytes from `from` up to but not including `to`; both lie within the source. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

/** What is no larger than this is read in one go. */
const AT_ONCE = 32 * 1024 * 1024;

/** The same bytes, from memory unless they are many: each reading by itself takes longer than what is read. */
export async function readAhead(source: ByteSource): Promise<ByteSource> {
  return source.size > AT_ONCE ? source : sourceOf(await source.read(0, source.size));
}

/** A stretch of another source. */
export function partOf(source: ByteSource, from: number, size: number): ByteSource {
  return { size, read: (start, end) => source.read(from + start, from + end) };
}
