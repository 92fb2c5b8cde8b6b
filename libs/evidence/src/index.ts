export { bytesOf, canonicalJson, fromBase64, fromHex, toHex } from './canonical-json.js';
export { type CaseData, caseDataOf, type DataRow } from './case-data.js';
export {
  type ChainHead,
  contentText,
  eventText,
  GENESIS,
  type HashedEvent,
  leafBytes,
  nodeBytes,
} from './chain.js';
export { contradictionWords } from './contradiction-words.js';
export {
  type Contradiction,
  contentsGone,
  contradictions,
  erasedUpTo,
  RECORD_KINDS,
  type RecordKind,
} from './contradictions.js';
export * from './dossier-format.js';
export { type ByteSource, type Cryptography, partOf, sourceOf } from './hashing.js';
export { CASE_PLACEHOLDER, LINK_PLACEHOLDER, withLinkNamed } from './link-names.js';
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
export type { ToldEvent } from './told-by-history.js';
export { type VerifyOptions, verify } from './verify.js';
export { dossierLines, FINDING_CODES, findingWords, type ReportLanguage, reportLines } from './words.js';
