declare module 'hoodiecrow-imap' {
  /** Makes an IMAP server of which nothing is described here; see the harness for what the tests use. */
  export default function hoodiecrow(options: object): unknown;
}
