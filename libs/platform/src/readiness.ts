/** Tells the process that started this one, if it listens, that this one does its work from now on. */
export function reportReady(): void {
  process.send?.('ready');
}
