export { bytesOf, canonicalJson, fromBase64, fromHex, toHex } from './canonical-json.js';
export {
  type ChainHead,
  contentText,
  eventText,
  GENESIS,
  type HashedEvent,
  leafBytes,
  nodeBytes,
} from './chain.js';
export * from './dossier-format.js';
export { type ByteSource, type Cryptography, partOf, sourceOf } from './hashing.js';
export type { DossierReport, Finding, FindingCode, Verification } from './report.js';
export {
  brokenKey,
  endorsementText,
  isSealSigned,
  type PublishedKey,
  rootOf,
  type Seal,
  type SealBody,
  type SealPath,
  sealText,
} from './seal.js';
export { type VerifyOptions, verify } from './verify.js';
export { dossierLines, FINDING_CODES, findingWords, type ReportLanguage, reportLines } from './words.js';
