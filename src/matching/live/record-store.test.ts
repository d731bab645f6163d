import { expect, test } from 'vitest';
import { hashKey, kindOf } from './hash-key.ts';
import { KEY_KINDS, type LiveRecord } from './live-record.ts';
import { hashesOf, RecordStore } from './record-store.ts';

const lamy: LiveRecord = {
  id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  level: 'entity',
  company: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  names: [['lamy', 'services'], ['lamy']],
  keys: [
    { kind: 'siren', value: '812345676' },
    { kind: 'phone', value: '+33472000001' },
  ],
  address: {
    number: '12',
    wayTokens: ['bugeaud'],
    postcode: '06000',
    town: 'Nice',
    townKey: 'nice',
    communeCode: '06088',
    department: '06',
  },
};

test('a record comes out as it went in', () => {
  const store = new RecordStore();
  store.add({ ...lamy, names: [['autre']], address: null, keys: [] });
  const number = store.add(lamy);
  expect(store.idOf(number)).toBe(lamy.id);
  expect(store.levelOf(number)).toBe('entity');
  expect(store.namesOf(number)).toEqual(lamy.names);
  expect(store.addressOf(number)).toEqual({ ...lamy.address, town: null });
  expect(store.addressOf(0)).toBeNull();
  expect(store.namesOf(0)).toEqual([['autre']]);
  expect(store.wordCountOf(number)).toBe(3);
});

test('a street without a number is not taken for its number', () => {
  const store = new RecordStore();
  const address = { ...lamy.address!, number: null, communeCode: null };
  expect(store.addressOf(store.add({ ...lamy, address }))).toEqual({ ...address, town: null });
});

test('a key is known by its kind: a code is no telephone', () => {
  const store = new RecordStore();
  const number = store.add(lamy);
  expect(store.hasKey(number, hashKey({ kind: 'siren', value: '812345676' }))).toBe(true);
  expect(store.hasKey(number, hashKey({ kind: 'code', value: '812345676' }))).toBe(false);
  expect(store.hasKind(number, 'phone')).toBe(true);
  expect(store.hasKind(number, 'email')).toBe(false);
  for (const kind of KEY_KINDS) expect(kindOf(hashKey({ kind, value: 'x' }))).toBe(kind);
});

test('the address and the company are keys of their own', () => {
  const kinds = hashesOf(lamy).map(kindOf);
  expect(kinds.sort()).toEqual(['address', 'company', 'phone', 'siren']);
});

test('two towns of one name in two departments are two', () => {
  const store = new RecordStore();
  const saint = (department: string) => ({ ...lamy.address!, communeCode: null, townKey: 'saint denis', department });
  expect(store.towns.add(saint('93'))).not.toBe(store.towns.add(saint('974')));
  expect(store.towns.find(saint('75'))).toBe(0);
  expect(store.towns.findDepartment('93')).toBeGreaterThan(0);
  expect(store.towns.findDepartment('01')).toBe(-1);
});
