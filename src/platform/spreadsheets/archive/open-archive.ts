import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { SpreadsheetError } from '../sheet.ts';

const MOST_ENTRIES = 20_000;
/** A million rows of twenty columns take about 1.5 GB once expanded. */
const LARGEST_EXPANDED = 4 * 1024 ** 3;
/** Deflate reaches 1,000 on zeros; the most repetitive sheet that Excel wrote for us stayed under 40. */
const HIGHEST_RATIO = 200;
/** Small parts may compress as they like: they cannot hurt. */
const RATIO_FROM = 10 * 1024 ** 2;

/** A zip whose central directory was read and found harmless. Part names have no leading slash. */
export interface Archive {
  has(part: string): boolean;
  size(part: string): number;
  /** Bytes of a part. Its declared size is enforced while it expands, its checksum at the end. */
  read(part: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a zip; refuses bombs before a byte is expanded. */
export async function openArchive(path: string, file: string): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    // The central directory stands at the end: where it is missing, the end is.
    throw new SpreadsheetError('file_truncated', { file });
  }
  try {
    return archiveOf(zip, await readEntries(zip, file), file);
  } catch (error) {
    zip.close();
    throw error instanceof SpreadsheetError ? error : new SpreadsheetError('file_damaged', { file });
  }
}

async function readEntries(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let expanded = 0;
  for await (const entry of zip.eachEntry()) {
    expanded += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const isBomb = expanded > LARGEST_EXPANDED || (entry.uncompressedSize > RATIO_FROM && ratio > HIGHEST_RATIO);
    if (isBomb || entries.size >= MOST_ENTRIES) throw new SpreadsheetError('file_zip_bomb', { file });
    if (entry.isEncrypted()) throw new SpreadsheetError('file_password', { file });
    entries.set(entry.fileName.replace(/^\/+/, '').toLowerCase(), entry);
  }
  return entries;
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string): Archive {
  return {
    has: (part) => entries.has(part.toLowerCase()),
    size: (part) => entries.get(part.toLowerCase())?.uncompressedSize ?? 0,
    read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw new SpreadsheetError('file_damaged', { file });
      return readEntry(zip, entry, file);
    },
    close: () => zip.close(),
  };
}

async function* readEntry(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const bytes of await zip.openReadStreamPromise(entry)) {
    // Streams of yauzl give Buffers.
    const chunk = bytes as Buffer;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  // A disk that rots changes a letter as easily as a tag.
  if (sum !== entry.crc32) throw new SpreadsheetError('file_damaged', { file });
}
