import type { Columns, RowOf } from '../../platform/db/columns.ts';

/** What saving a file needs to know of it. `sheet` is '' for formats without sheets. */
export interface FileToSave {
  readonly sha256: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly headerRow: number;
}

export const IMPORT_FILE_COLUMNS = {
  import_file_id: 'uuid',
  sha256: 'text',
  name: 'text',
  sheet: 'text',
  encoding: 'text?',
  header_row: 'integer',
  headers: 'text[]',
  mapping: 'jsonb',
  status: 'text',
  plan_hash: 'text',
  cursor: 'integer',
  counts: 'jsonb',
  received_by: 'uuid',
  received_at: 'timestamptz',
  committed_at: 'timestamptz?',
} as const satisfies Columns;

export const IMPORT_ROW_COLUMNS = {
  row_id: 'integer',
  status: 'text',
  cells: 'text[]',
  group_id: 'uuid?',
  entity_id: 'uuid?',
  site_id: 'uuid?',
  contact_ids: 'uuid[]',
  confidence: 'real',
  reasons: 'jsonb',
} as const satisfies Columns;
/** A line of the sheet as saved, without the file that it belongs to. */
export type ImportRowRow = RowOf<typeof IMPORT_ROW_COLUMNS>;

export const IMPORT_PLACEMENT_COLUMNS = {
  record_id: 'uuid',
  record_kind: 'text',
  row_ids: 'integer[]',
  confidence: 'real',
  reasons: 'jsonb',
  joins: 'jsonb',
} as const satisfies Columns;
/** Why a record stands where it stands, as one file said it. */
export type ImportPlacementRow = RowOf<typeof IMPORT_PLACEMENT_COLUMNS>;
