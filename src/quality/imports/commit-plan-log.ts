import type { ChangeLine } from '../../base/change-log/change-line.ts';
import type { Change, NewRows, NewRowTable } from './import-plan.ts';

const ID_OF: Readonly<Record<NewRowTable, string>> = {
  account: 'account_id',
  contact: 'contact_id',
  account_identifier: 'account_identifier_id',
  contact_identifier: 'contact_identifier_id',
  account_link: 'account_link_id',
  revenue_with_us: 'revenue_with_us_id',
  contact_point: 'contact_point_id',
  affiliation: 'affiliation_id',
  objection: 'objection_id',
  note: 'note_id',
};

/** One line of the change log per record, whatever the number of its phones and notes. */
export function logLines(changes: readonly Change[]): ChangeLine[] {
  const lines = new Map<
    string,
    { recordKind: 'account' | 'contact'; recordId: string; changes: Record<string, [unknown, unknown]> }
  >();
  for (const change of changes) {
    if (change.kind === 'skip') continue;
    const { kind, id } = change.owner;
    const line = lines.get(id) ?? { recordKind: kind, recordId: id, changes: {} };
    lines.set(id, line);
    noteFields(line.changes, change);
  }
  return [...lines.values()];
}

/** Only empty columns are filled, so that before is always null. */
function noteFields(fields: Record<string, [unknown, unknown]>, change: Exclude<Change, { kind: 'skip' }>): void {
  if (change.kind === 'end') fields[`${change.table}:siret ${change.value}.valid_to`] = [null, change.endedOn];
  else if ('parentId' in change) fields.parent_id = [null, change.parentId];
  else if ('after' in change) {
    const prefix = change.table === 'affiliation' ? `affiliation:${change.id}.` : '';
    for (const [name, value] of Object.entries(change.after)) fields[prefix + name] = [null, value];
  } else if (change.kind === 'create') {
    for (const [name, value] of filledFields(change.row)) fields[name] = [null, value];
  } else {
    const idName = ID_OF[change.table];
    const filled = filledFields(change.row);
    const id = filled.find(([name]) => name === idName)?.[1];
    fields[`${change.table}:${id}`] = [null, Object.fromEntries(filled.filter(([name]) => name !== idName))];
  }
}

const SILENT = new Set(['created_at', 'updated_at', 'search_key', 'body_hash']);

/** The fields that say something: what is empty in a new record is empty anyway. */
function filledFields(row: NewRows[NewRowTable]): [name: string, value: unknown][] {
  const isFilled = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.entries(row).filter(([name, value]) => isFilled(value) && !SILENT.has(name));
}
