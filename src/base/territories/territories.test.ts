import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk, openDeskOn } from '../../../test/support/account-desk.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { setRevenue } from '../accounts/set-revenue.ts';
import type { Rule, SaveTerritory } from './contract.ts';
import { findCoveredAccounts, findUncoveredAccounts } from './find-covered-accounts.ts';
import { getCoverage } from './get-coverage.ts';
import { previewTerritory } from './preview-territory.ts';
import { removeTerritory } from './remove-territory.ts';
import { changeTerritory, createTerritory } from './save-territory.ts';

let desk: AccountDesk;
const ids: Record<string, string> = {};
const PAGE = { limit: 200 };
beforeAll(async () => {
  desk = await openAccountDesk();
  const group = await desk.make({ level: 'group', name: 'Groupe Lamy' });
  ids.lamy = group.id;
  const company = async (name: string, more: object = {}) => {
    const made = await desk.make({ level: 'entity', name, ...more });
    ids[name] = made.id;
    return made;
  };
  const site = async (parent: string, name: string, place: object) => {
    ids[name] = (await desk.make({ level: 'site', parentId: ids[parent], name, address: place })).id;
  };
  await company('Lamy Services', { parentId: group.id, nafCode: '43.21A', headcountBand: '22' });
  await site('Lamy Services', 'Siège Lyon', { postcode: '69003', town: 'Lyon' });
  await site('Lamy Services', 'Agence Grenoble', { postcode: '38000', town: 'Grenoble' });
  await company('Heidelberg Technik', { nafCode: '28.99B' });
  await site('Heidelberg Technik', 'Werk', { postcode: '69115', town: 'Heidelberg', country: 'DE' });
  await company('Vignale', { nafCode: '01.21Z', potentialCents: 900_000 });
  await site('Vignale', 'Domaine Ajaccio', { postcode: '20000', town: 'Ajaccio' });
  await site('Vignale', 'Cave Bastia', { postcode: '20200', town: 'Bastia' });
  await site('Vignale', 'Dépôt Saint-Denis', { postcode: '97400', town: 'Saint-Denis' });
  const { version } = await desk.state(ids['Agence Grenoble'] ?? '');
  await desk.run((tx, access) =>
    setRevenue(
      tx,
      access,
      ids['Agence Grenoble'] ?? '',
      { version, year: 2025, amountCents: 1_000_000, currency: 'EUR' },
      MOMENT,
    ),
  );
}, 120_000);
afterAll(() => desk.database.drop());

/** The names that a rule covers, whatever other territories have. */
async function covered(rule: Rule, kind: 'corporate' | 'site' = 'site'): Promise<string[]> {
  const found = await desk.run((tx, access) => previewTerritory(tx, access, { kind, rule }, MOMENT.now));
  expect(found.examples.length).toBe(found.accounts);
  return found.examples.map(({ name }) => name);
}

const make = (asked: Partial<SaveTerritory> & { readonly name: string }) =>
  desk.run((tx, access) =>
    createTerritory(tx, access, { kind: 'site', ownerId: USER, teamId: null, rule: {}, order: [], ...asked }, MOMENT),
  );

test('places are those of the postcode: both Corsicas, overseas, and never a foreign address that looks French', async () => {
  expect(await covered({ departments: ['69'] })).toEqual(['Siège Lyon']);
  expect(await covered({ postcodes: ['69'] })).toEqual(['Siège Lyon']);
  expect(await covered({ departments: ['2A'] })).toEqual(['Domaine Ajaccio']);
  expect(await covered({ departments: ['2B', '974'] })).toEqual(['Cave Bastia', 'Dépôt Saint-Denis']);
  expect(await covered({ regions: ['84'] })).toEqual(['Agence Grenoble', 'Siège Lyon']);
  expect(await covered({ regions: ['94', '04'] })).toEqual(['Cave Bastia', 'Dépôt Saint-Denis', 'Domaine Ajaccio']);
});

test('a site is of the sector and the size of its company; criteria hold all together', async () => {
  expect(await covered({ sectors: ['F'] })).toEqual(['Agence Grenoble', 'Siège Lyon']);
  expect(await covered({ sectors: ['43.2'], departments: ['38', '69'], headcounts: ['22'] })).toHaveLength(2);
  expect(await covered({ sectors: ['A', '28'], regions: ['84'] })).toEqual([]);
  expect(await covered({ headcounts: ['53'] })).toEqual([]);
});

