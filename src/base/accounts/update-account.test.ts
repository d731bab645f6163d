import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk, openDeskOn } from '../../../test/support/account-desk.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { updateAccountSchema } from './change-contract.ts';
import { getAccountFields } from './get-account-fields.ts';
import { updateAccount } from './update-account.ts';
import { verifyAccount } from './verify-account.ts';

let desk: AccountDesk;
beforeAll(async () => {
  desk = await openAccountDesk();
});
afterAll(() => desk.database.drop());

type Desk = Omit<AccountDesk, 'database'>;
const patch = (own: Desk, id: string, asked: object) =>
  own.run((tx, access) => updateAccount(tx, access, id, updateAccountSchema.parse(asked), MOMENT));

test('what is named changes and nothing else, with the values before and after in the log', async () => {
  const { id } = await desk.make({ level: 'entity', name: 'Lamy', priority: 'B', leadSource: 'salon' });
  const asked = {
    version: 1,
    priority: 'A',
    isStrategic: true,
    estimatedRevenueCents: 1_240_000_00,
    headcountBand: '21',
  };
  expect(await patch(desk, id, asked)).toEqual({
    id,
    version: 2,
    changed: ['priority', 'isStrategic', 'headcountBand', 'estimatedRevenueCents'],
  });
  const [line] = await desk.ask(
    'select changes from change_log where workspace_id = $1 and record_id = $2 order by change_id desc',
    id,
  );
  expect(line?.changes).toEqual({
    priority: ['B', 'A'],
    is_strategic: [false, true],
    estimated_revenue_cents: [null, 124_000_000],
    headcount_band: [null, '21'],
  });
  expect((await desk.state(id)).lead_source).toBe('salon');
});

test('what stands already writes nothing', async () => {
  const { id } = await desk.make({ level: 'entity', name: 'Lamy', siren: '812345676', website: 'lamy.fr' });
  const same = { version: 1, name: 'Lamy', siren: '812 345 676', website: 'https://www.lamy.fr' };
  expect(await patch(desk, id, same)).toEqual({ id, version: 1, changed: [] });
  expect(await desk.ask('select from change_log where workspace_id = $1 and record_id = $2', id)).toHaveLength(1);
});

test('a change made on an old version is refused with both values of what differs', async () => {
  const { id } = await desk.make({ level: 'entity', name: 'Dupont', priority: 'C' });
  await patch(desk, id, { version: 1, priority: 'A', language: 'fr' });
  await expect(patch(desk, id, { version: 1, priority: 'B', language: 'fr' })).rejects.toMatchObject({
    code: 'record_changed_meanwhile',
    status: 409,
    values: { version: 2, yours: 1 },
    details: [{ code: 'field_differs', values: { field: 'priority', theirs: 'A', yours: 'B' } }],
  });
  expect((await desk.state(id)).priority).toBe('A');
});

test('a company that gets another SIREN changes its sites with it, and keeps the former numbers as history', async () => {
  const own = await openDeskOn(desk.database);
  const company = await own.make({ level: 'entity', name: 'Lamy', siren: '812345676' });
  const site = await own.make({ level: 'site', name: 'Agence', parentId: company.id, siret: '81234567600017' });
  await patch(own, company.id, { version: 1, siren: '732829320' });
  expect([(await own.state(company.id)).siren, (await own.state(site.id)).siren]).toEqual(['732829320', '732829320']);
  expect((await own.state(site.id)).version).toBe(2);
  const numbers = await own.ask(
    'select value, valid_to is null as valid from account_identifier where workspace_id = $1 order by value, valid',
  );
  expect(numbers).toEqual([
    { value: '732829320', valid: true },
    { value: '812345676', valid: false },
    { value: '81234567600017', valid: false },
  ]);
  await patch(own, site.id, { version: 2, siret: '73282932000074' });
});

