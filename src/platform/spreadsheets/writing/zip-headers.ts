/** One file inside a zip, once its data is written. */
export interface ZipEntry {
  readonly name: string;
  /** Where its local header stands. */
  readonly start: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

// .ZIP File Format Specification 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16: integers are little-endian.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 2.0: the first version that knows deflate. */
const VERSION = 20;
const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day that a zip can say: the same bytes whenever they are written. */
const DATE = 0x21;

/** Bytes of a local header before the name. */
export const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

/** What stands before the data of an entry. */
export function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER);
  header.writeUInt32LE(LOCAL, 0);
  writeFacts(header, 4, entry);
  return Buffer.concat([header, Buffer.from(entry.name)]);
}

/** The line of an entry in the table of contents. */
export function centralHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 6, entry);
  header.writeUInt32LE(entry.start, 42);
  return Buffer.concat([header, Buffer.from(entry.name)]);
}

/** The same 26 bytes in both headers. */
function writeFacts(header: Buffer, at: number, entry: ZipEntry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.compressedSize, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(Buffer.byteLength(entry.name), at + 22);
}

/** The last words of a zip: how many entries, where their table is. */
export function endOfCentral(count: number, tableLength: number, tableStart: number): Buffer {
  const record = Buffer.alloc(END_RECORD);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(tableLength, 12);
  record.writeUInt32LE(tableStart, 16);
  return record;
}
