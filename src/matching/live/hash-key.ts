import { KEY_KINDS, type KeyKind, type LiveKey } from './live-record.ts';

const KIND_NUMBERS = new Map(KEY_KINDS.map((kind, number) => [kind, number]));
const KINDS = 16;

/** Two multiplicative hashes side by side (the mixing of MurmurHash3): 32 and 17 bits. */
function hashText(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    low = Math.imul(low ^ sign, 0x9e3779b1);
    high = Math.imul(high ^ sign, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1ffff) * 4_294_967_296 + (low >>> 0);
}

/**
 * A key as one number: its kind in the last four bits, a hash of 49 bits before. Six million keys kept as texts would
 * weigh half a gigabyte; as numbers 48 MB, and two different keys meet once in a hundred million look-ups.
 */
export function hashKey({ kind, value }: LiveKey): number {
  return hashText(value) * KINDS + (KIND_NUMBERS.get(kind) ?? 0);
}

/** The kind that a hashed key keeps. */
export function kindOf(hash: number): KeyKind {
  return KEY_KINDS[hash % KINDS] ?? 'id';
}

/** A place in a table of 2^n buckets. */
export function bucketOf(hash: number, mask: number): number {
  return (Math.floor(hash / KINDS) ^ Math.imul(hash % 1_048_573, 0x9e3779b1)) & mask;
}

/** Thirty-two bits of an id, to tell companies apart. */
export function shortHash(text: string): number {
  return hashText(text) % 4_294_967_296;
}

/** Thirty-two bits of a word without one of its letters (FNV-1a); of the whole word for a place behind its end. */
export function hashWithout(word: string, place: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    if (at !== place) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
