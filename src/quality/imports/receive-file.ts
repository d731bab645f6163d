import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../platform/app-error.ts';

/** A file as it arrived: the bytes are on disk, untouched, under `sourceName`. */
export interface ReceivedFile {
  readonly name: string;
  readonly sourceName: string;
  readonly size: number;
  readonly sha256: string;
}

const EXTENSIONS = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', '.ods'];
const LONGEST_NAME = 200;

/** The user's own name for the file, without any folder; on disk only its extension is kept. */
function tidyName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .trim();
  return bare.slice(-LONGEST_NAME) || 'clients.csv';
}

/**
 * Streams a file into a folder, never holding it in memory, and knows its hash at the end.
 * @throws AppError `file_too_large` beyond the limit, `file_empty` for no byte at all.
 */
export async function receiveFile(
  source: Readable,
  options: { readonly name: string; readonly folder: string; readonly maxBytes: number },
): Promise<ReceivedFile> {
  const name = tidyName(options.name);
  const extension = extname(name).toLowerCase();
  const sourceName = `source${EXTENSIONS.includes(extension) ? extension : ''}`;
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      if (size > options.maxBytes) done(tooLarge(options.maxBytes));
      else done(null, chunk);
    },
  });
  await pipeline(source, meter, createWriteStream(join(options.folder, sourceName), { mode: 0o400 }));
  if (size === 0) throw new AppError('file_empty', { status: 422, values: { file: name } });
  return { name, sourceName, size, sha256: hash.digest('hex') };
}

/** The error for a file beyond the limit, with the limit in megabytes. */
export function tooLarge(maxBytes: number): AppError {
  return new AppError('file_too_large', { status: 413, values: { megabytes: Math.round(maxBytes / 1_000_000) } });
}
