import type { FieldChanges } from './change-line.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record as its lines say it was. */
export interface RecordState {
  readonly fields: Values;
  /** The rows that it owned, by table and id: telephones, affiliations, notes. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/** `table:id` is a row, `table:id.column` one of its columns; an import names a SIRET by `table:siret VALUE.column`. */
const PART = /^([a-z_]+):(?:siret (\d{14})|([^.]+))(?:\.([a-z_]+))?$/;

/** Which row that a record owns a field of its line speaks of, whole or by one column; null for a field of the record itself. */
export function parsePartName(name: string): PartName | null {
  const [, table, siret, id = '', column] = PART.exec(name) ?? [];
  return table === undefined ? null : { table, siret, id, column };
}

interface PartName {
  readonly table: string;
  /** The row is named by its SIRET, and `id` is empty. */
  readonly siret: string | undefined;
  readonly id: string;
  readonly column: string | undefined;
}

/** Adds up the changes of a record, oldest first. Pure: the same lines give the same state. */
export function replayChanges(lines: readonly FieldChanges[]): RecordState {
  const fields: Record<string, unknown> = {};
  const parts: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const changes of lines)
    for (const [name, [, after]] of Object.entries(changes)) {
      const part = parsePartName(name);
      if (!part) put(fields, name, after);
      else {
        const { table, siret, id, column } = part;
        const rows = parts[table] ?? {};
        parts[table] = rows;
        const rowId = id !== '' ? id : Object.keys(rows).find((one) => rows[one]?.value === siret);
        if (rowId === undefined) continue;
        if (column !== undefined) rows[rowId] = withColumn(rows[rowId], column, after);
        else if (after === null) delete rows[rowId];
        else rows[rowId] = { ...(after as Values) }; // a whole row is logged as its columns
      }
    }
  return { fields, parts };
}

function put(values: Record<string, unknown>, name: string, value: unknown): void {
  if (value === null || value === undefined) delete values[name];
  else values[name] = value;
}

function withColumn(row: Values | undefined, column: string, value: unknown): Record<string, unknown> {
  const changed = { ...row };
  put(changed, column, value);
  return changed;
}
