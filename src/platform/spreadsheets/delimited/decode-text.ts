import { createReadStream } from 'node:fs';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file in pieces, its byte-order mark taken off. Bytes that mean nothing come out as U+FFFD. */
export async function* decodeText(
  path: string,
  encoding: TextEncodingName,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18, signal })) {
    // Streams of files without an encoding give Buffers.
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