test('an address is taken whole, put in order as an import does', async () => {
  const own = await openDeskOn(desk.database);
  const company = await own.make({ level: 'entity', name: 'Lamy' });
  const site = await own.make({
    level: 'site',
    name: 'Agence',
    parentId: company.id,
    address: { line: 'BP 12', town: 'Lyon' },
  });
  await patch(own, site.id, { version: 1, address: { line: '4 r. du port', postcode: '44000', town: 'nantes' } });
  expect(await own.state(site.id)).toMatchObject({
    street: expect.stringMatching(/port/i),
    delivery_box: null,
    town: 'Nantes',
    commune_code: '44109',
    department: '44',
  });
});

test('the name is written as the standard has it where somebody asks for it', async () => {
  const own = await openDeskOn(desk.database);
  const company = await own.make({ level: 'entity', name: 'LAMY SERVICES' });
  const site = await own.make({
    level: 'site',
    name: 'AGENCE LYON',
    parentId: company.id,
    address: { postcode: '69003', town: 'Lyon' },
  });
  expect((await own.run((tx, access) => getAccountFields(tx, access, site.id))).nameByStandard).toBe('Agence de Lyon');
  await patch(own, site.id, { version: 1, naming: 'standard' });
  await patch(own, company.id, { version: 1, naming: 'standard' });
  expect([(await own.state(company.id)).name, (await own.state(site.id)).name]).toEqual([
    'Lamy Services',
    'Agence de Lyon',
  ]);
});

test('where a value comes from is kept with it, and forgotten when another value takes its place', async () => {
  const own = await openDeskOn(desk.database);
  const provenance = { nafCode: { source: 'INSEE', sourcedOn: '2026-01-02' } };
  const { id } = await own.make({ level: 'entity', name: 'Lamy', nafCode: '43.21A', nafVersion: 'rev2', provenance });
  const fields = () => own.run((tx, access) => getAccountFields(tx, access, id));
  expect((await fields()).provenance).toMatchObject([{ field: 'nafCode', source: 'INSEE', sourcedOn: '2026-01-02' }]);
  await own.run((tx, access) => verifyAccount(tx, access, id, { version: 1, fields: ['nafCode'] }, MOMENT));
  expect((await fields()).provenance[0]?.verifiedAt).toEqual(MOMENT.now);
  expect((await fields()).lastVerifiedAt).toEqual(MOMENT.now);
  await patch(own, id, { version: 2, nafCode: '43.22A' });
  expect((await fields()).provenance).toEqual([]);
});

test('a rep changes what he follows and only reads the rest of its group', async () => {
  const own = await openDeskOn(desk.database);
  const rep = accessTo(own.workspaceId, { role: 'sales_rep', userId: '01900000-0000-7000-8000-00000000bbbb' });
  const group = await own.make({ level: 'group', name: 'Groupe' });
  const [mine, theirs] = [
    await own.make({ level: 'entity', name: 'La mienne', parentId: group.id }),
    await own.make({ level: 'entity', name: 'La leur', parentId: group.id }),
  ];
  await own.ask('update account set owner_id = $3 where workspace_id = $1 and account_id = $2', mine.id, rep.userId);
  const change = (id: string) => own.run((tx) => updateAccount(tx, rep, id, { version: 1, priority: 'A' }, MOMENT));
  expect((await change(mine.id)).version).toBe(2);
  await expect(change(theirs.id)).rejects.toMatchObject({ code: 'account_not_yours', status: 403 });
  const alone = await own.make({ level: 'entity', name: 'Ailleurs' });
  await expect(change(alone.id)).rejects.toMatchObject({ code: 'account_unknown', status: 404 });
  const viewer = accessTo(own.workspaceId, { role: 'viewer' });
  const looking = own.run((tx) => updateAccount(tx, viewer, mine.id, { version: 2, priority: 'B' }, MOMENT));
  await expect(looking).rejects.toMatchObject({ code: 'right_missing' });
});
