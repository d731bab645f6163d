import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../test/support/governed-base.ts';
import { newId } from '../../platform/db/new-id.ts';

let base: GovernedBase;
const rep = { role: 'sales_rep', userId: newId() } as const;
const other = { role: 'sales_rep', userId: newId() } as const;
beforeAll(async () => {
  base = await openGovernedBase();
  await base.rows(`update account set owner_id = $2 where workspace_id = $1 and name = 'Lamy Services'`, rep.userId);
});
afterAll(() => base.close());

const URL = '/quality/creation-requests';
const site = (more: object = {}) => ({
  level: 'site',
  name: 'Agence Annecy',
  postcode: '74000',
  town: 'Annecy',
  ...more,
});
const request = (draft: object, as: object, parentId?: string) => base.ask('POST', URL, { draft, parentId }, as);
const decide = (id: string, payload: object, as: object = {}) => base.ask('POST', `${URL}/${id}/decision`, payload, as);

test('a site under the company that one follows, like nothing known, is created at once by rule', async () => {
  const made = await request(site(), rep, await base.accountId('Lamy Services'));
  expect(made).toMatchObject({ status: 201, body: { status: 'approved', isDecidedByRule: true, nearest: [] } });
  const [created] = await base.rows(
    `select name, level, siren, department, owner_id, created_by is not null as asked from account where workspace_id = $1 and account_id = $2`,
    made.body.createdRecordId,
  );
  expect(created).toEqual({
    name: 'Agence Annecy',
    level: 'site',
    siren: '812345676',
    department: '74',
    owner_id: rep.userId,
    asked: true,
  });
});

test('a new company waits for the steward, with its nearest twins and who would follow it', async () => {
  const asked = await request({ level: 'entity', name: 'Lamy Service', siren: '812 345 676', status: 'prospect' }, rep);
  expect(asked.body).toMatchObject({ status: 'proposed', nearest: [{ name: 'Lamy Services' }] });
  expect((await base.ask('GET', URL, undefined, other)).body.requests).toEqual([]);
  const inbox = (await base.ask('GET', URL, undefined, { role: 'data_steward' })).body.requests;
  expect(inbox.map((one: { draft: { name: string } }) => one.draft.name)).toEqual(['Lamy Service']);
  expect((await decide(asked.body.id, { decision: 'refuse', reason: 'doublon' }, rep)).status).toBe(403);
  expect((await decide(asked.body.id, { decision: 'refuse' })).body.code).toBe('reason_missing');
  const refused = await decide(asked.body.id, { decision: 'refuse', reason: 'C’est Lamy Services.' });
  expect(refused.body).toMatchObject({ status: 'refused', decisionReason: 'C’est Lamy Services.' });
  expect((await decide(asked.body.id, { decision: 'approve' })).body.code).toBe('creation_request_decided');
  const lines = await base.rows(
    `select changes -> 'status' as status from change_log where workspace_id = $1 and record_id = $2 order by change_id`,
    asked.body.id,
  );
  expect(lines).toEqual([{ status: [null, 'proposed'] }, { status: ['proposed', 'refused'] }]);
});

test('an approval that cannot create decides nothing: the number of another is refused', async () => {
  const asked = await request({ level: 'entity', name: 'Copie', siren: '812345676', status: 'prospect' }, rep);
  const taken = await decide(asked.body.id, { decision: 'approve' });
  expect([taken.status, taken.body.code]).toEqual([409, 'siren_already_used']);
  expect((await base.ask('GET', URL)).body.requests.map((one: { id: string }) => one.id)).toContain(asked.body.id);
  expect(await base.count(base.workspaceId, 'account', `name = 'Copie'`)).toBe(0);
});

test('what is required is required of a creation by hand, each field named', async () => {
  const parent = await base.accountId('Lamy Services');
  const incomplete = await request({ level: 'site', name: 'Agence Vide' }, rep, parent);
  expect([incomplete.status, incomplete.body.code]).toEqual([422, 'required_fields_missing']);
  expect(incomplete.body.errors.map((one: { values: { field: string } }) => one.values.field)).toEqual([
    'postcode',
    'town',
  ]);
  expect(await base.count(base.workspaceId, 'creation_request', `draft ->> 'name' = 'Agence Vide'`)).toBe(0);
});

test('nobody proposes under an account that he does not read, nor a site under nothing', async () => {
  expect((await request(site(), other, await base.accountId('Lamy Services'))).body.code).toBe('account_unknown');
  expect((await request(site(), rep)).body.code).toBe('parent_missing');
  const approved = await request(site({ name: 'Sous un groupe' }), {}, await base.accountId('Groupe Lamy'));
  expect((await decide(approved.body.id, { decision: 'approve' })).body.code).toBe('parent_level_wrong');
});
