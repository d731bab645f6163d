import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../test/support/governed-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { holdsCustomValue } from './custom-values.ts';
import { getDictionary } from './get-dictionary.ts';

interface Named {
  readonly recordKind: string;
  readonly key: string;
}
interface Fault {
  readonly code: string;
  readonly values: { readonly field: string };
}

let base: GovernedBase;
beforeAll(async () => {
  base = await openGovernedBase();
});
afterAll(() => base.close());

const field = (key: string, more: object = {}) => ({
  recordKind: 'account',
  key,
  label: { fr: 'Parc machines', en: 'Machines' },
  definition: 'Le nombre de machines du site.',
  purpose: 'Préparer une visite.',
  filledBy: 'le commercial',
  type: 'number',
  tiers: { site: { any: 'optional' } },
  isFilterable: true,
  ...more,
});
const fieldNamed = async (key: string) =>
  (await base.ask('GET', '/fields', undefined, { role: 'viewer' })).body.fields.find((one: Named) => one.key === key);

test('every member reads the dictionary, only who manages fields changes it', async () => {
  const { status, body } = await base.ask('GET', '/fields', undefined, { role: 'viewer' });
  expect(status).toBe(200);
  expect(body.fields.find((one: Named) => one.recordKind === 'account' && one.key === 'postcode')).toMatchObject({
    isCustom: false,
    tiers: { site: { any: 'required' } },
  });
  const change = { version: 0, tiers: { site: { any: 'optional' } } };
  const refused = await base.ask('PUT', '/fields/account/postcode', change, { role: 'sales_rep' });
  expect([refused.status, refused.body.code]).toEqual([403, 'right_missing']);
  const changed = await base.ask('PUT', '/fields/account/postcode', change, { role: 'data_steward' });
  expect(changed.body).toMatchObject({ version: 1, tiers: { site: { any: 'optional' } } });
  const stale = await base.ask('PUT', '/fields/account/postcode', change);
  expect([stale.status, stale.body.code]).toEqual([409, 'record_changed_meanwhile']);
  const again = await base.ask('PUT', '/fields/account/postcode', { version: 1, tiers: { site: { any: 'required' } } });
  expect(again.body).toMatchObject({ version: 2, label: null, filledBy: 'filled_by_sales' });
});

test('a rep proposes a field, who approves fields decides, and it serves from then on', async () => {
  const rep = { role: 'sales_rep', userId: newId() } as const;
  const proposed = await base.ask('POST', '/fields', field('machines'), rep);
  expect([proposed.status, proposed.body.status]).toEqual([201, 'proposed']);
  const site = await base.accountId('Agence Grenoble');
  const early = await base.ask('PUT', `/accounts/${site}/custom`, { version: 1, values: { machines: 3 } });
  expect([early.status, early.body.errors[0].code]).toEqual([422, 'custom_field_unknown']);
  const decide = (decision: object, as: object) => base.ask('POST', '/fields/account/machines/decision', decision, as);
  expect((await decide({ version: 1, decision: 'approve' }, rep)).status).toBe(403);
  expect((await decide({ version: 1, decision: 'refuse' }, {})).body.code).toBe('reason_missing');
  expect((await decide({ version: 1, decision: 'approve' }, {})).body).toMatchObject({ status: 'active', version: 2 });
  const saved = await base.ask('PUT', `/accounts/${site}/custom`, { version: 1, values: { machines: '12' } });
  expect(saved).toEqual({ status: 200, body: { version: 2, values: { machines: 12 } } });
  const lines = await base.rows<{ changes: object }>(
    `select changes from change_log where workspace_id = $1 and record_id = $2 order by change_id desc limit 1`,
    site,
  );
  expect(lines[0]?.changes).toEqual({ 'custom.machines': [null, 12] });
});

test('two people who write the same value are told of each other', async () => {
  const site = await base.accountId('Agence Grenoble');
  const stale = await base.ask('PUT', `/accounts/${site}/custom`, { version: 1, values: { machines: 15 } });
  expect([stale.status, stale.body.code]).toEqual([409, 'record_changed_meanwhile']);
  expect(stale.body.errors).toMatchObject([
    { code: 'field_differs', values: { field: 'machines', theirs: '12', yours: '15' } },
  ]);
});

test('a wrong value is refused whole, by its field, and nothing is half-written', async () => {
  const site = await base.accountId('Agence Grenoble');
  const wrong = await base.ask('PUT', `/accounts/${site}/custom`, {
    version: 2,
    values: { machines: 'douze', other: 1 },
  });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'custom_values_wrong']);
  expect(wrong.body.errors.map((one: Fault) => [one.code, one.values.field])).toEqual([
    ['custom_value_wrong', 'machines'],
    ['custom_field_unknown', 'other'],
  ]);
  expect((await base.ask('GET', `/accounts/${site}/custom`)).body).toEqual({ version: 2, values: { machines: 12 } });
});

