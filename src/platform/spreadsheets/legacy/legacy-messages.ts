import type { SheetSummary } from '../sheet.ts';

/** What the reading thread is asked for. */
export interface LegacyRequest {
  readonly sheet: number;
  /** First row wanted, from 0. */
  readonly from: number;
}

export interface LegacyBatch {
  readonly kind: 'batch';
  readonly rows: readonly { readonly number: number; readonly cells: string[] }[];
  readonly remarks: readonly {
    readonly code: string;
    readonly row: number | null;
    readonly column: number;
    readonly count: number;
  }[];
  /** Where the next batch begins, null after the last one. */
  readonly next: number | null;
}

export type LegacyAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly SheetSummary[] }
  | { readonly kind: 'failed'; readonly code: string }
  | LegacyBatch;
