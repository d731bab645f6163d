import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  BACKUP_FORMAT,
  HEAD,
  MANIFEST,
  MANIFEST_SUM,
  type Manifest,
  type Part,
  pieceName,
  sha256,
} from './manifest.ts';
import { paddingOf, TAR_END, tarHeader } from './tar.ts';

const compress = promisify(gzip);

/** Held in memory before it is compressed: two of these at once, whatever the size of the base. */
const PIECE_BYTES = 4 * 2 ** 20;
// The least effort: a backup is taken while people work. What more of it would save was not measured.
const COMPRESSION = { level: 1 };

/** Writes a backup part by part; the file is a tar archive that ordinary tools open. */
export class BackupWriter {
  readonly #handle: FileHandle;
  readonly #writtenAt: number;
  readonly #parts: Part[] = [];
  #bytes = 0;

  private constructor(handle: FileHandle, takenAt: Date) {
    this.#handle = handle;
    this.#writtenAt = Math.floor(takenAt.getTime() / 1000);
  }

  /** Begins a file that nobody but its owner reads. */
  static async open(path: string, takenAt: Date): Promise<BackupWriter> {
    const writer = new BackupWriter(await open(path, 'w', 0o600), takenAt);
    const head = { kind: 'ramure-backup', format: BACKUP_FORMAT, takenAt: takenAt.toISOString() };
    await writer.add(HEAD, Buffer.from(`${JSON.stringify(head)}\n`));
    return writer;
  }

  get bytes(): number {
    return this.#bytes;
  }

  async add(name: string, content: Uint8Array): Promise<void> {
    this.#parts.push({ name, bytes: content.length, sha256: sha256(content) });
    await this.#append(tarHeader({ name, size: content.length, writtenAt: this.#writtenAt }));
    await this.#append(content);
    await this.#append(Buffer.alloc(paddingOf(content.length)));
  }

  /** Cuts a stream of any length into compressed pieces. @returns how many, and the bytes that went in. */
  async addStream(name: string, source: AsyncIterable<Uint8Array>): Promise<{ parts: number; bytes: number }> {
    let parts = 0;
    let bytes = 0;
    // The piece before is compressed by another thread while this one is read.
    let compressing: Promise<Buffer> | null = null;
    const hand = async (piece: Promise<Buffer> | null) => {
      const ready = compressing;
      compressing = piece;
      if (ready) await this.add(pieceName(name, ++parts), await ready);
    };
    let held: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source) {
      held.push(chunk);
      size += chunk.length;
      bytes += chunk.length;
      if (size < PIECE_BYTES) continue;
      await hand(compress(Buffer.concat(held), COMPRESSION));
      held = [];
      size = 0;
    }
    if (size > 0) await hand(compress(Buffer.concat(held), COMPRESSION));
    await hand(null);
    return { parts, bytes };
  }

  /** Closes the file with what it holds and the sum of that; on disk when this returns. */
  async finish(manifest: Omit<Manifest, 'parts' | 'format'>): Promise<void> {
    const text = JSON.stringify({ format: BACKUP_FORMAT, ...manifest, parts: this.#parts });
    await this.add(MANIFEST, Buffer.from(text));
    await this.add(MANIFEST_SUM, Buffer.from(`${sha256(Buffer.from(text))}\n`));
    await this.#append(TAR_END);
    await this.#handle.sync();
    await this.close();
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #append(content: Uint8Array): Promise<void> {
    if (content.length === 0) return;
    await this.#handle.appendFile(content);
    this.#bytes += content.length;
  }
}
