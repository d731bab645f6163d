import { expect, test } from 'vitest';
import { findPairs } from './find-pairs.ts';
import type { LiveKey, LiveLevel, LiveRecord } from './live-record.ts';

let count = 0;
function record(level: LiveLevel, name: string, said: Partial<LiveRecord> = {}): LiveRecord {
  count += 1;
  const id = `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return { id, level, company: id, names: [name.split(' ')], keys: [], address: null, ...said };
}
const key = (kind: LiveKey['kind'], value: string): LiveKey => ({ kind, value });
const lyon = {
  ...{ number: '12', wayTokens: ['bugeaud'], postcode: '69003', town: 'Lyon', townKey: 'lyon' },
  ...{ communeCode: '69383', department: '69' },
};
/** Other companies of the base: how rare a word is shows among them. */
const others = Array.from({ length: 300 }, (_, at) => record('entity', `atelier ${(at * 7919).toString(36)}x${at}`));
const found = (records: readonly LiveRecord[]) =>
  findPairs(records[0]?.level === 'entity' ? [...others, ...records] : records).map(({ leftId, rightId }) => [
    leftId,
    rightId,
  ]);

test('a company written twice is found by a slip in its name at one address', () => {
  const [one, two, third] = [
    record('entity', 'menuiserie lambertin', { address: lyon }),
    record('entity', 'menuiserie lambretin', { address: lyon }),
    record('entity', 'garage ferrand', { address: { ...lyon, number: '80' } }),
  ];
  expect(found([one, two, third])).toEqual([[one.id, two.id]]);
});

test('two SIRENs are two companies, although name and telephone are the same', () => {
  const phone = key('phone', '+33472000001');
  const one = record('entity', 'lambertin', { keys: [phone, key('siren', '812345676')] });
  const two = record('entity', 'lambertin', { keys: [phone, key('siren', '552100554')] });
  expect(found([one, two])).toEqual([]);
});

test('a person met twice is one by his mailbox, and a namesake in another company is not', () => {
  const mail = key('email', 'c.martin@lamy.fr');
  const one = record('contact', 'martin claire', { company: 'a', keys: [mail] });
  const two = record('contact', 'martin claire', { company: 'a', keys: [mail] });
  const other = record('contact', 'martin claire', { company: 'b' });
  expect(found([one, two, other])).toEqual([[one.id, two.id]]);
});

test('two sites of one company under two SIRETs stay two sites', () => {
  const one = record('site', 'agence lyon', { company: 'a', address: lyon, keys: [key('siret', '81234567600019')] });
  const two = record('site', 'agence lyon', { company: 'a', address: lyon, keys: [key('siret', '81234567600027')] });
  const same = record('site', 'agence lyon', { company: 'a', address: lyon });
  expect(found([one, two])).toEqual([]);
  expect(found([one, same])).toEqual([[one.id, same.id]]);
});
