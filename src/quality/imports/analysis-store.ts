import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../platform/app-error.ts';
import { type AnalysisRecord, afterInterruption } from './analysis.ts';

/** Pieces kept beside the original, each a file that can be opened and read. */
export type AnalysisPiece = 'mapping' | 'answers' | 'verdicts' | 'decisions' | 'rules' | 'kept';

const ID = /^[0-9a-f]{24}$/;

/** One folder per analysis below `analyses/`: the original, what was understood, the answers, the result. */
export class AnalysisStore {
  readonly folder: string;
  readonly #records = new Map<string, AnalysisRecord>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Reads what earlier runs of the server left. A folder without a readable record is ignored, never deleted. */
  async load(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const id of await readdir(this.folder)) {
      if (!ID.test(id)) continue;
      const before = await readRecord(join(this.folder, id, 'meta.json'));
      if (before === null) continue;
      const after = afterInterruption(before);
      this.#records.set(id, after);
      if (after.state !== before.state || after.save !== before.save) await this.write(after);
    }
  }

  /** A folder of its own for a file about to be received. Ids are random: knowing one tells nothing of another. */
  async open(): Promise<{ readonly id: string; readonly folder: string }> {
    const id = randomBytes(12).toString('hex');
    const folder = this.folderOf(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { id, folder };
  }

  /** @throws for anything that is not an id, so that no path is ever built from what a request says. */
  folderOf(id: string): string {
    if (!ID.test(id)) throw new AppError('analysis_unknown', { status: 404 });
    return join(this.folder, id);
  }

  /** Where the original of an analysis lies, for a thread that reads it. */
  sourceOf({ id, sourceName, name, sheet }: AnalysisRecord) {
    return { folder: this.folderOf(id), sourceName, displayName: name, sheet };
  }

  list(): AnalysisRecord[] {
    return [...this.#records.values()].sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  }

  get(id: string): AnalysisRecord {
    const record = this.#records.get(id);
    if (!record) throw new AppError('analysis_unknown', { status: 404 });
    return record;
  }

  /** Shows a record without writing it: what is held so is lost with the server. */
  hold(record: AnalysisRecord): void {
    this.#records.set(record.id, record);
  }

  async write(record: AnalysisRecord): Promise<void> {
    this.hold(record);
    await this.#writeJson(record.id, 'meta', record);
  }

  async readPiece<T>(id: string, piece: AnalysisPiece, absent: T): Promise<T> {
    const text = await readFile(join(this.folderOf(id), `${piece}.json`), 'utf8').catch(() => null);
    return text === null ? absent : (JSON.parse(text) as T); // written by writePiece with the same T
  }

  async writePiece(id: string, piece: AnalysisPiece, value: unknown): Promise<void> {
    await this.#writeJson(id, piece, value);
  }

  /** Forgets what was said of a result that is no more. */
  async forget(id: string, pieces: readonly AnalysisPiece[]): Promise<void> {
    for (const piece of pieces) await rm(join(this.folderOf(id), `${piece}.json`), { force: true });
  }

  async remove(id: string): Promise<void> {
    this.#records.delete(id);
    await rm(this.folderOf(id), { recursive: true, force: true });
  }

  /** Written aside and renamed: a crash leaves the old file or the new one, never half of one. */
  async #writeJson(id: string, name: string, value: unknown): Promise<void> {
    const path = join(this.folderOf(id), `${name}.json`);
    const aside = `${path}.${randomBytes(4).toString('hex')}`;
    await writeFile(aside, JSON.stringify(value), { mode: 0o600 });
    await rename(aside, path);
  }
}

/** A power cut may leave an empty file: it must not keep the server from starting. */
async function readRecord(path: string): Promise<AnalysisRecord | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as AnalysisRecord | null; // written by the class above
  } catch {
    return null;
  }
}
