import Papa from 'papaparse';

/** Rows as a CSV text with CRLF, as French spreadsheets write it. */
export function toCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  // Papa.unparse wants mutable arrays but does not change them.
  return `${Papa.unparse(rows as string[][], { delimiter, newline: '\r\n' })}\r\n`;
}

/** The records of a small CSV with a header row, by header. */
export function fromCsv(text: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data;
}
