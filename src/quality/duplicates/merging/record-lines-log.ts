import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import type { ChangeLine, RecordKind } from '../../../base/change-log/change-line.ts';
import type { Row } from './merge-order.ts';

/** Gathers what a write changed, one line per record. */
export class RecordLog {
  private readonly byRecord = new Map<
    string,
    { kind: RecordKind; id: string; changes: Record<string, [unknown, unknown]> }
  >();

  note(kind: RecordKind, id: string, field: string, change: readonly [unknown, unknown]): void {
    const line = this.byRecord.get(id) ?? { kind, id, changes: {} };
    this.byRecord.set(id, line);
    const before = line.changes[field]?.[0];
    line.changes[field] = [before === undefined ? change[0] : before, change[1]];
  }

  /** The changed columns of a record. */
  noteColumns(kind: RecordKind, id: string, before: Row, after: Row): void {
    for (const [column, value] of Object.entries(after))
      if (column !== 'search_key') this.note(kind, id, column, [before[column] ?? null, value]);
  }

  /** A row that a record owns: it leaves one owner for another, changes a column of its own, comes or goes. */
  noteRow(reference: RecordReference, before: Row | null, after: Row | null): void {
    const { table, key, owner } = reference;
    if (reference.told === 'values') return;
    const row = before ?? after ?? {};
    const id = String(row[key]);
    if (owner === null) {
      const column = reference.column;
      this.note(table as RecordKind, id, column, [before?.[column] ?? null, after?.[column] ?? null]);
      return;
    }
    const from = before === null ? null : String(before[owner.column]);
    const to = after === null ? null : String(after[owner.column]);
    if (from !== null && from === to) {
      for (const [column, value] of Object.entries(after ?? {}))
        if (JSON.stringify(value) !== JSON.stringify(before?.[column]))
          this.note(owner.kind, from, `${table}:${id}.${column}`, [before?.[column] ?? null, value]);
      return;
    }
    if (from !== null && before) this.note(owner.kind, from, `${table}:${id}`, [saidOf(before, key), null]);
    if (to !== null && after) this.note(owner.kind, to, `${table}:${id}`, [null, saidOf(after, key)]);
  }

  lines(): ChangeLine[] {
    return [...this.byRecord.values()].flatMap(({ kind, id, changes }) => {
      // What was undone and done again in one write did not change.
      const real = Object.entries(changes).filter(
        ([, [before, after]]) => JSON.stringify(before) !== JSON.stringify(after),
      );
      return real.length > 0 ? [{ recordKind: kind, recordId: id, changes: Object.fromEntries(real) }] : [];
    });
  }
}

const SILENT = new Set(['workspace_id', 'created_at', 'updated_at', 'search_key', 'body_hash']);

/** What a row says: neither its keys nor what is empty. */
function saidOf(row: Row, key: string): Row {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) =>
        name !== key && !SILENT.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