test('value and number of sites are of the whole tree; a potential that nobody said is not small', async () => {
  expect(await covered({ revenue: { from: 900_000 } }, 'corporate')).toEqual(['Groupe Lamy', 'Lamy Services']);
  expect(await covered({ potential: { to: 10_000_000 } }, 'corporate')).toEqual(['Vignale']);
  expect(await covered({ siteCount: { of: 'company', from: 3 } }, 'corporate')).toEqual(['Vignale']);
  expect(await covered({ siteCount: { of: 'group', from: 2, to: 2 } }, 'corporate')).toEqual([
    'Groupe Lamy',
    'Lamy Services',
  ]);
});

test('a whole group, accounts by name, and exceptions with what stands below them', async () => {
  const lamy = { groups: [ids.lamy ?? ''] };
  expect(await covered({ ...lamy, levels: ['group', 'entity', 'site'] })).toHaveLength(4);
  expect(await covered({ ...lamy, excluded: [ids['Agence Grenoble'] ?? ''] })).toEqual(['Siège Lyon']);
  expect(await covered({ accounts: [ids['Cave Bastia'] ?? ''] })).toEqual(['Cave Bastia']);
  expect(await covered({ ...lamy, excluded: [ids['Lamy Services'] ?? ''] })).toEqual([]);
});

test('two territories share accounts only once somebody said which comes first, and never in a circle', async () => {
  const region = await make({ name: 'Auvergne-Rhône-Alpes', rule: { regions: ['84'] } });
  const rhone = { name: 'Rhône', rule: { departments: ['69'] } };
  await expect(make(rhone)).rejects.toMatchObject({
    code: 'territories_overlap',
    status: 409,
    details: [{ code: 'territory_overlap', values: { name: 'Auvergne-Rhône-Alpes', count: 1 } }],
  });
  const first = await make({ ...rhone, order: [{ territoryId: region.id, place: 'before' }] });
  const names = (id: string) =>
    desk.run(async (tx, access) =>
      (await findCoveredAccounts(tx, access, { ...PAGE, territoryId: id }, MOMENT.now)).accounts.map(
        ({ name }) => name,
      ),
    );
  expect([await names(first.id), await names(region.id)]).toEqual([['Siège Lyon'], ['Agence Grenoble']]);
  const third = await make({
    name: 'Lyon',
    rule: { postcodes: ['690'] },
    order: [
      { territoryId: first.id, place: 'before' },
      { territoryId: region.id, place: 'after' },
    ],
  }).catch((error: unknown) => error);
  expect(third).toMatchObject({ code: 'territory_order_circular' });
  await expect(make({ name: 'Rhône', rule: { departments: ['75'] } })).rejects.toMatchObject({
    code: 'territory_name_used',
  });
  const asked = { territoryId: region.id, name: 'AURA', ownerId: USER, teamId: null, rule: { regions: ['84'] } };
  const order = [{ territoryId: first.id, place: 'after' as const }];
  const saved = await desk.run((tx, access) =>
    changeTerritory(tx, access, { ...asked, order, version: region.version }, MOMENT),
  );
  const stale = desk.run((tx, access) => changeTerritory(tx, access, { ...asked, order: [], version: 1 }, MOMENT));
  await expect(stale).rejects.toMatchObject({ code: 'record_changed_meanwhile', status: 409 });
  const coverage = await desk.run((tx, access) => getCoverage(tx, access, MOMENT.now));
  expect(coverage).toMatchObject({ total: 10, uncovered: 8, undecided: [] });
  expect(coverage.territories.find(({ id }) => id === region.id)).toMatchObject({
    accounts: 1,
    revenueCents: 1_000_000,
  });
  for (const [id, version] of [
    [first.id, 1],
    [region.id, saved.version],
  ] as const)
    await desk.run((tx, access) => removeTerritory(tx, access, { id, version }, MOMENT));
});

