import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlanDraft } from './plan-changes-draft.ts';
import { EMPTY_BASE, type ExistingBase, partKey } from './plan-changes-existing.ts';

const draftOn = (part: Partial<ExistingBase> = {}) =>
  new PlanDraft({ ...EMPTY_BASE, ...part }, { newId: () => 'id', now: new Date('2026-11-12T23:59:00Z'), userId: 'u' });
const account = (id: string) => ({ kind: 'account', id }) as const;
const contact = (id: string) => ({ kind: 'contact', id }) as const;

const prefix = fc.constantFrom('GRP', 'SOC', 'SIT', 'CON');
const code = fc.oneof(
  fc
    .tuple(prefix, fc.integer({ min: 0, max: 12 }))
    .map(([kind, number]) => `${kind}-${String(number).padStart(4, '0')}`),
  fc.constantFrom('', 'SOC', 'SOC-', 'SOC-x', 'SOC-99999'),
);

test('no two new records bear one code, and none bears a code that the base may have given', () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 30 }), fc.dictionary(prefix, fc.nat(50)), (codes, last) => {
      const draft = draftOn({ lastNumbers: new Map(Object.entries(last)) });
      const given = codes.map((one) => draft.numberCode(one, 'SOC'));
      expect(new Set(given).size).toBe(given.length);
      for (const one of given) {
        const [, kind = '', digits] = /^([A-Z]+)-(\d{4,})$/.exec(one) ?? [];
        expect(Number(digits)).toBeGreaterThan(last[kind] ?? 0);
      }
    }),
  );
});

test('in an empty base a record keeps the code of the downloads', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, prefix, (all, kind) => {
      const draft = draftOn();
      const codes = all.map((number) => `${kind}-${String(number).padStart(5, '0')}`);
      expect(codes.map((one) => draft.numberCode(one, 'X'))).toEqual(codes);
    }),
  );
});

test('an identifier belongs to whoever had it first, in the base before in the file, and to nobody else', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const claims = fc.array(fc.tuple(ids, fc.constantFrom('siren', 'vat'), fc.constantFrom('1', '2')), { maxLength: 15 });
  fc.assert(
    fc.property(fc.option(ids), claims, (holder, all) => {
      const accountByKey = new Map(holder === null ? [] : [[partKey('siren', '1'), holder]]);
      const draft = draftOn({ accountByKey });
      const holders = new Map(accountByKey);
      for (const [id, kind, value] of all) {
        const key = partKey(kind, value);
        if (!holders.has(key)) holders.set(key, id);
        expect(draft.claim(account(id), kind, value)).toBe(holders.get(key) === id);
      }
    }),
  );
});

test('what identifies two contacts of the base identifies neither of them', () => {
  const draft = draftOn({ contactByKey: new Map([[partKey('contact_code', 'C1'), '']]) });
  expect(draft.claim(contact('a'), 'contact_code', 'C1')).toBe(false);
  expect(draft.claim(contact('b'), 'contact_code', 'C1')).toBe(false);
  expect(draft.claim(contact('a'), 'contact_code', 'C2')).toBe(true);
});

test('the same thing said twice of a record is added once, of two records twice', () => {
  // Only the key and the owner decide; the row is carried along.
  const row = {} as Parameters<typeof draft.add<'note'>>[4];
  const draft = draftOn();
  expect(draft.add(0, account('a'), 'note', 'note x', row)).toBe(true);
  expect(draft.add(3, account('a'), 'note', 'note x', row)).toBe(false);
  expect(draft.add(0, account('b'), 'note', 'note x', row)).toBe(true);
  expect(draft.changes.map((change) => [change.kind, change.owner.id])).toEqual([
    ['note', 'a'],
    ['note', 'b'],
  ]);
});

test('a value entered the base on the day of the request', () => {
  expect(draftOn().today).toBe('2026-11-12');
});
