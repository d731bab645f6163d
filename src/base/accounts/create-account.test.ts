import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk, openDeskOn } from '../../../test/support/account-desk.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { newId } from '../../platform/db/new-id.ts';
import { proposeFieldSchema } from '../fields/contract.ts';
import { proposeField } from '../fields/propose-field.ts';
import { USUAL_SETTINGS } from './account-settings.ts';
import type { LikelyTwin } from './assert-distinct.ts';
import { createAccountSchema } from './change-contract.ts';
import { createAccount } from './create-account.ts';
import { updateAccountSettings } from './update-account-settings.ts';

let desk: AccountDesk;
beforeAll(async () => {
  desk = await openAccountDesk();
});
afterAll(() => desk.database.drop());

test('a group, its company and a site get codes of their level, their place and one line of the log each', async () => {
  const group = await desk.make({ level: 'group', name: 'Groupe Lamy' });
  const company = await desk.make({ level: 'entity', name: 'Lamy Services', siren: '812 345 676', parentId: group.id });
  const address = { line: '12 rue bugeaud', postcode: '69003', town: 'LYON' };
  const asked = { level: 'site', name: 'Agence de Lyon', siret: '81234567600017', parentId: company.id, address };
  const site = await desk.make({ ...asked, evidence: 'annexe 2 du contrat' });
  expect([group.code, company.code, site.code]).toEqual(['GRP-0001', 'SOC-0001', 'SIT-0001']);
  expect(await desk.state(site.id)).toMatchObject({
    path: [group.id, company.id],
    group_id: group.id,
    entity_id: company.id,
    siren: '812345676',
    town: 'Lyon',
    postcode: '69003',
    region: expect.any(String),
  });
  const lines = await desk.ask(
    'select changes, cause from change_log where workspace_id = $1 and record_id = $2',
    site.id,
  );
  expect(lines).toMatchObject([
    { changes: { name: [null, 'Agence de Lyon'] }, cause: { evidence: 'annexe 2 du contrat' } },
  ]);
  const links = await desk.ask('select * from parent_link where workspace_id = $1 and account_id = $2', site.id);
  expect(links).toMatchObject([{ parent_id: company.id, valid_to: null, evidence: 'annexe 2 du contrat' }]);
});

test('a SIREN or a SIRET that a record has already is refused, and the record is named', async () => {
  const own = await openDeskOn(desk.database);
  const first = await own.make({ level: 'entity', name: 'Dupont', siren: '732829320', address: { town: 'Grenoble' } });
  const site = await own.make({ level: 'site', name: 'Atelier', parentId: first.id, siret: '73282932000074' });
  await expect(own.make({ level: 'entity', name: 'Autre', siren: '732829320' })).rejects.toMatchObject({
    code: 'siren_already_used',
    status: 409,
    values: { id: first.id, name: 'Dupont' },
    details: [{ code: 'record_in_the_way', values: { id: first.id, town: 'Grenoble' } }],
  });
  const again = own.make({ level: 'site', name: 'Usine', parentId: first.id, siret: '73282932000074' });
  await expect(again).rejects.toMatchObject({ code: 'siret_already_used', details: [{ values: { id: site.id } }] });
  expect(await own.ask(`select code from account where workspace_id = $1 order by code`)).toHaveLength(2);
});

test('two at once with one SIREN: one is made, the other is told which', async () => {
  const own = await openDeskOn(desk.database);
  const asked = (name: string) => own.make({ level: 'entity', name, siren: '404833048' });
  const outcomes = await Promise.allSettled([asked('Un'), asked('Deux'), asked('Trois')]);
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason.code).toBe('siren_already_used');
});

test('codes have no gap, even when several are made at once and some are refused', async () => {
  const own = await openDeskOn(desk.database);
  await own.make({ level: 'entity', name: 'Prise', siren: '812345676' });
  const asked = Array.from({ length: 12 }, (_, at) =>
    own.make({ level: 'entity', name: `Société ${at}`, ...(at % 3 === 0 ? { siren: '812345676' } : {}) }),
  );
  const made = (await Promise.allSettled(asked)).flatMap((one) => (one.status === 'fulfilled' ? [one.value.code] : []));
  expect(made.sort()).toEqual(Array.from({ length: 8 }, (_, at) => `SOC-${String(at + 2).padStart(4, '0')}`));
});

