import type { FieldDefinition, FieldLevel, FieldRecordKind } from '../../domain/field-definition.ts';
import { AppError, type CodedFact } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { CustomFields, SetCustomRequest } from './contract.ts';
import { readCustomFields, writeCustomFields } from './custom-values.ts';
import { activeFields, getDictionary } from './get-dictionary.ts';

/**
 * How the fields reach a record of a later room: who may read and change it is decided there. Each throws what that
 * room throws (`account_unknown`, `account_not_yours`…).
 */
export interface RecordDoor {
  readonly recordKind: FieldRecordKind;
  /** The version of a record that somebody may read. */
  read(tx: Tx, access: Access, recordId: string): Promise<{ readonly version: number }>;
  /** The same, locked for a change that he may make. */
  lock(tx: Tx, access: Access, recordId: string): Promise<{ readonly version: number; readonly level: FieldLevel }>;
  /** Raises its version by one. */
  raise(tx: Tx, access: Access, recordId: string, now: Date): Promise<void>;
}

/** What a record holds in the fields of the workspace. */
export async function getCustomFields(
  tx: Tx,
  access: Access,
  door: RecordDoor,
  recordId: string,
): Promise<CustomFields & { readonly fields: readonly FieldDefinition[] }> {
  const { version } = await door.read(tx, access, recordId);
  const fields = customFields(await getDictionary(tx, access.workspaceId), door);
  const held = await readCustomFields(tx, access.workspaceId, fields, [recordId]);
  return { version, values: valuesOf(held.get(recordId)), fields };
}

function customFields(fields: readonly FieldDefinition[], { recordKind }: RecordDoor): readonly FieldDefinition[] {
  return activeFields(fields, recordKind).filter((field) => field.isCustom);
}

function valuesOf(held: object | undefined): CustomFields['values'] {
  return { ...held };
}

/**
 * Writes values into the fields that the workspace added, with the version of the record and its change log.
 * @throws AppError what the door throws, `record_changed_meanwhile` (both values of each field that differs),
 * `custom_values_wrong`.
 */
export async function setCustomFields(
  tx: Tx,
  access: Access,
  door: RecordDoor,
  recordId: string,
  wanted: SetCustomRequest,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<CustomFields> {
  const { workspaceId } = access;
  const { version, level } = await door.lock(tx, access, recordId);
  const fields = customFields(await getDictionary(tx, workspaceId), door);
  if (version !== wanted.version) {
    const theirs = (await readCustomFields(tx, workspaceId, fields, [recordId])).get(recordId) ?? {};
    const details = differences(theirs, wanted.values);
    throw new AppError('record_changed_meanwhile', {
      values: { version, yours: wanted.version },
      status: 409,
      details,
    });
  }
  const { recordKind } = door;
  const changes = await writeCustomFields(tx, workspaceId, fields, {
    recordKind,
    recordId,
    level,
    values: wanted.values,
  });
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged) {
    await door.raise(tx, access, recordId, now);
    await appendChanges(tx, workspaceId, [{ recordKind, recordId, changes }], contextOf(access, now), newId);
  }
  const held = await readCustomFields(tx, workspaceId, fields, [recordId]);
  return { version: isChanged ? version + 1 : version, values: valuesOf(held.get(recordId)) };
}

function differences(theirs: Readonly<Record<string, unknown>>, yours: SetCustomRequest['values']): CodedFact[] {
  return Object.entries(yours)
    .filter(([key, value]) => JSON.stringify(theirs[key] ?? null) !== JSON.stringify(value))
    .map(([key, value]) => ({
      code: 'field_differs',
      values: { field: key, theirs: JSON.stringify(theirs[key] ?? null), yours: JSON.stringify(value) },
    }));
}
