import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../../test/support/governed-base.ts';
import { newId } from '../../../platform/db/new-id.ts';

let base: GovernedBase;
beforeAll(async () => {
  base = await openGovernedBase();
});
afterAll(() => base.close());

interface Item {
  readonly position: number;
  readonly record: { readonly id: string; readonly name: string };
}
const idsOf = (items: readonly Item[]) => items.map((item) => item.record.id);
const draw = (payload: object, as: object = {}) => base.ask('POST', '/quality/checks', payload, as);

test('the same seed draws the same records, another seed others, accounts and persons half and half', async () => {
  const drawn = (seed: number) => draw({ kind: 'sample', size: 4, seed });
  const [first, again] = [await drawn(7), await drawn(7)];
  // In a base of a dozen records two seeds may well draw the same four; ten do not.
  const others = [];
  for (let seed = 8; seed < 18; seed += 1) others.push(idsOf((await drawn(seed)).body.items).join());
  expect(first.body).toMatchObject({ kind: 'sample', seed: 7, total: 4, answered: 0, signedAt: null });
  expect(idsOf(again.body.items)).toEqual(idsOf(first.body.items));
  expect(others.some((ids) => ids !== idsOf(first.body.items).join())).toBe(true);
  expect((await draw({ kind: 'sample' }, { role: 'sales_rep', userId: newId() })).status).toBe(403);
});

test('a check is answered record by record and signed once, whole; a signed one does not change', async () => {
  await base.rows(`update account set is_strategic = true where workspace_id = $1 and name = 'Groupe Lamy'`);
  const check = (await draw({ kind: 'key_accounts' })).body;
  expect(check.items.map((item: Item) => item.record.name)).toEqual(['Groupe Lamy']);
  const sign = () => base.ask('POST', `/quality/checks/${check.id}/signature`);
  expect((await sign()).body).toMatchObject({ code: 'check_unanswered', values: { left: 1 } });
  const answer = (payload: object) =>
    base.ask('PUT', `/quality/checks/${check.id}/items/${check.items[0].position}`, payload);
  expect((await answer({ answer: 'wrong', comment: 'Adresse' })).body).toMatchObject({ answered: 1, right: 0 });
  expect((await answer({ answer: 'right' })).body).toMatchObject({ answered: 1, right: 1 });
  expect((await sign()).body.signedAt).not.toBeNull();
  expect((await answer({ answer: 'wrong' })).body.code).toBe('check_signed');
  expect((await sign()).body.code).toBe('check_signed');
});

test('a cleaning shows what it would change, changes just that, and is undone but where somebody wrote since', async () => {
  await base.rows(`update account set name = upper(name) where workspace_id = $1 and level = 'site'`);
  const job = (await base.ask('POST', '/quality/cleanings', { name: 'Noms', kind: 'normalize_names' })).body;
  const preview = (await base.ask('GET', `/quality/cleanings/${job.id}/preview`)).body;
  expect(preview.total).toBe(3);
  expect(preview.examples.map((one: { after: { name: string } }) => one.after.name).toSorted()).toEqual([
    'Agence Grenoble',
    'Atelier Dupont',
    'Siège Lyon',
  ]);
  expect(await base.count(base.workspaceId, 'account', `name = 'Siège Lyon'`)).toBe(0);
  const run = (await base.ask('POST', `/quality/cleanings/${job.id}/runs`)).body;
  expect(run.changed).toBe(3);
  expect(
    await base.count(base.workspaceId, 'account', `name = 'Siège Lyon' and search_key = 'siege lyon' and version = 2`),
  ).toBe(1);
  expect((await base.ask('POST', `/quality/cleanings/${job.id}/runs`)).body.changed).toBe(0);
  await base.rows(
    `update account set name = 'Agence de Grenoble' where workspace_id = $1 and name = 'Agence Grenoble'`,
  );
  const undo = () => base.ask('POST', `/quality/cleaning-runs/${run.runId}/undo`);
  expect((await undo()).body).toEqual({ restored: 2, kept: 1 });
  expect(
    await base.count(base.workspaceId, 'account', `name in ('SIÈGE LYON', 'ATELIER DUPONT', 'Agence de Grenoble')`),
  ).toBe(3);
  expect((await undo()).body.code).toBe('cleaning_undone');
  expect(await base.count(base.workspaceId, 'change_log', `cause ->> 'cleaning_run' = '${run.runId}'`)).toBe(5);
});

