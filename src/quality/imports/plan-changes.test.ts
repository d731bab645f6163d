import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeArrangement, phone, type Wish } from '../../../test/support/make-arrangement.ts';
import type { AccountRow } from '../../base/accounts/account.ts';
import type { Change, ImportPlan } from './import-plan.ts';
import { planChanges } from './plan-changes.ts';
import { EMPTY_BASE, type ExistingBase, partKey } from './plan-changes-existing.ts';

let count = 0;

/** Ids that count, never the same twice. */
function counting() {
  const newId = () => `id-${String(++count).padStart(9, '0')}`;
  return { newId, now: new Date('2026-11-12T10:00:00Z'), userId: 'user' };
}

function plan(wish: Wish, existing: ExistingBase = EMPTY_BASE): ImportPlan {
  const { arrangement, table } = makeArrangement(wish);
  return planChanges(arrangement, table, existing, counting());
}

const created = (changes: readonly Change[]) => changes.flatMap((change) => (change.kind === 'create' ? [change] : []));
const names = (changes: readonly Change[]) =>
  created(changes).flatMap((change) => (change.table === 'account' ? [change.row.name] : []));

/** The base after a plan, as the loader would find it. */
function baseAfter({ changes }: ImportPlan, more: Partial<AccountRow> = {}): ExistingBase {
  const accounts = new Map<string, { row: AccountRow; has: Set<string> }>();
  const accountByKey = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === 'create' && change.table === 'account') {
      accounts.set(change.owner.id, { row: { ...change.row, ...more }, has: new Set() });
      if (change.row.level === 'group') accountByKey.set(partKey('group_name', change.row.search_key), change.owner.id);
    }
    if (change.kind !== 'identify' || change.table !== 'account_identifier') continue;
    accountByKey.set(partKey(change.row.kind, change.row.value), change.owner.id);
    accounts.get(change.owner.id)?.has.add(partKey('account_identifier', change.row.kind, change.row.value));
  }
  return { ...EMPTY_BASE, accounts, accountByKey, lastNumbers: new Map([['SOC', 7]]) };
}

test('parents come before what stands below them', () => {
  const { changes } = plan({ groups: [{ name: 'Lamy', entities: [{ name: 'Lamy SAS', sites: [{ name: 'Lyon' }] }] }] });
  expect(names(changes)).toEqual(['Lamy', 'Lamy SAS', 'Lyon']);
});

test('codes are those of the downloads in an empty base, and go on counting in another', () => {
  const wish: Wish = { entities: [{ name: 'Dupont' }, { name: 'Durand' }] };
  const codes = (one: ImportPlan) => created(one.changes).map((change) => change.row.code);
  expect(codes(plan(wish))).toEqual(['SOC-0001', 'SOC-0002']);
  expect(codes(plan(wish, { ...EMPTY_BASE, lastNumbers: new Map([['SOC', 41]]) }))).toEqual(['SOC-0042', 'SOC-0043']);
});

test('two valid different SIRENs never meet, even under one customer code', () => {
  const first = plan({ entities: [{ name: 'Dupont', siren: '812345676', codes: ['C1'] }] });
  const second = plan({ entities: [{ name: 'Dupont', siren: '732829320', codes: ['C1'] }] }, baseAfter(first));
  expect(second.counts.created.entity).toBe(1);
  expect(second.changes).toContainEqual(
    expect.objectContaining({
      kind: 'skip',
      reason: { code: 'identifier_of_another_record', values: { value: 'C1' } },
    }),
  );
});

test('homonyms without an identifier stay apart from those of the base', () => {
  const first = plan({ entities: [{ name: 'Boulangerie Martin', sites: [{ name: 'Martin Lyon' }] }] });
  const wish: Wish = { entities: [{ name: 'Boulangerie  MARTIN', sites: [{ name: 'Martin Nantes' }] }] };
  expect(plan(wish, baseAfter(first)).counts.created).toMatchObject({ entity: 1, site: 1 });
});

