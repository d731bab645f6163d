/** What a part of an archive is called and how long it is. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** Seconds since 1970, the same for every part of one archive. */
  readonly writtenAt: number;
}

/** Everything in a tar archive is a multiple of this. */
export const BLOCK = 512;
/** Two empty blocks close an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

const CHECKSUM = { start: 148, end: 156 } as const;

/** How many zeros follow a content of this size. */
export function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** The header of a part (POSIX ustar): always the same bytes for the same entry. Names are ASCII, 100 letters at most. */
export function tarHeader({ name, size, writtenAt }: TarEntry): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'ascii');
  header.write(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'ascii');
  header.write(`${octal(size, 11)} ${octal(writtenAt, 11)} `, 124, 'ascii');
  header.fill(' ', CHECKSUM.start, CHECKSUM.end);
  header.write('0', 156, 'ascii');
  header.write('ustar\x0000', 257, 'ascii');
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${octal(sum, 6)}\0 `, CHECKSUM.start, 'ascii');
  return header;
}

/** Reads a header back; null unless it is byte for byte one that `tarHeader` writes, so that no altered byte passes. */
export function parseTarHeader(header: Buffer): TarEntry | null {
  const end = header.indexOf(0);
  const name = header.toString('ascii', 0, end < 0 || end > 100 ? 100 : end);
  const size = Number.parseInt(header.toString('ascii', 124, 136), 8);
  const writtenAt = Number.parseInt(header.toString('ascii', 136, 148), 8);
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(writtenAt)) return null;
  const entry = { name, size, writtenAt };
  return tarHeader(entry).equals(header) ? entry : null;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
