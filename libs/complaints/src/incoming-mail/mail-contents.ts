/** An attachment of which the file store keeps the bytes. */
export interface KeptAttachment {
  name: string;
  /** As found in the bytes. */
  mediaType: string;
  sha256: string;
  sizeBytes: number;
  /** How the HTML of the mail names it, for a picture inside the text. */
  contentId: string | null;
  /** The file of the case, once the mail is placed. */
  fileId?: string;
}

/** A name and an address; either may be missing in mail as it is. */
export interface MailPerson {
  name: string | null;
  address: string | null;
}

/** What a mail says, as plain data. */
export interface MailContents {
  /** Names in lower case, in the order of the mail; unfolded and decoded. */
  headers: [name: string, value: string][];
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  sentAt: Date | null;
  from: MailPerson;
  replyTo: MailPerson | null;
  /** Addresses in To and Cc, in lower case. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments: KeptAttachment[];
  /** The machine's part of a report about delivery (RFC 3464), as text. */
  deliveryStatus: string | null;
  /** Message-IDs of what a report gives back. */
  returnedIds: string[];
  /** What could not be read, in plain words; empty when all could. */
  trouble: string[];
}

/** Reads a mail whose bytes the file store keeps, and keeps its attachments there. Rejects only when the store fails. */
export type ReadStoredMail = (rawSha256: string) => Promise<MailContents>;
