import { arrangeRecords } from '../../matching/arrange.ts';
import type { Answer, Arrangement } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import type { NormalizedRecord } from '../../matching/record.ts';
import { normalizeRows } from './normalize-rows.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';
import { type Summary, summarize } from './summary.ts';

/** The stages that a person sees go by. */
export type StructureStage = 'reading' | 'normalizing' | 'arranging' | 'writing';

export interface StructureOptions {
  readonly displayName?: string | undefined;
  readonly sheet?: string | undefined;
  readonly threads: number;
  /** Corrected by a person; the suggestion otherwise. */
  readonly mapping?: ColumnMapping | undefined;
  readonly answers?: readonly Answer[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (stage: StructureStage, done: number, total: number) => void;
}

/** A file from its bytes to its customers. Nothing of it depends on the clock, the machine or the number of threads. */
export interface StructuredFile extends ReadSheet {
  readonly records: readonly NormalizedRecord[];
  readonly arrangement: Arrangement;
  readonly summary: Summary;
}

/**
 * Turns a spreadsheet into customers: rows → columns understood → records → hierarchy. Writes nothing.
 * @throws SpreadsheetError, UnknownSheetError, or the signal's reason when it was interrupted.
 */
export async function structureFile(path: string, options: StructureOptions): Promise<StructuredFile> {
  const read = await readSheet(path, {
    displayName: options.displayName,
    sheet: options.sheet,
    signal: options.signal,
    onRows: (count) => options.onProgress?.('reading', count, 0),
  });
  return arrangeSheet(read, options);
}

/** The second half of `structureFile`, for a sheet that was read already and whose columns a person has corrected. */
export async function arrangeSheet(read: ReadSheet, options: StructureOptions): Promise<StructuredFile> {
  const mapping = options.mapping ?? read.mapping;
  const records = await normalizeRows(read.table, mapping, {
    threads: options.threads,
    signal: options.signal,
    onProgress: (done, total) => options.onProgress?.('normalizing', done, total),
  });
  const arrangement = arrangeRecords(read.table, records, {
    ...(options.answers ? { answers: options.answers } : {}),
    onProgress: (_stage, done, total) => options.onProgress?.('arranging', done, total),
  });
  options.signal?.throwIfAborted();
  const whole = { ...read, mapping, records, arrangement };
  return { ...whole, summary: summarize(whole) };
}
