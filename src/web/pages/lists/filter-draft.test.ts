import { expect, test } from 'vitest';
import { type FilterCondition, formatFilter, parseFilter } from '../../../domain/list-filter.ts';
import { conditionOf, draftOf, VERBS, verbsOf } from './filter-draft.ts';
import { FILTER_FIELDS, filterField } from './filter-fields.ts';

const field = (name: string) => {
  const found = filterField('accounts', name);
  if (!found) throw new Error(name);
  return found;
};
const saved = (name: string, verb: (typeof VERBS)[number], ...values: string[]) => {
  const made = conditionOf(field(name), { field: name, verb, values });
  return made && formatFilter([made]);
};

test.each([
  ['region', 'is', ['53', '28'], 'region:53,28'],
  ['status', 'not', ['inactive'], '!status:inactive'],
  ['name', 'contains', [' lamy '], 'name~lamy'],
  ['potentialCents', 'from', ['12 400,50 €'], 'potentialCents>=1240050'],
  ['town', 'empty', [], 'town:none'],
  ['ownerId', 'filled', [], 'ownerId:any'],
  ['lastContactOn', 'to', ['2026-03-31'], 'lastContactOn<=2026-03-31'],
] as const)('%s %s %j is the condition %s', (name, verb, values, text) => {
  expect(saved(name, verb, ...values)).toBe(text);
});

test('what says nothing yet is no condition', () => {
  expect(saved('name', 'contains', '  ')).toBeNull();
  expect(saved('status', 'is')).toBeNull();
  expect(saved('potentialCents', 'from', 'beaucoup')).toBeNull();
});

test('a condition that is opened and saved again is the same condition', () => {
  const texts = ['region:53,28', '!name~x', 'potentialCents<=100050', 'below.role:user', '!ownerId:none', 'town:none'];
  for (const text of texts) {
    const [condition] = parseFilter(text) as readonly FilterCondition[];
    const draft = draftOf(condition ?? null);
    const again = conditionOf(field(draft.field), draft);
    expect(again && formatFilter([again])).toBe(text === '!ownerId:none' ? 'ownerId:any' : text);
  }
});

test('every field is compared in some way, and in ways that exist', () => {
  for (const one of [...FILTER_FIELDS.accounts, ...FILTER_FIELDS.contacts]) {
    expect(verbsOf(one).length).toBeGreaterThan(0);
    expect(VERBS).toEqual(expect.arrayContaining([...verbsOf(one)]));
  }
});
