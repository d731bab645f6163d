import { sql } from 'kysely';
import type { FieldDefinition, FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { BUILT_IN_FIELDS } from './built-in-fields.ts';

type StoredField = Omit<FieldDefinition, 'isCustom' | 'isKey' | 'type' | 'options' | 'validation' | 'tiers'> & {
  readonly [Name in 'type' | 'options' | 'validation' | 'tiers']: FieldDefinition[Name] | null;
};

/** Every field of the workspace: the product's own as the workspace changed them, then those that it added. */
export async function getDictionary(tx: Tx, workspaceId: string): Promise<readonly FieldDefinition[]> {
  const { rows } = await sql<StoredField>`
    select field_id as id, record_kind as "recordKind", key, short_key as "shortKey", status, label, definition, purpose,
      filled_by as "filledBy", legal_basis as "legalBasis", type, options, validation, tiers,
      is_filterable as "isFilterable", version, decision_reason as "decisionReason"
    from field_definition where workspace_id = ${workspaceId} order by field_id`.execute(tx);
  const decided = new Map(rows.filter((row) => row.shortKey === null).map((row) => [nameOf(row), row]));
  const own = BUILT_IN_FIELDS.map((field) => overlay(field, decided.get(nameOf(field))));
  return [...own, ...rows.filter((row) => row.shortKey !== null).map(toCustomField)];
}

/** The fields that records hold today: proposals, refusals and what was retired left out. */
export function activeFields(
  fields: readonly FieldDefinition[],
  recordKind: FieldRecordKind,
): readonly FieldDefinition[] {
  return fields.filter((field) => field.recordKind === recordKind && field.status === 'active');
}

function nameOf({ recordKind, key }: { readonly recordKind: string; readonly key: string }): string {
  return `${recordKind}.${key}`;
}

/** What a workspace left null stays as the product says. */
function overlay(field: FieldDefinition, decided: StoredField | undefined): FieldDefinition {
  if (!decided) return field;
  return {
    ...field,
    ...{ id: decided.id, status: decided.status, version: decided.version },
    label: decided.label,
    definition: decided.definition,
    purpose: decided.purpose,
    filledBy: decided.filledBy ?? field.filledBy,
    legalBasis: decided.legalBasis ?? field.legalBasis,
    options: decided.options ?? field.options,
    tiers: decided.tiers ?? field.tiers,
  };
}

function toCustomField(row: StoredField): FieldDefinition {
  return {
    ...row,
    ...{ isCustom: true, isKey: false },
    type: row.type ?? 'text',
    options: row.options ?? [],
    validation: row.validation ?? {},
    tiers: row.tiers ?? {},
  };
}
