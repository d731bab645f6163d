import { Worker } from 'node:worker_threads';
import { type SheetSummary, SpreadsheetError } from '../sheet.ts';
import type { LegacyAnswer, LegacyBatch } from './legacy-messages.ts';

const MEMORY_MB = 2048;
const LEAST_PATIENCE_MS = 20_000;
/** Ten times what the library took on a machine of two shared cores. */
const PATIENCE_MS_PER_MB = 1_000;

/**
 * How long one answer of the library may take: a byte changed in the list of sectors of an .xls makes it go round for ever.
 * @param bytes what the library has to walk through: the file, or the expanded content of an .ods
 */
export function patienceFor(bytes: number): number {
  return LEAST_PATIENCE_MS + Math.ceil(bytes / 1024 ** 2) * PATIENCE_MS_PER_MB;
}

/**
 * Talks to the thread that holds an .xls or .ods: a file that makes the library run wild, in memory or in time, stops the
 * thread and not us.
 */
export class LegacyReader {
  readonly #worker: Worker;
  readonly #file: string;
  readonly #patience: number;
  #sheets: readonly SheetSummary[] = [];
  #failure: SpreadsheetError | null = null;
  #waiting: { resolve(answer: LegacyAnswer): void; reject(error: Error): void } | null = null;

  private constructor(path: string, file: string, patience: number) {
    this.#file = file;
    this.#patience = patience;
    this.#worker = new Worker(new URL('./legacy-thread.ts', import.meta.url), {
      workerData: { path },
      // The library mutters about records that it does not know.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.#worker.on('message', (answer: LegacyAnswer) => this.#receive(answer));
    this.#worker.on('error', (error) => {
      const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#fail(new SpreadsheetError(isTooLarge ? 'file_too_heavy' : 'file_damaged', { file }));
    });
    this.#worker.on('exit', () => this.#fail(new SpreadsheetError('file_unreadable', { file })));
  }

  /** @param patience milliseconds that each answer may take; afterwards the file is refused as `file_never_ends` */
  static async open(path: string, file: string, patience: number): Promise<LegacyReader> {
    const reader = new LegacyReader(path, file, patience);
    const answer = await reader.#wait();
    if (answer.kind !== 'opened') throw await reader.#refuse(answer);
    reader.#sheets = answer.sheets;
    return reader;
  }

  get sheets(): readonly SheetSummary[] {
    return this.#sheets;
  }

  /** A batch of rows from the given one on, counted from 0. */
  async read(sheet: number, from: number): Promise<LegacyBatch> {
    if (this.#failure) throw this.#failure;
    const waiting = this.#wait();
    this.#worker.postMessage({ sheet, from });
    const answer = await waiting;
    if (answer.kind !== 'batch') throw await this.#refuse(answer);
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #wait(): Promise<LegacyAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const tooLong = setTimeout(() => {
        this.#fail(new SpreadsheetError('file_never_ends', { file: this.#file }));
        void this.close();
      }, this.#patience);
      this.#waiting = {
        resolve: (answer) => {
          clearTimeout(tooLong);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(tooLong);
          reject(error);
        },
      };
    });
  }

  #receive(answer: LegacyAnswer): void {
    this.#waiting?.resolve(answer);
    this.#waiting = null;
  }

  #fail(failure: SpreadsheetError): void {
    this.#failure ??= failure;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
  }

  async #refuse(answer: LegacyAnswer): Promise<SpreadsheetError> {
    await this.close();
    return new SpreadsheetError(answer.kind === 'failed' ? answer.code : 'file_damaged', { file: this.#file });
  }
}