test('a web domain that a company uses never refuses a second company of its group', async () => {
  const own = await openDeskOn(desk.database);
  const group = await own.make({ level: 'group', name: 'Groupe Lamy', website: 'https://www.lamy.fr/' });
  for (const name of ['Lamy Services', 'Lamy Industrie'])
    await own.make({ level: 'entity', name, parentId: group.id, website: 'www.lamy.fr' });
  const rows = await own.ask(`select domains, website from account where workspace_id = $1 and level = 'entity'`);
  expect(rows).toEqual(Array.from({ length: 2 }, () => ({ domains: ['lamy.fr'], website: 'lamy.fr' })));
});

test('likely duplicates are shown before anything is written, and those that were looked at are let pass', async () => {
  const twin: LikelyTwin = {
    id: newId(),
    level: 'entity',
    code: 'SOC-0009',
    name: 'Lamy',
    town: 'Lyon',
    ownerName: null,
    band: 'same',
  };
  const own = await openDeskOn(desk.database, async () => [twin, { ...twin, id: newId(), level: 'group' }]);
  await expect(own.make({ level: 'entity', name: 'LAMY' })).rejects.toMatchObject({
    code: 'duplicate_likely',
    status: 409,
    values: { count: 1 },
    details: [{ values: { id: twin.id, name: 'Lamy', band: 'same' } }],
  });
  expect((await own.make({ level: 'entity', name: 'LAMY', distinctFrom: [twin.id] })).code).toBe('SOC-0001');
});

test.each([
  [{ level: 'entity', name: 'X', siren: '123456789' }, 'siren_wrong'],
  [{ level: 'group', name: 'X', siren: '812345676' }, 'field_not_of_level'],
  [{ level: 'entity', name: 'X', siret: '81234567600017' }, 'field_not_of_level'],
  [{ level: 'entity', name: 'X', siren: '812345676', vat: 'FR83404833048' }, 'vat_not_of_siren'],
  [{ level: 'entity', name: 'X', vat: 'FR00' }, 'vat_wrong'],
  [{ level: 'entity', name: 'X', website: '???' }, 'website_wrong'],
  [{ level: 'group', name: 'X', legalForm: 'SAS' }, 'field_not_of_level'],
  [{ level: 'group', name: 'X', kind: 'agency' }, 'kind_wrong'],
  [{ level: 'site', name: 'X' }, 'parent_required'],
  [{ level: 'entity', name: 'X', parentId: newId() }, 'account_unknown'],
  [{ level: 'entity', name: 'X', provenance: { nothing: { source: 'INSEE' } } }, 'field_unknown'],
])('what cannot be is refused by name: %j → %s', async (asked, code) => {
  const own = await openDeskOn(desk.database);
  await expect(own.make(asked)).rejects.toMatchObject({ code });
  expect(await own.ask('select code from account where workspace_id = $1')).toEqual([]);
});

test('a site of another SIREN than its company, or of a company without one, gets no SIRET', async () => {
  const own = await openDeskOn(desk.database);
  const company = await own.make({ level: 'entity', name: 'Lamy', siren: '812345676' });
  const nameless = await own.make({ level: 'entity', name: 'Dupont' });
  const site = (parentId: string) => own.make({ level: 'site', name: 'Agence', parentId, siret: '73282932000074' });
  await expect(site(company.id)).rejects.toMatchObject({ code: 'siret_not_of_company' });
  await expect(site(nameless.id)).rejects.toMatchObject({ code: 'siret_needs_siren', values: { siren: '732829320' } });
});

test('who may not create is refused; who reads only what he follows follows what he makes', async () => {
  const own = await openDeskOn(desk.database);
  const rep = accessTo(own.workspaceId, { role: 'sales_rep' });
  await expect(own.make({ level: 'group', name: 'X' }, rep)).rejects.toMatchObject({ code: 'right_missing' });
  const rights = new Set([...rep.rights, 'create_accounts'] as const);
  const group = await own.make({ level: 'group', name: 'À lui' }, { ...rep, rights });
  expect((await own.state(group.id)).owner_id).toBe(rep.userId);
  // Nobody gets into a group that he does not read by putting something under it.
  const other = await own.make({ level: 'group', name: 'À un autre' });
  const under = own.make({ level: 'entity', name: 'X', parentId: other.id }, { ...rep, rights });
  await expect(under).rejects.toMatchObject({ code: 'account_unknown' });
});

