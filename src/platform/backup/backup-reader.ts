import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../app-error.ts';
import {
  BACKUP_FORMAT,
  HEAD,
  headShape,
  MANIFEST,
  MANIFEST_SUM,
  type Manifest,
  type Part,
  parseManifest,
  sha256,
} from './manifest.ts';
import { BLOCK, paddingOf, parseTarHeader, TAR_END, type TarEntry } from './tar.ts';

export interface BackupPart {
  readonly name: string;
  readonly content: Buffer;
}

/** No part is longer; a header that says so is damaged, and must not fill the memory. */
const LONGEST_PART = 256 * 2 ** 20;

/**
 * The parts of a backup in order, each whole in memory. Every byte of the frame is compared with what it has to be.
 * @throws AppError `backup_foreign`, `backup_format_newer`, `backup_truncated`, `backup_damaged` naming the part
 */
export async function* readParts(file: string): AsyncGenerator<BackupPart> {
  const handle = await open(file, 'r');
  try {
    let before: TarEntry | null = null;
    for (;;) {
      const header = before ? await take(handle, BLOCK, file) : await takeFirst(handle, file);
      if (before && header.every((byte) => byte === 0)) break;
      const entry = parseTarHeader(header);
      if (before === null && entry?.name !== HEAD) throw new AppError('backup_foreign', { values: { file } });
      const isWhole = entry && entry.size <= LONGEST_PART && (!before || before.writtenAt === entry.writtenAt);
      if (!isWhole) throw damaged(file, `${before?.name ?? HEAD} +1`);
      const content = await take(handle, entry.size, file);
      const padding = await take(handle, paddingOf(entry.size), file);
      if (padding.some((byte) => byte !== 0)) throw damaged(file, entry.name);
      if (before === null) assertHead(content, file);
      yield { name: entry.name, content };
      before = entry;
    }
    const end = await take(handle, TAR_END.length - BLOCK, file);
    const { bytesRead: beyond } = await handle.read(Buffer.alloc(1), 0, 1);
    if (beyond > 0 || end.some((byte) => byte !== 0)) throw damaged(file, 'end');
  } finally {
    await handle.close();
  }
}

/**
 * Reads a backup from end to end and compares every sum, writing nothing.
 * @param onBytes told how many bytes of the file were read
 */
export async function checkBackup(file: string, onBytes: (bytes: number) => void = () => {}): Promise<Manifest> {
  const found: Part[] = [];
  let manifest: Manifest | null = null;
  let sum = '';
  let bytes = 0;
  for await (const { name, content } of readParts(file)) {
    bytes += BLOCK + content.length + paddingOf(content.length);
    onBytes(bytes);
    const isAfterManifest = manifest !== null;
    if (name === MANIFEST) {
      manifest = parseManifest(content.toString('utf8'));
      sum = sha256(content);
      if (!manifest) throw damaged(file, MANIFEST);
    } else if (name === MANIFEST_SUM && isAfterManifest) {
      if (content.toString('utf8') !== `${sum}\n`) throw damaged(file, MANIFEST);
      sum = '';
    } else found.push({ name, bytes: content.length, sha256: sha256(content) });
  }
  if (!manifest || sum !== '') throw new AppError('backup_truncated', { values: { file } });
  assertSameParts(manifest.parts, found, file);
  return manifest;
}

function assertHead(content: Buffer, file: string): void {
  let json: unknown;
  try {
    json = JSON.parse(content.toString('utf8'));
  } catch {
    throw damaged(file, HEAD);
  }
  const head = headShape.safeParse(json);
  if (!head.success) throw damaged(file, HEAD);
  if (head.data.format > BACKUP_FORMAT) throw new AppError('backup_format_newer', { values: { file } });
}

function assertSameParts(said: readonly Part[], found: readonly Part[], file: string): void {
  const wrong = found.find(({ name, sha256: sum }, position) => {
    const part = said[position];
    return part?.name !== name || part.sha256 !== sum;
  });
  if (wrong) throw damaged(file, wrong.name);
  if (said.length !== found.length) throw damaged(file, said[found.length]?.name ?? MANIFEST);
}

/** The first block says whether the file is ours at all, even when it ends within it. */
async function takeFirst(handle: FileHandle, file: string): Promise<Buffer> {
  const { size } = await handle.stat();
  if (size >= BLOCK) return take(handle, BLOCK, file);
  const start = (await take(handle, size, file)).toString('latin1').slice(0, HEAD.length);
  throw new AppError(HEAD.startsWith(start) ? 'backup_truncated' : 'backup_foreign', { values: { file } });
}

async function take(handle: FileHandle, size: number, file: string): Promise<Buffer> {
  const content = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(content, filled, size - filled);
    if (bytesRead === 0) throw new AppError('backup_truncated', { values: { file } });
    filled += bytesRead;
  }
  return content;
}

function damaged(file: string, part: string): AppError {
  return new AppError('backup_damaged', { values: { file, part } });
}