test('a field of sites is not one of companies', async () => {
  const company = await base.accountId('Lamy Services');
  const wrong = await base.ask('PUT', `/accounts/${company}/custom`, { version: 1, values: { machines: 1 } });
  expect(wrong.body.errors[0].code).toBe('custom_field_unknown');
});

test('who may not read or edit a record does neither with its added fields', async () => {
  const rep = { role: 'sales_rep', userId: newId() } as const;
  const site = await base.accountId('Agence Grenoble');
  const put = () => base.ask('PUT', `/accounts/${site}/custom`, { version: 2, values: { machines: 1 } }, rep);
  expect((await base.ask('GET', `/accounts/${site}/custom`, undefined, rep)).status).toBe(404);
  expect((await put()).status).toBe(404);
  // He follows the head office: he reads the agency beside it and changes nothing there.
  await base.rows(`update account set owner_id = $2 where workspace_id = $1 and name = 'Siège Lyon'`, rep.userId);
  expect((await base.ask('GET', `/accounts/${site}/custom`, undefined, rep)).status).toBe(200);
  expect((await put()).body.code).toBe('account_not_yours');
  const person = await base.contactId('Martin');
  expect(
    (await base.ask('GET', `/contacts/${person}/custom`, undefined, { role: 'sales_rep', userId: newId() })).status,
  ).toBe(404);
});

test('records are found by a value, or between two, and the index follows each change', async () => {
  const find = (filter: { equals?: unknown; from?: unknown; to?: unknown }) =>
    withWorkspace(base.database.pool, base.workspaceId, async (tx) => {
      const machines = (await getDictionary(tx, base.workspaceId)).find((one) => one.key === 'machines');
      if (!machines) throw new Error('it was added above');
      const { rows } = await sql<{ name: string }>`
        select a.name from account a where a.workspace_id = ${base.workspaceId}
          and ${holdsCustomValue(base.workspaceId, 'a.account_id', { field: machines, ...filter })}`.execute(tx);
      return rows.map((row) => row.name);
    });
  expect(await find({ equals: 12 })).toEqual(['Agence Grenoble']);
  expect(await find({ from: 2, to: 100 })).toEqual(['Agence Grenoble']);
  expect(await find({ to: 11 })).toEqual([]);
  const site = await base.accountId('Agence Grenoble');
  await base.ask('PUT', `/accounts/${site}/custom`, { version: 2, values: { machines: 7 } });
  expect([await find({ equals: 12 }), await find({ to: 11 })]).toEqual([[], ['Agence Grenoble']]);
});

test('a retired field leaves the record and keeps its data for the day it comes back', async () => {
  const site = await base.accountId('Agence Grenoble');
  const { version } = await fieldNamed('machines');
  await base.ask('PUT', '/fields/account/machines/retired', { version, isRetired: true });
  expect((await base.ask('GET', `/accounts/${site}/custom`)).body.values).toEqual({});
  await base.ask('PUT', '/fields/account/machines/retired', { version: version + 1, isRetired: false });
  expect((await base.ask('GET', `/accounts/${site}/custom`)).body.values).toEqual({ machines: 7 });
  const name = await base.ask('PUT', '/fields/account/name/retired', { version: 0, isRetired: true });
  expect(name.body.code).toBe('field_required_always');
});

test.each([
  ['a key that is taken', field('name'), 409, 'field_key_taken'],
  ['a list that offers nothing', field('color', { type: 'pick_list' }), 422, 'field_options_missing'],
  [
    'a level of another kind of record',
    field('lost', { tiers: { contact: { any: 'optional' } } }),
    422,
    'field_levels_wrong',
  ],
  ['no level at all', field('nowhere', { tiers: {} }), 422, 'field_levels_wrong'],
  ['a name that is no key', field('Ma Clé'), 400, 'request_wrong'],
])('a field with %s is refused', async (_what, wanted, status, code) => {
  const refused = await base.ask('POST', '/fields', wanted);
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

test('a person has fields of his own', async () => {
  const tiers = { contact: { any: 'optional' } };
  await base.ask('POST', '/fields', field('hobby', { recordKind: 'contact', type: 'text', tiers }));
  const person = await base.contactId('Martin');
  const saved = await base.ask('PUT', `/contacts/${person}/custom`, { version: 1, values: { hobby: 'Voile' } });
  expect(saved.body).toEqual({ version: 2, values: { hobby: 'Voile' } });
  const emptied = await base.ask('PUT', `/contacts/${person}/custom`, { version: 2, values: { hobby: '' } });
  expect(emptied.body).toEqual({ version: 3, values: {} });
});
