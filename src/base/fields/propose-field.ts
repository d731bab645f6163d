import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { FieldView, ProposeFieldRequest } from './contract.ts';
import { getDictionary } from './get-dictionary.ts';

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Adds a field to the dictionary: in use at once where the asker approves fields, a proposal otherwise. No table of
 * records is touched.
 * @throws AppError `right_missing`, `field_key_taken`, `field_levels_wrong`, `field_options_missing`.
 */
export async function proposeField(
  tx: Tx,
  access: Access,
  wanted: ProposeFieldRequest,
  { now, newId }: Guides,
): Promise<FieldView> {
  const { workspaceId, actorId } = access;
  assertMayPropose(access, wanted);
  assertSound(wanted);
  const fields = await getDictionary(tx, workspaceId);
  if (fields.some(({ recordKind, key }) => recordKind === wanted.recordKind && key === wanted.key))
    throw new AppError('field_key_taken', { values: { field: wanted.key }, status: 409 });
  const isApproved = access.rights.has('approve_fields');
  const status = isApproved ? 'active' : 'proposed';
  const id = newId();
  const shortKey = await nextShortKey(tx, workspaceId);
  const { recordKind, key, label, definition, purpose, filledBy, legalBasis = null, type, isFilterable } = wanted;
  const { rows } = await sql`
    insert into field_definition (workspace_id, field_id, record_kind, key, short_key, status, label, definition, purpose,
      filled_by, legal_basis, type, options, validation, tiers, is_filterable, version, created_by, created_at, updated_at,
      decided_by, decided_at)
    values (${workspaceId}, ${id}, ${recordKind}, ${key}, ${shortKey}, ${status}, ${JSON.stringify(label)}, ${definition},
      ${purpose}, ${filledBy}, ${legalBasis}, ${type}, ${JSON.stringify(wanted.options)},
      ${JSON.stringify(wanted.validation)}, ${JSON.stringify(wanted.tiers)}, ${isFilterable}, 1, ${actorId}, ${now}, ${now},
      ${isApproved ? actorId : null}, ${isApproved ? now : null})
    on conflict do nothing returning field_id`.execute(tx);
  // Somebody took the same key in the same second.
  if (rows.length === 0) throw new AppError('field_key_taken', { values: { field: key }, status: 409 });
  const changes = { key: [null, key], type: [null, type], label: [null, label], status: [null, status] } as const;
  const line = { recordKind: 'field_definition', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  const made = { id, isCustom: true, isKey: false, status, legalBasis, version: 1, decisionReason: null } as const;
  return { ...wanted, ...made };
}

/** Whoever may change a kind of record knows what it lacks. */
function assertMayPropose({ rights }: Access, { recordKind }: ProposeFieldRequest): void {
  const right = recordKind === 'account' ? 'edit_accounts' : 'edit_contacts';
  if (!rights.has(right) && !rights.has('approve_fields'))
    throw new AppError('right_missing', { values: { right }, status: 403 });
}

/** What the shape of a request cannot say: levels of its kind of record, a list where values are picked. */
function assertSound({ recordKind, type, options, tiers, key }: ProposeFieldRequest): void {
  const levels = Object.keys(tiers);
  const isRight = (level: string) => (level === 'contact') === (recordKind === 'contact');
  if (levels.length === 0 || !levels.every(isRight))
    throw new AppError('field_levels_wrong', { values: { field: key }, status: 422 });
  if ((type === 'pick_list' || type === 'multi_pick') && options.length === 0)
    throw new AppError('field_options_missing', { values: { field: key }, status: 422 });
}

/** c1, c2…: every record repeats it, so it is as short as can be. */
async function nextShortKey(tx: Tx, workspaceId: string): Promise<string> {
  const { rows } = await sql<{ number: number }>`
    insert into code_counter (workspace_id, prefix, last_number) values (${workspaceId}, 'custom_field', 1)
    on conflict (workspace_id, prefix) do update set last_number = code_counter.last_number + 1
    returning last_number as number`.execute(tx);
  return `c${(rows[0]?.number ?? 0).toString(36)}`;
}
