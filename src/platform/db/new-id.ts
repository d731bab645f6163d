import { randomFillSync } from 'node:crypto';

const bytes = new Uint8Array(16);
let lastInstant = 0;
let sequence = 0;

/**
 * A UUIDv7 (RFC 9562): sorts by the moment it was made, so that new rows land at the end of every index. Twelve bits
 * count within a millisecond, which keeps the order of ids made in one loop.
 */
export function newId(): string {
  const instant = Math.max(Date.now(), lastInstant);
  sequence = instant === lastInstant ? sequence + 1 : 0;
  // A full counter borrows the next millisecond instead of repeating an order.
  lastInstant = sequence > 0xfff ? instant + 1 : instant;
  if (sequence > 0xfff) sequence = 0;
  randomFillSync(bytes, 8);
  const time = lastInstant.toString(16).padStart(12, '0');
  const count = sequence.toString(16).padStart(3, '0');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const rest = [variant, ...bytes.subarray(9)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