test('the holes are counted by department and open on their accounts', async () => {
  const coverage = await desk.run((tx, access) => getCoverage(tx, access, MOMENT.now));
  expect(coverage.uncovered).toBe(coverage.total);
  expect(coverage.holes.find(({ department }) => department === '974')).toMatchObject({ region: '04', accounts: 1 });
  const of = (department: string) =>
    desk.run((tx, access) => findUncoveredAccounts(tx, access, { ...PAGE, department }, MOMENT.now));
  expect((await of('974')).accounts.map(({ name }) => name)).toEqual(['Dépôt Saint-Denis']);
  expect((await of('none')).accounts.map(({ name }) => name)).toContain('Werk');
});

test('who does not read the whole base lays down no territory, and a program without the right neither', async () => {
  const asked: SaveTerritory = { name: 'X', kind: 'site', ownerId: USER, teamId: null, rule: {}, order: [] };
  const as = (role: 'sales_rep' | 'viewer') => accessTo(desk.workspaceId, { role });
  const rep = { ...as('sales_rep'), rights: desk.access.rights };
  const by = (access: typeof rep) => desk.run((tx, who) => createTerritory(tx, who, asked, MOMENT), access);
  await expect(by(rep)).rejects.toMatchObject({ code: 'whole_base_needed', status: 403 });
  await expect(by(as('viewer'))).rejects.toMatchObject({ code: 'right_missing', status: 403 });
});

test('whatever the rules, no account is in two territories of one kind, and none is lost', async () => {
  const other = await openDeskOn(desk.database);
  const places = ['69003', '38000', '75002', '13001'];
  for (let at = 0; at < 16; at += 1) {
    const company = await other.make({
      ...{ level: 'entity', name: `Société ${at}`, nafCode: ['43.21A', '28.99B', '01.21Z'][at % 3] },
      address: { postcode: places[at % 4] },
    });
    if (at % 2)
      await other.make({
        level: 'site',
        name: `Site ${at}`,
        parentId: company.id,
        address: { postcode: places[at % 3] },
      });
  }
  const some = <Value>(...values: Value[]) =>
    fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined, freq: 2 });
  const rule = fc.record({
    departments: some('69', '38', '75', '13'),
    sectors: some('F', 'C', '01'),
    levels: some('entity' as const, 'site' as const),
  });
  const territory = fc.record({ kind: fc.constantFrom('corporate' as const, 'site' as const), rule });
  const law = fc.asyncProperty(fc.array(territory, { minLength: 1, maxLength: 6 }), async (wished) => {
    const kept = await other.run(async (tx, access) => {
      const made: { id: string; kind: string }[] = [];
      for (const { kind, rule: asked } of wished) {
        const order = made
          .filter((one) => one.kind === kind)
          .map(({ id }, at) => ({ territoryId: id, place: at % 2 ? ('before' as const) : ('after' as const) }));
        const rest = { name: newId(), ownerId: USER, teamId: null, order };
        const plain = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
        const saved = await createTerritory(tx, access, { ...rest, kind, rule: plain }, MOMENT).catch(() => null);
        if (saved) made.push({ id: saved.id, kind });
      }
      const lists = [];
      for (const { id, kind } of made) {
        const { accounts } = await findCoveredAccounts(tx, access, { ...PAGE, territoryId: id }, MOMENT.now);
        lists.push({ id, kind, accounts: accounts.map((one) => one.id) });
      }
      const bare = (await findUncoveredAccounts(tx, access, PAGE, MOMENT.now)).accounts.map(({ id }) => id);
      const coverage = await getCoverage(tx, access, MOMENT.now);
      for (const { id } of made) await removeTerritory(tx, access, { id, version: 1 }, MOMENT);
      return { lists, bare, coverage };
    });
    for (const kind of ['corporate', 'site']) {
      const all = kept.lists.filter((one) => one.kind === kind).flatMap(({ accounts }) => accounts);
      expect(new Set(all).size).toBe(all.length);
    }
    const reached = new Set([...kept.lists.flatMap(({ accounts }) => accounts), ...kept.bare]);
    expect([reached.size, kept.coverage.total, kept.coverage.uncovered]).toEqual([24, 24, kept.bare.length]);
    const counted = kept.coverage.territories.map(({ id, accounts }) => [id, accounts]);
    expect(new Map(counted as [string, number][])).toEqual(
      new Map(kept.lists.map(({ id, accounts }) => [id, accounts.length])),
    );
  });
  await fc.assert(law, { numRuns: 25 });
}, 120_000);
