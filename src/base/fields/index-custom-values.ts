import { sql } from 'kysely';
import type { FieldDefinition, FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readCustomFields } from './custom-values.ts';
import { indexKeysOf } from './index-key.ts';

/** Makes the index of records again from the values that they hold: after rows of values went from one to another. */
export async function indexCustomValues(
  tx: Tx,
  workspaceId: string,
  dictionary: readonly FieldDefinition[],
  { recordKind, ids }: { readonly recordKind: FieldRecordKind; readonly ids: readonly string[] },
): Promise<void> {
  const fields = dictionary.filter((one) => one.recordKind === recordKind && one.isCustom && one.isFilterable);
  if (fields.length === 0) return;
  const held = await readCustomFields(tx, workspaceId, fields, ids);
  const entries = [...held].flatMap(([recordId, values]) =>
    fields.flatMap(({ id, key }) => {
      const value = values[key];
      return value === undefined ? [] : indexKeysOf(value).map((indexed) => ({ recordId, fieldId: id, indexed }));
    }),
  );
  await sql`
    delete from custom_value where workspace_id = ${workspaceId} and record_id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    insert into custom_value (workspace_id, field_id, value, record_id)
    select w.workspace_id, x.field_id, x.value, x.record_id
    from workspace w, unnest(${entries.map((one) => one.fieldId)}::uuid[], ${entries.map((one) => one.indexed)}::text[],
      ${entries.map((one) => one.recordId)}::uuid[]) as x(field_id, value, record_id)
    where w.workspace_id = ${workspaceId}
    on conflict do nothing`.execute(tx);
}
