import { z } from 'zod';
import { FIELD_LEVELS, FIELD_TYPES, STAGES, TIERS } from '../../domain/field-definition.ts';

/** PostgreSQL holds no NUL. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes('\0'));
const label = z.object({ fr: text(80).min(1), en: text(80).min(1) });
const day = z.iso.date();
const recordKind = z.enum(['account', 'contact']);
const version = z.number().int().nonnegative();

const optionSchema = label.extend({ value: text(80).min(1) });
const tiersSchema = z.partialRecord(z.enum(FIELD_LEVELS), z.partialRecord(z.enum(STAGES), z.enum(TIERS)));
const validationSchema = z.object({
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().int().min(1).max(2000).optional(),
  from: day.optional(),
  to: day.optional(),
});

/** A line of the data dictionary. */
export const fieldSchema = z.object({
  recordKind,
  key: z.string(),
  id: z.uuid().nullable(),
  isCustom: z.boolean(),
  status: z.enum(['proposed', 'active', 'refused', 'retired']),
  label: label.nullable(),
  definition: z.string().nullable(),
  purpose: z.string().nullable(),
  filledBy: z.string().nullable(),
  legalBasis: z.string().nullable(),
  type: z.enum(FIELD_TYPES),
  options: z.array(optionSchema),
  validation: validationSchema,
  tiers: tiersSchema,
  isFilterable: z.boolean(),
  isKey: z.boolean(),
  version,
  decisionReason: z.string().nullable(),
});
export const dictionarySchema = z.object({ fields: z.array(fieldSchema) });

export const fieldParams = z.object({ recordKind, key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) });

/** A field to add: proposed by whoever misses it, active at once where he may approve fields himself. */
export const proposeFieldSchema = z.object({
  recordKind,
  key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  label,
  definition: text(1000).min(1),
  purpose: text(1000).min(1),
  filledBy: text(200).min(1),
  legalBasis: text(200).optional(),
  type: z.enum(FIELD_TYPES),
  options: z.array(optionSchema).max(500).default([]),
  validation: validationSchema.default({}),
  tiers: tiersSchema,
  isFilterable: z.boolean().default(false),
});

/** What may be changed of a field once it is there; its type and its values stay. */
export const changeFieldSchema = z.object({
  version,
  label: label.optional(),
  definition: text(1000).min(1).optional(),
  purpose: text(1000).min(1).optional(),
  filledBy: text(200).min(1).optional(),
  legalBasis: text(200).min(1).optional(),
  options: z.array(optionSchema).max(500).optional(),
  tiers: tiersSchema.optional(),
});
export const decideFieldSchema = z.object({
  version,
  decision: z.enum(['approve', 'refuse']),
  reason: text(500).optional(),
});
export const retireFieldSchema = z.object({ version, isRetired: z.boolean() });

const customValue = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(80)).max(200),
  z.null(),
]);
export const recordParams = z.object({ recordId: z.uuid() });
/** Values by the key of their field; null empties one, a field that is not named stays as it is. */
export const setCustomSchema = z.object({
  version: z.number().int().positive(),
  values: z.record(z.string().max(60), customValue).refine((values) => Object.keys(values).length <= 200),
});
export const customFieldsSchema = z.object({
  version: z.number().int().positive(),
  values: z.record(z.string(), customValue),
});

/** How often a field served since a day. */
export const fieldUseSchema = z.object({
  uses: z.array(
    z.object({
      recordKind,
      key: z.string(),
      reads: z.number(),
      filters: z.number(),
      exports: z.number(),
      lastUsedOn: z.string().nullable(),
    }),
  ),
});

export type FieldView = z.infer<typeof fieldSchema>;
export type ProposeFieldRequest = z.infer<typeof proposeFieldSchema>;
export type ChangeFieldRequest = z.infer<typeof changeFieldSchema>;
export type DecideFieldRequest = z.infer<typeof decideFieldSchema>;
export type RetireFieldRequest = z.infer<typeof retireFieldSchema>;
export type SetCustomRequest = z.infer<typeof setCustomSchema>;
export type CustomFields = z.infer<typeof customFieldsSchema>;
