import type { FieldChanges } from '../../../base/change-log/change-line.ts';
import { parsePartName } from '../../../base/change-log/record-state.ts';

/** A row that hangs on a record, as an import wrote it. */
export interface ImportedRow {
  readonly table: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A column that an import filled in a row of before. */
export interface FilledColumn {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly value: unknown;
}

/** A SIRET that an import said to be former. */
export interface EndedSiret {
  readonly siret: string;
  readonly endedOn: string;
}

/** What one import did to one record, as its lines of the change log say, and who else wrote on it. */
export interface ImportedRecord {
  readonly kind: 'account' | 'contact';
  readonly id: string;
  readonly isCreated: boolean;
  /** The very words of the lines, field by field, before and after. */
  readonly said: FieldChanges;
  readonly rows: readonly ImportedRow[];
  readonly filled: readonly FilledColumn[];
  readonly endings: readonly EndedSiret[];
  /** Somebody, or another file, wrote on it since. */
  readonly others: readonly { readonly source: string; readonly importFileId: string | null }[];
}

const VALUES = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>; // a whole row is logged as its columns

/** Reads the lines that an import left on a record. Pure. */
export function readImportedRecord(
  record: Pick<ImportedRecord, 'kind' | 'id' | 'others'>,
  lines: readonly FieldChanges[],
): ImportedRecord {
  const said: FieldChanges = Object.assign({}, ...lines);
  // Only a record that is made gets its code.
  const isCreated = 'code' in said;
  const rows: ImportedRow[] = [];
  const filled: FilledColumn[] = [];
  const endings: EndedSiret[] = [];
  for (const [name, [, after]] of Object.entries(said)) {
    const part = parsePartName(name);
    if (!part) {
      if (!isCreated) filled.push({ table: record.kind, id: record.id, column: name, value: after });
    } else if (part.siret !== undefined) endings.push({ siret: part.siret, endedOn: String(after) });
    else if (part.column === undefined) rows.push({ table: part.table, id: part.id, values: VALUES(after) });
    else filled.push({ table: part.table, id: part.id, column: part.column, value: after });
  }
  return { ...record, isCreated, said, rows, filled, endings };
}
