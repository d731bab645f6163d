import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { decodeText, type TextEncodingName } from './decode-text.ts';

/** What a whole file's bytes say: nothing is decided on a sample, since the one accent may stand on the last line. */
export interface TextVerdict {
  readonly encoding: TextEncodingName;
  /** Share of NUL bytes in a text that is not UTF-16. */
  readonly nulShare: number;
  /** Share of control bytes that no text holds. */
  readonly controlShare: number;
}

interface ByteCounts {
  total: number;
  nulEven: number;
  nulOdd: number;
  control: number;
  isUtf8: boolean;
  head: Buffer;
}

/** UTF-16 without a mark shows as NULs on one side only. */
const UTF16_SIDE = 0.4;
const UTF16_OTHER_SIDE = 0.05;
/** A file that is UTF-8 but for a few bytes stays UTF-8: reading it as windows-1252 would spoil every accent. */
const SOUND_PER_BROKEN = 20;

/** Reads all bytes once: mark, else strict UTF-8, else windows-1252. */
export async function findEncoding(path: string, signal?: AbortSignal): Promise<TextVerdict> {
  const counts = await countBytes(path, signal);
  const shares = {
    nulShare: (counts.nulEven + counts.nulOdd) / Math.max(1, counts.total),
    controlShare: counts.control / Math.max(1, counts.total),
  };
  const marked = markedEncoding(counts.head);
  if (marked) return { encoding: marked, ...shares, ...(marked === 'utf-8' ? {} : { nulShare: 0 }) };
  const side = counts.total / 2;
  const even = counts.nulEven / Math.max(1, side);
  const odd = counts.nulOdd / Math.max(1, side);
  if (odd > UTF16_SIDE && even < UTF16_OTHER_SIDE) return { encoding: 'utf-16le', ...shares, nulShare: 0 };
  if (even > UTF16_SIDE && odd < UTF16_OTHER_SIDE) return { encoding: 'utf-16be', ...shares, nulShare: 0 };
  if (counts.isUtf8 || (await isNearlyUtf8(path, signal))) return { encoding: 'utf-8', ...shares };
  return { encoding: 'windows-1252', ...shares };
}

function markedEncoding(head: Buffer): TextEncodingName | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

async function countBytes(path: string, signal?: AbortSignal): Promise<ByteCounts> {
  const counts: ByteCounts = { total: 0, nulEven: 0, nulOdd: 0, control: 0, isUtf8: true, head: Buffer.alloc(0) };
  let carried: Buffer = Buffer.alloc(0);
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18, signal })) {
    // Streams of files without an encoding give Buffers.
    const chunk = bytes as Buffer;
    if (counts.total === 0) counts.head = Buffer.from(chunk.subarray(0, 4));
    countControls(chunk, counts);
    counts.total += chunk.length;
    if (!counts.isUtf8) continue;
    const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const whole = joined.length - unfinishedTail(joined);
    counts.isUtf8 = isUtf8(joined.subarray(0, whole));
    carried = Buffer.from(joined.subarray(whole));
  }
  if (carried.length > 0) counts.isUtf8 = false;
  return counts;
}

function countControls(chunk: Buffer, counts: ByteCounts): void {
  for (let at = 0; at < chunk.length; at += 1) {
    const byte = chunk[at] as number; // at is within bounds
    if (byte >= 32) continue;
    if (byte === 0) {
      if ((counts.total + at) % 2 === 0) counts.nulEven += 1;
      else counts.nulOdd += 1;
    } else if (byte < 9 || byte > 13) counts.control += 1;
  }
}

/** How many bytes at the end begin a character that the next chunk completes. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number; // back is within bounds
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
}

async function isNearlyUtf8(path: string, signal?: AbortSignal): Promise<boolean> {
  let sound = 0;
  let broken = 0;
  for await (const text of decodeText(path, 'utf-8', signal)) {
    for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
      if (character === '\uFFFD') broken += 1;
      else sound += 1;
    }
  }
  return sound >= SOUND_PER_BROKEN * broken;
}
