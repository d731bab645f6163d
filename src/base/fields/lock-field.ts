import { sql } from 'kysely';
import type { FieldDefinition } from '../../domain/field-definition.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { getDictionary } from './get-dictionary.ts';

export interface FieldName {
  readonly recordKind: FieldDefinition['recordKind'];
  readonly key: string;
}

/**
 * A field that somebody is about to change, locked where the workspace has a row of it.
 * @throws AppError `field_unknown`, `record_changed_meanwhile`.
 */
export async function lockField(
  tx: Tx,
  workspaceId: string,
  { recordKind, key }: FieldName,
  version: number,
): Promise<FieldDefinition> {
  await sql`
    select from field_definition
    where workspace_id = ${workspaceId} and record_kind = ${recordKind} and key = ${key} for update`.execute(tx);
  const fields = await getDictionary(tx, workspaceId);
  const field = fields.find((one) => one.recordKind === recordKind && one.key === key);
  if (!field) throw new AppError('field_unknown', { values: { field: key }, status: 404 });
  if (field.version !== version)
    throw new AppError('record_changed_meanwhile', { values: { version: field.version, yours: version }, status: 409 });
  return field;
}