test('a company is found again by the SIRET of its site when its own line lost the SIREN', () => {
  const first = plan({
    entities: [{ name: 'Dupont', siren: '732829320', sites: [{ name: 'Lille', sirets: ['73282932000074'] }] }],
  });
  const second = plan(
    { entities: [{ name: 'DUPONT SA', sites: [{ name: 'Agence', sirets: ['73282932000074'] }] }] },
    baseAfter(first),
  );
  expect(second.counts.created).toMatchObject({ entity: 0, site: 0 });
});

test('two sites under one code of the user are each found again by their own lines', () => {
  const sites = [
    { name: 'Lyon', codes: ['S1'] },
    { name: 'Lille', codes: ['S1'] },
  ];
  const wish: Wish = { entities: [{ name: 'Dupont', siren: '812345676', sites }] };
  expect(plan(wish, baseAfter(plan(wish))).counts.created).toMatchObject({ entity: 0, site: 0 });
});

test('two companies that a file gives one SIREN are each found again by their own lines', () => {
  const wish: Wish = {
    entities: [
      { name: 'Dupont', siren: '812345676' },
      { name: 'Durand', siren: '812345676' },
    ],
  };
  expect(plan(wish, baseAfter(plan(wish))).counts.created).toMatchObject({ entity: 0 });
});

test('a group that the user wrote in both files is one group; a group that was guessed is not', () => {
  const first = plan({ groups: [{ name: 'Groupe Nord', entities: [{ name: 'Alpha' }] }] });
  const same: Wish = { groups: [{ name: 'GROUPE NORD', entities: [{ name: 'Beta' }] }] };
  expect(plan(same, baseAfter(first)).counts.created).toMatchObject({ group: 0, entity: 1 });
  const guessed: Wish = { groups: [{ name: 'GROUPE NORD', basis: ['brand_stem'], entities: [{ name: 'Beta' }] }] };
  expect(plan(guessed, baseAfter(first)).counts.created).toMatchObject({ group: 1, entity: 1 });
});

test('a company never leaves the group that it has: the file is told so', () => {
  const first = plan({ groups: [{ name: 'Groupe Nord', entities: [{ name: 'Alpha', siren: '812345676' }] }] });
  const second = plan(
    {
      groups: [
        { name: 'Groupe Sud', entities: [{ name: 'Alpha', siren: '812345676' }, { name: 'Gamma' }, { name: 'Delta' }] },
      ],
    },
    {
      ...baseAfter(first),
      accountByKey: new Map([[partKey('siren', '812345676'), created(first.changes)[1]?.owner.id ?? '']]),
    },
  );
  // Its other companies follow the company that the base knows: they are of one group in the file.
  expect(second.counts.created).toMatchObject({ group: 0, entity: 2 });
});

test('a SIRET that does not begin with the SIREN of its company is kept on its line only', () => {
  const { changes } = plan({
    entities: [{ name: 'Dupont', siren: '812345676', sites: [{ name: 'Lille', sirets: ['73282932000074'] }] }],
  });
  expect(changes.filter((change) => change.kind === 'skip').map((change) => change.reason.code)).toEqual([
    'siret_of_another_siren',
  ]);
});

test('of two head offices of one company the first stands, and none is invented', () => {
  const sites = [{ name: 'Lyon', isHeadOffice: true }, { name: 'Paris', isHeadOffice: true }, { name: 'Lille' }];
  const { changes } = plan({ entities: [{ name: 'Dupont', sites }] });
  const heads = created(changes).filter((change) => change.table === 'account' && change.row.is_head_office);
  expect(heads).toHaveLength(1);
});

