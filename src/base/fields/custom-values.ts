import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type FieldDefinition, type FieldLevel, type FieldRecordKind, tierOf } from '../../domain/field-definition.ts';
import { AppError, type CodedFact } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { type CustomValue, readCustomValue } from './custom-value.ts';
import { indexKeysOf } from './index-key.ts';

type Held = Readonly<Record<string, CustomValue>>;

/** The table and key of the values of a kind of record. */
const PLACES = {
  account: { table: sql.table('account_custom'), key: sql.ref('account_id') },
  contact: { table: sql.table('contact_custom'), key: sql.ref('contact_id') },
} as const;

/** What records hold in the fields of the workspace, by key of field; a record without any is not in the answer. */
export async function readCustomFields(
  tx: Tx,
  workspaceId: string,
  fields: readonly FieldDefinition[],
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, Held>> {
  const kind = fields[0]?.recordKind;
  if (!kind) return new Map();
  const { table, key } = PLACES[kind];
  const { rows } = await sql<{ id: string; fields: Held }>`
    select ${key} as id, fields from ${table}
    where workspace_id = ${workspaceId} and ${key} = any(${recordIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, namedByKey(fields, row.fields)]));
}

function namedByKey(fields: readonly FieldDefinition[], held: Held): Held {
  const named = fields.flatMap(({ key, shortKey }) => {
    const value = shortKey === null ? undefined : held[shortKey];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(named);
}

/** What somebody writes into the fields of one record, and where it stands. */
export interface ValuesToWrite {
  readonly recordKind: FieldRecordKind;
  readonly recordId: string;
  readonly level: FieldLevel;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Writes values into the fields of a record that the caller has locked, and answers what changed, to be logged on that
 * record as `custom.<key>`. The values that lists are filtered by are indexed in the same transaction.
 * @throws AppError `custom_values_wrong`, naming each field.
 */
export async function writeCustomFields(
  tx: Tx,
  workspaceId: string,
  fields: readonly FieldDefinition[],
  wanted: ValuesToWrite,
): Promise<FieldChanges> {
  const read = readValues(fields, wanted);
  const before = (await readCustomFields(tx, workspaceId, fields, [wanted.recordId])).get(wanted.recordId) ?? {};
  const changed = read.filter(({ field, value }) => !isSame(before[field.key] ?? null, value));
  if (changed.length === 0) return {};
  await saveValues(tx, workspaceId, wanted, changed);
  await indexValues(tx, workspaceId, wanted.recordId, changed);
  return Object.fromEntries(
    changed.map(({ field, value }) => [`custom.${field.key}`, [before[field.key] ?? null, value] as const]),
  );
}

interface NewValue {
  readonly field: FieldDefinition;
  readonly value: CustomValue | null;
}

function readValues(fields: readonly FieldDefinition[], { level, values }: ValuesToWrite): readonly NewValue[] {
  const byKey = new Map(fields.filter((one) => one.isCustom && one.status === 'active').map((one) => [one.key, one]));
  const faults: CodedFact[] = [];
  const read: NewValue[] = [];
  for (const [key, written] of Object.entries(values)) {
    const field = byKey.get(key);
    if (!field || tierOf(field.tiers, level, 'any') === null) {
      faults.push({ code: 'custom_field_unknown', values: { field: key } });
      continue;
    }
    const found = readCustomValue(field, written);
    if ('fault' in found) faults.push(found.fault);
    else read.push({ field, value: found.value });
  }
  if (faults.length > 0) throw new AppError('custom_values_wrong', { status: 422, details: faults });
  return read;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

async function saveValues(
  tx: Tx,
  workspaceId: string,
  { recordKind, recordId }: ValuesToWrite,
  changed: readonly NewValue[],
): Promise<void> {
  const { table, key } = PLACES[recordKind];
  const kept = changed.filter(({ value }) => value !== null);
  const filled = JSON.stringify(Object.fromEntries(kept.map(({ field, value }) => [field.shortKey, value])));
  const emptied = changed.filter(({ value }) => value === null).map(({ field }) => field.shortKey);
  await sql`
    insert into ${table} as t (workspace_id, ${key}, fields) values (${workspaceId}, ${recordId}, ${filled}::jsonb)
    on conflict (workspace_id, ${key}) do update set fields = (t.fields - ${emptied}::text[]) || excluded.fields`.execute(
    tx,
  );
}

async function indexValues(tx: Tx, workspaceId: string, recordId: string, changed: readonly NewValue[]): Promise<void> {
  const indexed = changed.filter(({ field }) => field.isFilterable);
  if (indexed.length === 0) return;
  const fieldIds = indexed.map(({ field }) => field.id);
  await sql`
    delete from custom_value
    where workspace_id = ${workspaceId} and record_id = ${recordId} and field_id = any(${fieldIds}::uuid[])`.execute(
    tx,
  );
  const entries = indexed.flatMap(({ field, value }) =>
    value === null ? [] : indexKeysOf(value).map((key) => ({ fieldId: field.id, key })),
  );
  if (entries.length === 0) return;
  await sql`
    insert into custom_value (workspace_id, field_id, value, record_id)
    select w.workspace_id, x.field_id, x.value, ${recordId}::uuid
    from workspace w, unnest(${entries.map((one) => one.fieldId)}::uuid[], ${entries.map((one) => one.key)}::text[]) as x(field_id, value)
    where w.workspace_id = ${workspaceId}`.execute(tx);
}

/** How a list is narrowed by a field of the workspace: equal to a value, or between two. */
export interface CustomFilter {
  readonly field: FieldDefinition;
  readonly equals?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

/**
 * The records, named by `id` (`a.account_id`), that hold a value: a condition for any list, answered from an index.
 * @throws AppError `field_not_filterable`, `custom_values_wrong`.
 */
export function holdsCustomValue(workspaceId: string, id: string, filter: CustomFilter): RawBuilder<SqlBool> {
  const { field } = filter;
  if (!field.isCustom || !field.isFilterable || field.id === null)
    throw new AppError('field_not_filterable', { values: { field: field.key }, status: 422 });
  const from = keyOf(field, filter.equals ?? filter.from) ?? '';
  const to = keyOf(field, filter.equals ?? filter.to);
  const upTo = to === null ? sql`true` : sql`v.value <= ${to}`;
  return sql<SqlBool>`${sql.ref(id)} in (select v.record_id from custom_value v
    where v.workspace_id = ${workspaceId} and v.field_id = ${field.id} and v.value >= ${from} and ${upTo})`;
}

function keyOf(field: FieldDefinition, written: unknown): string | null {
  if (written === undefined) return null;
  const read = readCustomValue(field, written);
  if ('fault' in read) throw new AppError('custom_values_wrong', { status: 422, details: [read.fault] });
  return read.value === null ? null : (indexKeysOf(read.value)[0] ?? null);
}
