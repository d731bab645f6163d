import { sql } from 'kysely';
import type { FieldDefinition } from '../../domain/field-definition.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import type { ChangeFieldRequest, DecideFieldRequest, RetireFieldRequest } from './contract.ts';
import { type FieldName, lockField } from './lock-field.ts';

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

const CHANGEABLE = ['label', 'definition', 'purpose', 'filledBy', 'legalBasis', 'options', 'tiers'] as const;

/**
 * Changes what a field is called, means, is for, offers and how much it is asked for. The product's own fields too.
 * @throws AppError `right_missing`, `field_unknown`, `record_changed_meanwhile`, `field_option_used`.
 */
export async function changeField(
  tx: Tx,
  access: Access,
  name: FieldName,
  wanted: ChangeFieldRequest,
  guides: Guides,
): Promise<FieldDefinition> {
  assertMay(access, 'manage_fields');
  const field = await lockField(tx, access.workspaceId, name, wanted.version);
  assertLevels(field, wanted);
  const asked = Object.fromEntries(
    CHANGEABLE.flatMap((part) => (wanted[part] === undefined ? [] : [[part, wanted[part]]])),
  );
  const changed = { ...field, ...asked };
  const changes: FieldChanges = Object.fromEntries(
    Object.keys(asked).map((part) => [part, [partOf(field, part), partOf(changed, part)] as const]),
  );
  return saveField(tx, access, changed, changes, guides);
}

function partOf(field: FieldDefinition, part: string): unknown {
  return Object.entries(field).find(([name]) => name === part)?.[1] ?? null;
}

/** A field of persons stands at no level of accounts, nor the other way round. */
function assertLevels(field: FieldDefinition, { tiers }: ChangeFieldRequest): void {
  const isRight = (level: string) => (level === 'contact') === (field.recordKind === 'contact');
  if (tiers && !Object.keys(tiers).every(isRight))
    throw new AppError('field_levels_wrong', { values: { field: field.key }, status: 422 });
}

/**
 * Approves or refuses a field that somebody proposed.
 * @throws AppError `right_missing`, `field_unknown`, `record_changed_meanwhile`, `field_already_decided`, `reason_missing`.
 */
export async function decideField(
  tx: Tx,
  access: Access,
  name: FieldName,
  { version, decision, reason }: DecideFieldRequest,
  guides: Guides,
): Promise<FieldDefinition> {
  assertMay(access, 'approve_fields');
  const field = await lockField(tx, access.workspaceId, name, version);
  if (field.status !== 'proposed')
    throw new AppError('field_already_decided', { values: { field: field.key }, status: 409 });
  if (decision === 'refuse' && !reason) throw new AppError('reason_missing', { status: 422 });
  const status = decision === 'approve' ? 'active' : 'refused';
  const changes = { status: [field.status, status] } as const;
  return saveField(tx, access, { ...field, status, decisionReason: reason ?? null }, changes, guides);
}

/**
 * Takes a field off the screens, or puts it back. What records hold in it is kept.
 * @throws AppError `right_missing`, `field_unknown`, `record_changed_meanwhile`, `field_not_in_use`, `field_required_always`.
 */
export async function retireField(
  tx: Tx,
  access: Access,
  name: FieldName,
  { version, isRetired }: RetireFieldRequest,
  guides: Guides,
): Promise<FieldDefinition> {
  assertMay(access, 'manage_fields');
  const field = await lockField(tx, access.workspaceId, name, version);
  const from = isRetired ? 'active' : 'retired';
  if (field.status !== from) throw new AppError('field_not_in_use', { values: { field: field.key }, status: 409 });
  // Without a name nothing could be told apart.
  if (!field.isCustom && (field.key === 'name' || field.key === 'last_name'))
    throw new AppError('field_required_always', { values: { field: field.key }, status: 422 });
  const status = isRetired ? 'retired' : 'active';
  return saveField(tx, access, { ...field, status }, { status: [from, status] }, guides);
}

async function saveField(
  tx: Tx,
  access: Access,
  field: FieldDefinition,
  changes: FieldChanges,
  { now, newId }: Guides,
): Promise<FieldDefinition> {
  const { workspaceId, actorId } = access;
  const id = field.id ?? newId();
  const version = field.version + 1;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const isDecided = field.status === 'active' || field.status === 'refused';
  await sql`
    insert into field_definition (workspace_id, field_id, record_kind, key, status, label, definition, purpose,
      filled_by, legal_basis, options, tiers, is_filterable, version, created_by, created_at, updated_at)
    values (${workspaceId}, ${id}, ${field.recordKind}, ${field.key}, ${field.status}, ${json(field.label)},
      ${field.definition}, ${field.purpose}, ${field.filledBy}, ${field.legalBasis}, ${json(field.options)},
      ${json(field.tiers)}, ${field.isFilterable}, ${version}, ${actorId}, ${now}, ${now})
    on conflict (workspace_id, field_id) do update set status = excluded.status, label = excluded.label,
      definition = excluded.definition, purpose = excluded.purpose, filled_by = excluded.filled_by,
      legal_basis = excluded.legal_basis, options = excluded.options, tiers = excluded.tiers, version = excluded.version,
      updated_at = excluded.updated_at, decision_reason = ${field.decisionReason},
      decided_by = case when ${isDecided} then coalesce(field_definition.decided_by, ${actorId}) end,
      decided_at = case when ${isDecided} then coalesce(field_definition.decided_at, ${now}) end`.execute(tx);
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'field_definition', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
  return { ...field, id, version };
}
