/** The text of a letter for the text/plain part of a mail: without the marks of its headings. */
export function toPlainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^## +/gm, '');
}
