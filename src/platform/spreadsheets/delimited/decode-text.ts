import { createReadStream } from 'node:fs';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const READ = 1 << 18;
/**
 * Cells are slices of the piece that they were cut from, and a piece takes two bytes a character as soon as one « œ » stands
 * in it: small pieces keep most of a sheet at one byte (20,000 rows: 30 MB before, 18 with cells that share their text).
 */
const PIECE = 1 << 13;

/** The text of a file in pieces, its byte-order mark taken off. Bytes that mean nothing come out as U+FFFD. */
export async function* decodeText(
  path: string,
  encoding: TextEncodingName,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: READ, signal })) {
    // Streams of files without an encoding give Buffers.
    const chunk = bytes as Buffer;
    for (let start = 0; start < chunk.length; start += PIECE) {
      yield decoder.decode(chunk.subarray(start, start + PIECE), { stream: true });
    }
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
