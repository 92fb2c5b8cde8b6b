/** Signs for this installation, with a private key that nothing else sees. */
export interface SealSigner {
  /** SHA-256 of the public key. */
  keyId: string;
  /** The 32 bytes of the public key in base64. */
  publicKey: string;
  /** Ed25519 in base64. */
  sign(text: string | Uint8Array): string;
}

/** Gives the signer of this moment; asked each time, so that a new key counts at once. */
export type ReadSigner = () => Promise<SealSigner>;
