import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 64 bits in hex: two of a million nodes share one about once in forty million sheets. */
const ID_LENGTH = 16;

/** The hash of a text: equal texts, equal ids, whatever the order of the sheet. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, ID_LENGTH);
}

/** The id of a node from its level and the hashes of the rows that speak of it. */
export function contentId(level: string, hashes: readonly string[]): string {
  return hashText(`${level}\n${[...new Set(hashes)].sort().join('\n')}`);
}