test('a value that stands in the base is never replaced, an address is taken whole or not at all', () => {
  const wish: Wish = {
    entities: [{ name: 'Dupont', siren: '812345676', status: 'client', priority: 'A', legalForm: 'SAS' }],
  };
  const before = baseAfter(plan({ entities: [{ name: 'Dupont', siren: '812345676' }] }), {
    status: 'prospect',
    town: 'Lyon',
  });
  const { changes } = plan(wish, before);
  expect(changes.flatMap((change) => ('after' in change ? [change.after] : []))).toEqual([
    { priority: 'A', legal_form: 'SAS' },
  ]);
});

test('a line that objects and names nobody leaves its objection on the site', () => {
  const { arrangement, table } = makeArrangement({ entities: [{ name: 'Dupont', sites: [{ name: 'Lille' }] }] });
  const placements = arrangement.placements.map((placement) => ({ ...placement, isOptedOut: true }));
  const { changes, counts } = planChanges({ ...arrangement, placements }, table, EMPTY_BASE, counting());
  expect(counts.objections).toBe(1);
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: 'object', row: expect.objectContaining({ channel: 'all' }) }),
  );
});

test('a phone written on three lines is one phone', () => {
  const phones = [phone('+33472000001'), phone('+33472000001'), phone('+33472000001')];
  const { changes } = plan({ entities: [{ name: 'Dupont', sites: [{ name: 'Lille', phones }] }] });
  expect(changes.filter((change) => 'table' in change && change.table === 'contact_point')).toHaveLength(1);
});

test('every line ends in exactly one status, and a second line about the same persons is a repetition', () => {
  const { arrangement, table } = makeArrangement({ entities: [{ name: 'Dupont' }], blankRows: 1 });
  const rows = [...table.rows, { ...table.rows[0], rowId: 3, kind: 'data' as const, cells: ['DUPONT'] }];
  const twin = { ...arrangement.placements[0], rowId: 3 } as (typeof arrangement.placements)[number]; // a line more about the same
  const whole = { ...arrangement, placements: [...arrangement.placements, twin] };
  const planned = planChanges(whole, { ...table, rows }, EMPTY_BASE, counting());
  expect(planned.rows.map(({ row }) => row.status)).toEqual(['placed', 'blank', 'repeated']);
  expect(() => planChanges(arrangement, { ...table, rows }, EMPTY_BASE, counting())).toThrow(/no placement/);
});

const letters = fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom('a', 'b', 'c', 'd') });
const wishes: fc.Arbitrary<Wish> = fc
  .uniqueArray(fc.record({ name: letters, sites: fc.nat(3), people: fc.nat(2), covers: letters }), {
    selector: (one) => one.name,
    maxLength: 12,
  })
  .map((companies) => {
    const entities = companies.map(({ name, sites, people, covers }) => ({
      name,
      sites: Array.from({ length: sites }, (_, site) => ({
        name: `${name} ${site}`,
        contacts: Array.from({ length: people }, (_, person) => ({
          name: `P${person} ${name}${site}`,
          covers: [covers],
        })),
      })),
    }));
    return { groups: [{ name: 'G', entities: entities.slice(0, 3) }], entities: entities.slice(3) };
  });

test('whatever is saved with a customer refers to customers saved before or with it', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const { changes, rows, clusterCount } = plan(wish);
      const savedWith = new Map(created(changes).map((change) => [change.owner.id, change.cluster]));
      for (const change of changes) {
        expect(change.cluster).toBeLessThan(clusterCount);
        if (!('row' in change)) continue;
        const row: object = change.row;
        for (const name of [
          'account_id',
          'contact_id',
          'parent_id',
          'entity_id',
          'group_id',
          'other_account_id',
        ] as const) {
          const id = name in row ? (row as Record<string, unknown>)[name] : null; // looked up just before
          if (typeof id === 'string') expect(savedWith.get(id)).toBeLessThanOrEqual(change.cluster);
        }
      }
      for (const { cluster } of rows) expect(cluster).toBeLessThan(clusterCount);
    }),
  );
});

test('the same file planned on the base that it made changes nothing', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const again = plan(wish, baseAfter(plan(wish)));
      expect(names(again.changes)).toEqual([]);
    }),
  );
});