test('the model of the workspace says which levels are made by hand', async () => {
  const own = await openDeskOn(desk.database);
  const keepBy = (model: 'site_only' | 'full' | 'group_only') =>
    own.run((tx, access) => updateAccountSettings(tx, access, { ...USUAL_SETTINGS, organization: { model } }, MOMENT));
  await keepBy('full');
  await expect(own.make({ level: 'entity', name: 'Seule' })).rejects.toMatchObject({ code: 'level_required' });
  await keepBy('group_only');
  await expect(own.make({ level: 'entity', name: 'Seule' })).rejects.toMatchObject({ code: 'level_not_shown' });
  await keepBy('site_only');
  const site = await own.make({ level: 'site', name: 'Boulangerie Lamy', siret: '81234567600017' });
  const { parent_id } = await own.state(site.id);
  expect(await own.state(parent_id ?? '')).toMatchObject({
    level: 'entity',
    name: 'Boulangerie Lamy',
    siren: '812345676',
  });
});

test('the codes and the names follow the rules of the workspace', async () => {
  const own = await openDeskOn(desk.database);
  const codes = { ...USUAL_SETTINGS.codes, entity: { prefix: 'CLI', width: 6 } };
  const wished = { ...USUAL_SETTINGS, codes, naming: { rule: 'applied' as const } };
  await own.run((tx, access) => updateAccountSettings(tx, access, wished, MOMENT));
  const company = await own.make({ level: 'entity', name: 'LAMY SERVICES', ownCode: 'C001' });
  expect([company.code, company.name]).toEqual(['CLI-000001', 'Lamy Services']);
  await expect(own.make({ level: 'entity', name: 'Autre', ownCode: 'C001' })).rejects.toMatchObject({
    code: 'own_code_already_used',
    values: { name: 'Lamy Services' },
  });
  const told = await own.ask(
    `select changes from change_log where workspace_id = $1 and record_kind = 'workspace_setting'`,
  );
  expect(Object.keys(told[0]?.changes as object).sort()).toEqual(['codes', 'naming']);
});

test('what the dictionary requires is required of whoever makes an account by hand, and a file may bring it incomplete', async () => {
  const bare = createAccountSchema.parse({ level: 'entity', name: 'Sans statut' });
  const made = desk.run((tx, who) => createAccount(tx, who, bare, { ...MOMENT, findTwins: async () => [] }));
  await expect(made).rejects.toMatchObject({
    code: 'required_fields_missing',
    details: [{ code: 'required_field_missing', values: { field: 'status' } }],
  });
});

test('a field that the workspace added and requires is filled as the account is made, or the account is not made', async () => {
  const own = await openDeskOn(desk.database);
  const sector = proposeFieldSchema.parse({
    ...{ recordKind: 'account', key: 'market', label: { fr: 'Marché', en: 'Market' }, type: 'text' },
    ...{ definition: 'Le marché du site.', purpose: 'Cibler.', filledBy: 'le commercial' },
    tiers: { entity: { any: 'required' } },
  });
  await own.run((tx, who) => proposeField(tx, who, sector, MOMENT));
  await expect(own.make({ level: 'entity', name: 'Lamy' })).rejects.toMatchObject({
    code: 'required_fields_missing',
    details: [{ values: { field: 'market' } }],
  });
  const { id } = await own.make({ level: 'entity', name: 'Lamy', custom: { market: 'santé' } });
  const lines = await own.ask('select changes from change_log where workspace_id = $1 and record_id = $2', id);
  expect(lines).toMatchObject([{ changes: { 'custom.market': [null, 'santé'] } }]);
  await expect(own.make({ level: 'entity', name: 'Autre', custom: { market: 'x', unknown: 1 } })).rejects.toMatchObject(
    {
      code: 'custom_values_wrong',
    },
  );
  expect(await own.ask('select name from account where workspace_id = $1')).toEqual([{ name: 'Lamy' }]);
});
