import fc from 'fast-check';
import { z } from 'zod';

/** What of JSON Schema the contracts use. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
}

const UUID = '01900000-0000-7000-8000-0000000000ff';
const FORMATS: Readonly<Record<string, string>> = {
  uuid: UUID,
  email: 'quelquun@ailleurs.example',
  'date-time': '2999-01-01T00:00:00Z',
  date: '2026-01-01',
};

/** The JSON Schema of what a route takes; whatever it is, for a route that takes anything. */
export function schemaOf(zod: unknown): Schema | null {
  // Only contracts of ours stand there, and all are Zod's.
  return zod ? (z.toJSONSchema(zod as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema) : null;
}

/** The plainest value that a schema lets through: what is required, nothing more. */
export function plainValue(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return plainValue(choice);
  if (schema.type === 'object') {
    const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(wanted.map(([name, inner]) => [name, plainValue(inner)]));
  }
  if (schema.type === 'array') {
    const item = schema.items ? plainValue(schema.items) : 'x';
    return Array.from({ length: schema.minItems ?? 0 }, () => item);
  }
  if (schema.type === 'string') return FORMATS[schema.format ?? ''] ?? 'Valeur'.padEnd(schema.minLength ?? 0, 'r');
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  return null;
}

const JUNK: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', '\0', 'a\0b', "' or 1=1 --", '\ud800', '😀', 'é'.repeat(5_000), '__proto__', '$1'),
  fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, true, false),
  fc.constantFrom(UUID, UUID.toUpperCase(), '0000', '2026-13-45', '99999-01-01T00:00:00Z', 'NaN', 'Infinity'),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values of the shape of a schema with something wrong here and there, and some that are nothing of the kind. */
export function noiseLike(schema: Schema | null): fc.Arbitrary<unknown> {
  if (!schema) return JUNK;
  return fc.oneof({ weight: 6, arbitrary: shaped(schema) }, { weight: 1, arbitrary: JUNK });
}

function shaped(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(noiseLike));
  if (schema.type === 'object') {
    const parts = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, noiseLike(inner)] as const);
    return fc.record(Object.fromEntries(parts), { requiredKeys: [...(schema.required ?? [])] });
  }
  if (schema.type === 'array') return fc.array(noiseLike(schema.items ?? null), { maxLength: 4 });
  if (schema.type === 'string') return fc.oneof(fc.constant(plainValue(schema)), fc.string({ maxLength: 300 }));
  if (schema.type === 'integer') return fc.oneof(fc.constant(plainValue(schema)), fc.integer());
  return fc.constant(plainValue(schema));
}