test('a department is filled from its postcode, and emptied again by undoing', async () => {
  await base.rows(`update account set department = null, region = null where workspace_id = $1`);
  const job = (await base.ask('POST', '/quality/cleanings', { name: 'Départements', kind: 'fill_department' })).body;
  const run = (await base.ask('POST', `/quality/cleanings/${job.id}/runs`)).body;
  expect(run.changed).toBe(1);
  expect(await base.count(base.workspaceId, 'account', `department = '69' and region is not null`)).toBe(1);
  await base.ask('POST', `/quality/cleaning-runs/${run.runId}/undo`);
  expect(await base.count(base.workspaceId, 'account', `department is not null or region is not null`)).toBe(0);
});

test('a rep cleans what he may edit and nothing else', async () => {
  const rep = { role: 'sales_rep', userId: newId() } as const;
  const job = (await base.ask('POST', '/quality/cleanings', { name: 'Noms 2', kind: 'normalize_names' })).body;
  expect((await base.ask('POST', `/quality/cleanings/${job.id}/runs`, undefined, rep)).body.changed).toBe(0);
  expect((await base.ask('POST', '/quality/cleanings', { name: 'x', kind: 'normalize_names' }, rep)).status).toBe(403);
});

test('the charter is one French page that says what the workspace decided', async () => {
  await base.ask('PUT', '/fields/account/town', {
    version: 0,
    label: { fr: 'Commune <b>', en: 'Town' },
    tiers: { site: { any: 'recommended', client: 'required' } },
  });
  const { status, body } = await base.ask('GET', '/quality/charter', undefined, { role: 'viewer' });
  expect(status).toBe(200);
  expect(body).toContain('Charte de saisie de Espace Durand');
  expect(body).toContain('Commune &lt;b&gt;');
  expect(body).toContain('recommandé, client\u00a0: obligatoire');
  expect(body).not.toMatch(/https?:|<script|src=/);
});

test('what changed on one site is proposed to its sisters that still hold the same, and taken over where one says so', async () => {
  const [changed, sister] = [await base.accountId('SIÈGE LYON'), await base.accountId('Agence de Grenoble')];
  await base.rows(`update account set status = 'prospect', naf_code = null where workspace_id = $1 and level = 'site'`);
  await base.rows(
    `insert into change_log select $1, $2, 'account', $3, '{"status": ["prospect", "client"]}', null, now(), 'person', null, '', ''`,
    ...[newId(), changed],
  );
  const url = `/accounts/${changed}/sister-proposals`;
  const { proposals } = (await base.ask('GET', url)).body;
  expect(proposals).toMatchObject([
    { field: 'status', before: 'prospect', after: 'client', sites: [{ id: sister, name: 'Agence de Grenoble' }] },
  ]);
  const rep = { role: 'sales_rep', userId: newId() } as const;
  expect((await base.ask('GET', url, undefined, rep)).status).toBe(404);
  // The workshop is of another company: nothing was proposed to it.
  const siteIds = [sister, await base.accountId('ATELIER DUPONT')];
  expect((await base.ask('POST', url, { field: 'status', siteIds })).body).toEqual({ changed: 1 });
  expect(await base.count(base.workspaceId, 'account', `level = 'site' and status = 'client'`)).toBe(1);
  expect((await base.ask('GET', url)).body.proposals).toEqual([]);
});
