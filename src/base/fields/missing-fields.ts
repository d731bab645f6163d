import type { FieldDefinition, FieldLevel, Stage } from '../../domain/field-definition.ts';
import { tierOf } from '../../domain/field-definition.ts';
import { AppError } from '../../platform/app-error.ts';

/** A record as far as its completeness goes: where it stands, and which fields hold something. */
export interface RecordToComplete {
  readonly level: FieldLevel;
  /** `any` where the record has no status yet. */
  readonly stage: Stage;
  readonly filled: ReadonlySet<string>;
}

export interface MissingFields {
  readonly required: readonly FieldDefinition[];
  readonly recommended: readonly FieldDefinition[];
}

/** The fields that a record still lacks for its level and stage, in the order of the dictionary. */
export function findMissingFields(fields: readonly FieldDefinition[], record: RecordToComplete): MissingFields {
  const lacking = fields.filter((field) => isOf(field, record.level) && !record.filled.has(field.key));
  const atTier = (tier: 'required' | 'recommended') =>
    lacking.filter((field) => tierOf(field.tiers, record.level, record.stage) === tier);
  return { required: atTier('required'), recommended: atTier('recommended') };
}

/** A key names a field of accounts and another of persons: the level says which. */
function isOf(field: FieldDefinition, level: FieldLevel): boolean {
  return field.status === 'active' && (field.recordKind === 'contact') === (level === 'contact');
}

/**
 * For what is created by hand: nothing is saved without its required fields. What a file brings is saved, and kept as
 * « à compléter ».
 * @throws AppError `required_fields_missing`, naming each.
 */
export function assertComplete(fields: readonly FieldDefinition[], record: RecordToComplete): void {
  const { required } = findMissingFields(fields, record);
  if (required.length === 0) return;
  const details = required.map(({ key }) => ({ code: 'required_field_missing', values: { field: key } }));
  throw new AppError('required_fields_missing', {
    values: { fields: required.map(({ key }) => key).join(', ') },
    status: 422,
    details,
  });
}
