import type { ChangeLine } from '../../../base/change-log/change-line.ts';
import type { UndoDecision } from './import-undo.ts';
import type { ImportedRecord } from './imported-record.ts';
import type { Cells } from './read-batch.ts';

/** What taking a batch back writes, gathered table by table. */
export class UndoDraft {
  readonly decisions: UndoDecision[] = [];
  /** Records that leave the base. */
  readonly removed: { readonly kind: 'account' | 'contact'; readonly id: string; readonly level: string }[] = [];
  /** Rows that leave it, by table. */
  readonly rows = new Map<string, string[]>();
  /** Columns that become empty again: table → column → ids. */
  readonly emptied = new Map<string, Map<string, string[]>>();
  /** Companies that lose their SIREN, and those that leave a group. */
  readonly sirens: string[] = [];
  readonly detached: { readonly id: string; readonly groupId: string }[] = [];
  /** SIRETs that are valid again. */
  readonly revived: { readonly accountId: string; readonly siret: string; readonly endedOn: string }[] = [];
  /** Records of before that were written. */
  readonly touched = { account: new Set<string>(), contact: new Set<string>() };
  readonly objections = { leaving: 0, staying: 0 };
  readonly #lines = new Map<string, { kind: 'account' | 'contact'; changes: Record<string, [unknown, unknown]> }>();

  /** A record that the import made goes with every row that it brought. */
  remove(record: ImportedRecord, cells: Cells): void {
    const { kind, id, rows, said } = record;
    // A network is a group that has members instead of a tree below it.
    const level = cells.kind === 'network' ? 'network' : String(cells.level);
    this.removed.push({ kind, id, level: kind === 'contact' ? 'contact' : level });
    for (const row of rows) this.#drop(row);
    if (rows.some(({ table }) => table === 'objection')) this.objections.leaving += 1;
    for (const [field, [, after]] of Object.entries(said)) this.note(record, field, after, null);
  }

  /** A row that the import brought to a record of before. */
  dropRow(record: ImportedRecord, row: ImportedRecord['rows'][number]): void {
    this.#drop(row);
    this.note(record, `${row.table}:${row.id}`, row.values, null);
    this.touched[record.kind].add(record.id);
  }

  /** A column that the import filled. */
  empty(record: ImportedRecord, { table, id, column, value }: ImportedRecord['filled'][number]): void {
    const columns = this.emptied.get(table) ?? new Map<string, string[]>();
    this.emptied.set(table, columns);
    columns.set(column, [...(columns.get(column) ?? []), id]);
    this.note(record, id === record.id ? column : `${table}:${id}.${column}`, value, null);
    this.touched[record.kind].add(record.id);
  }

  /** The field of a record was one thing and is another. */
  note(record: Pick<ImportedRecord, 'kind' | 'id'>, field: string, before: unknown, after: unknown): void {
    const line = this.#lines.get(record.id) ?? { kind: record.kind, changes: {} };
    this.#lines.set(record.id, line);
    line.changes[field] = [before, after];
  }

  lines(): ChangeLine[] {
    return [...this.#lines].map(([recordId, { kind, changes }]) => ({ recordKind: kind, recordId, changes }));
  }

  #drop({ table, id }: { readonly table: string; readonly id: string }): void {
    const ids = this.rows.get(table);
    if (ids) ids.push(id);
    else this.rows.set(table, [id]);
  }
}
