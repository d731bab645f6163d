/** What the first bytes of a file say it is; the extension is never believed. */
export type FileKind = 'zip' | 'ole' | 'text' | 'other';

const STARTS_OF_OTHERS: readonly Buffer[] = [
  Buffer.from('%PDF-'),
  Buffer.from('\x89PNG', 'latin1'),
  Buffer.from('\xff\xd8\xff', 'latin1'),
  Buffer.from('GIF8'),
  Buffer.from('Rar!'),
  Buffer.from('7z\xbc\xaf', 'latin1'),
  Buffer.from('\x1f\x8b', 'latin1'),
  Buffer.from('SQLite format 3'),
  Buffer.from('{\\rtf'),
];
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const OLE_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MARKUP = /^\uFEFF?\s*<(?:\?xml|!doctype|!--|html|head|body|table|workbook)/i;

/** The kind of a file from its first bytes (512 are enough). A web page saved as .xls is no spreadsheet. */
export function findFileKind(head: Buffer): FileKind {
  if (ZIP_STARTS.includes(head.toString('latin1', 0, 4))) return 'zip';
  if (head.subarray(0, 8).equals(OLE_START)) return 'ole';
  if (STARTS_OF_OTHERS.some((start) => head.subarray(0, start.length).equals(start))) return 'other';
  return MARKUP.test(head.toString('utf8')) ? 'other' : 'text';
}
