/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_WORDS = Int32Array.from(firstPrimes(64), (prime) => fractionBits(Math.cbrt(prime)));

/** The same of the square roots of the first eight (5.3.3). */
const START_WORDS = Int32Array.from(firstPrimes(8), (prime) => fractionBits(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

const BLOCK = 64;
/** The mark that ends the text, and the eight bytes that say its length. */
const TAIL = 9;

const encoder = new TextEncoder();
const schedule = new Int32Array(BLOCK);
const state = new Int32Array(8);
/** Grows with the longest text; kept from one text to the next, as 40,000 small texts are hashed in a sheet of 20,000 rows. */
let bytes = new Uint8Array(1024);

/** Writes a text as whole blocks of bytes, its end and its length behind it. Answers how many bytes they are. */
function padText(text: string): number {
  const most = text.length * 3 + TAIL + BLOCK;
  if (bytes.length < most) bytes = new Uint8Array(most * 2);
  const { written } = encoder.encodeInto(text, bytes);
  const size = Math.ceil((written + TAIL) / BLOCK) * BLOCK;
  bytes.fill(0, written, size);
  bytes[written] = 0x80;
  let bits = written * 8;
  for (let at = size - 1; bits > 0; at -= 1) {
    bytes[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return size;
}

/** The words of a block, then 48 more that are mixed from those before. */
function fillSchedule(from: number): void {
  for (let word = 0, at = from; word < 16; word += 1, at += 4)
    schedule[word] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let word = 16; word < BLOCK; word += 1) {
    const far = schedule[word - 15]!;
    const near = schedule[word - 2]!;
    const first = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    const second = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    schedule[word] = schedule[word - 16]! + first + schedule[word - 7]! + second;
  }
}

function mixBlock(from: number): void {
  fillSchedule(from);
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let round = 0; round < BLOCK; round += 1) {
    const turn = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + turn + ((e & f) ^ (~e & g)) + ROUND_WORDS[round]! + schedule[round]!) | 0;
    const other = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/**
 * The first 64 bits of the SHA-256 of a text (FIPS 180-4), in hex. Written out because a sheet hashes a small text per
 * row and per node: general libraries make six objects for each, and took a seventh of the arranging.
 */
export function sha256Beginning(text: string): string {
  const size = padText(text);
  state.set(START_WORDS);
  for (let from = 0; from < size; from += BLOCK) mixBlock(from);
  writeHex(state[0]!, 0);
  writeHex(state[1]!, HEX_OF_WORD);
  // One flat text: two joined ones would be kept as three objects for each row and node.
  return String.fromCharCode.apply(null, signs);
}

const HEX_OF_WORD = 8;
const signs: number[] = new Array(2 * HEX_OF_WORD).fill(0);

function writeHex(word: number, from: number): void {
  for (let at = 0; at < HEX_OF_WORD; at += 1) {
    const digit = (word >>> (28 - 4 * at)) & 15;
    signs[from + at] = digit < 10 ? 48 + digit : 87 + digit;
  }
}
