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
    Object.assign(line.changes, fieldsOf(change));
  }
  return [...lines.values()];
}

function fieldsOf(change: Exclude<Change, { kind: 'skip' }>): Record<string, [unknown, unknown]> {
  if (change.kind === 'end') return { [`${change.table}:siret ${change.value}.valid_to`]: [null, change.endedOn] };
  if ('parentId' in change) return { parent_id: [null, change.parentId] };
  // Only empty columns are filled: before is always null.
  if ('after' in change) {
    const prefix = change.table === 'affiliation' ? `affiliation:${change.id}.` : '';
    return Object.fromEntries(Object.entries(change.after).map(([name, value]) => [prefix + name, [null, value]]));
  }
  const fields = filledFields(change.row);
  if (change.kind === 'create')
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [null, value]]));
  const idName = ID_OF[change.table];
  const { [idName]: id, ...values } = fields;
  return { [`${change.table}:${id}`]: [null, values] };
}

/** The fields that say something: what is empty in a new record is empty anyway. */
function filledFields(row: NewRows[NewRowTable]): Record<string, unknown> {
  const silent = new Set(['created_at', 'updated_at', 'search_key', 'body_hash']);
  const isFilled = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => isFilled(value) && !silent.has(name)));
}
