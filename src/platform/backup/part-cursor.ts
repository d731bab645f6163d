import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../app-error.ts';
import { type BackupPart, readParts } from './backup-reader.ts';
import { type Part, pieceName, sha256 } from './manifest.ts';
import { BLOCK, paddingOf } from './tar.ts';

const expand = promisify(gunzip);

/** Walks through a backup that was checked, part after part; each is compared again, as the file may have changed since. */
export class PartCursor {
  readonly #parts: AsyncGenerator<BackupPart>;
  readonly #sums: ReadonlyMap<string, string>;
  readonly #file: string;
  readonly #onBytes: (bytes: number) => void;
  #bytes = 0;

  constructor(file: string, said: readonly Part[], onBytes: (bytes: number) => void) {
    this.#file = file;
    this.#parts = readParts(file);
    this.#sums = new Map(said.map((part) => [part.name, part.sha256]));
    this.#onBytes = onBytes;
  }

  /** The content of the next part, which has to bear this name. */
  async take(name: string): Promise<Buffer> {
    const { value } = await this.#parts.next();
    if (!value || value.name !== name || this.#sums.get(name) !== sha256(value.content))
      throw new AppError('backup_damaged', { values: { file: this.#file, part: name } });
    this.#bytes += BLOCK + value.content.length + paddingOf(value.content.length);
    this.#onBytes(this.#bytes);
    return value.content;
  }

  /** What `addStream` cut into pieces, piece by piece. */
  async *takeStream(name: string, parts: number): AsyncGenerator<Buffer> {
    for (let number = 1; number <= parts; number += 1) yield await expand(await this.take(pieceName(name, number)));
  }

  async close(): Promise<void> {
    await this.#parts.return(undefined);
  }
}
