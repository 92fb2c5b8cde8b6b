import { strFromU8, unzipSync } from 'fflate';

/** The cells of every sheet of an Excel workbook, read from the file itself; an empty cell is left open. */
export function sheetsOf(workbook: Uint8Array): (string | number | undefined)[][][] {
  const files = unzipSync(workbook);
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...textOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => plain(item));
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.sort().map((name) => rowsOf(textOf(name), shared));
}

function rowsOf(sheet: string, shared: string[]): (string | number | undefined)[][] {
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: (string | number | undefined)[] = [];
    for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = columnOf(/r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? '');
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
      if (attributes.includes('t="s"')) cells[column] = shared[Number(value)];
      else if (attributes.includes('t="inlineStr"')) cells[column] = plain(content);
      else if (value !== undefined) cells[column] = Number(value);
    }
    return cells;
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml = ''): string {
  const text = [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part]) => part).join('');
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
