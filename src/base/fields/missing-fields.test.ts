import { expect, test } from 'vitest';
import { tierOf } from '../../domain/field-definition.ts';
import { BUILT_IN_FIELDS } from './built-in-fields.ts';
import { assertComplete, findMissingFields, type RecordToComplete } from './missing-fields.ts';

const keysOf = (fields: readonly { key: string }[]) => fields.map(({ key }) => key);
const site = (...filled: string[]): RecordToComplete => ({ level: 'site', stage: 'any', filled: new Set(filled) });

test('a site needs a name, a company, a postcode and a town, and nothing of what persons need', () => {
  expect(keysOf(findMissingFields(BUILT_IN_FIELDS, site()).required)).toEqual(['name', 'parent', 'postcode', 'town']);
  expect(keysOf(findMissingFields(BUILT_IN_FIELDS, site('name', 'parent', 'town')).required)).toEqual(['postcode']);
});

test('a prospect may be without its SIREN, a client may not', () => {
  const filled = new Set(['name', 'status']);
  expect(findMissingFields(BUILT_IN_FIELDS, { level: 'entity', stage: 'prospect', filled }).required).toEqual([]);
  const asClient = findMissingFields(BUILT_IN_FIELDS, { level: 'entity', stage: 'client', filled });
  expect(keysOf(asClient.required)).toEqual(['siren']);
});

test('a stage that is not named asks what any stage asks, and a level that is not named has no such field', () => {
  expect(tierOf({ entity: { any: 'recommended', client: 'required' } }, 'entity', 'partner')).toBe('recommended');
  expect(tierOf({ entity: { client: 'required' } }, 'entity', 'partner')).toBe('optional');
  expect(tierOf({ entity: { any: 'required' } }, 'site', 'client')).toBeNull();
});

test('a field that was retired is asked of nobody', () => {
  const fields = BUILT_IN_FIELDS.map((field) =>
    field.key === 'town' ? { ...field, status: 'retired' as const } : field,
  );
  expect(keysOf(findMissingFields(fields, site()).required)).toEqual(['name', 'parent', 'postcode']);
});

test('creating by hand without what is required is refused, each missing field named', () => {
  expect(() => assertComplete(BUILT_IN_FIELDS, site('name', 'parent'))).toThrow(
    expect.objectContaining({
      code: 'required_fields_missing',
      status: 422,
      details: ['postcode', 'town'].map((field) => ({ code: 'required_field_missing', values: { field } })),
    }),
  );
  expect(() => assertComplete(BUILT_IN_FIELDS, site('name', 'parent', 'postcode', 'town'))).not.toThrow();
});
