import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportBase, openExportBase } from '../../../test/support/export-base.ts';

let base: ExportBase;
beforeAll(async () => {
  base = await openExportBase();
});
afterAll(() => base.close());

const column = (rows: string[][], title: string) => {
  const at = rows[0]?.indexOf(title) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? '');
};

test('a list leaves with its filter, its order and its columns', async () => {
  const { rows, state } = await base.take({
    ...{
      kind: 'account',
      format: 'csv',
      filter: 'level:site',
      sort: '-town',
      fields: 'name,town,postcode,potentialCents',
    },
  });
  expect(rows[0]?.slice(0, 4)).toEqual(['Nom du compte', 'Ville', 'Code postal', 'Potentiel']);
  expect(column(rows, 'Ville')).toEqual(['Nantes', 'Dole', 'Bourg']);
  expect(column(rows, 'Potentiel')).toEqual(['', '', '12500,5']);
  expect(state).toMatchObject({ status: 'done', total: 3, done: 3, leftOut: 0 });
});

test('a CSV opens in Excel: byte-order mark, semicolons, zeros kept, formulas disarmed', async () => {
  const { bytes } = await base.take({
    kind: 'account',
    format: 'csv',
    filter: 'level:site',
    sort: 'town',
    fields: 'name,postcode',
  });
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFFNom du compte;Code postal;')).toBe(true);
  expect(text).toContain('\r\nLamy Lyon;01000;R1.');
  expect(text).toContain(`\r\n"'=Lamy; ""Nantes""";44000;`);
});

test('a workbook holds the same lines as the CSV', async () => {
  const asked = { kind: 'contact', purpose: 'email', sort: 'name' } as const;
  const [csv, xlsx] = [await base.take({ ...asked, format: 'csv' }), await base.take({ ...asked, format: 'xlsx' })];
  const bare = (rows: string[][]) => rows.map((row) => row.slice(0, -1).map((cell) => cell.replace(/^'/, '')));
  expect(bare(csv.rows)).toEqual(bare(xlsx.rows));
  expect(column(xlsx.rows, 'Rôle dans l’achat')).toContain('décideur');
  expect(column(xlsx.rows, 'Téléphone')).toContain('04 72 00 00 01');
});

test('who objects stays at home and is counted; beside each person stands what he refuses', async () => {
  const phone = await base.take({ kind: 'contact', purpose: 'phone' });
  expect(phone.state).toMatchObject({ total: 3, leftOut: 1 });
  expect(column(phone.rows, 'Nom')).not.toContain('Benali');
  expect((await base.take({ kind: 'contact' })).state).toMatchObject({ total: 3, leftOut: 1 });
  const email = await base.take({ kind: 'contact', purpose: 'email', sort: 'name' });
  expect(email.state).toMatchObject({ total: 4, leftOut: 0 });
  expect(column(email.rows, 'Ne plus contacter')).toContain('téléphone');
});

test('an objection of the site counts for the persons who work there', async () => {
  const { pool } = base.whole.database;
  await pool.query(
    `insert into objection (workspace_id, objection_id, account_id, channel, raw, objected_at)
     values ($1, gen_random_uuid(), $2, 'mail', 'plus de courrier', now())`,
    [base.owner.workspaceId, base.accountIds[5]],
  );
  const mail = await base.take({ kind: 'contact', purpose: 'mail' });
  expect(mail.state).toMatchObject({ total: 3, leftOut: 1 });
  expect(column(mail.rows, 'Nom')).not.toContain('Petit');
  expect((await base.take({ kind: 'account', purpose: 'mail' })).state).toMatchObject({ total: 5, leftOut: 1 });
});

test('whoever wants the objectors too needs a right for it, and the log says so', async () => {
  const manager = { cookie: (await base.whole.hire(base.admin, 'marc@durand.example', 'marketer')).cookie };
  const refused = await base.start({ kind: 'contact', purpose: 'none' }, manager);
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toMatchObject({ code: 'right_missing', values: { right: 'export_objections' } });
  const all = await base.take({ kind: 'contact', purpose: 'none', filter: 'name~benali' });
  expect(column(all.rows, 'Nom')).toEqual(['Benali']);
  const { rows } = await base.whole.database.pool.query(
    `select changes, changed_by from change_log where record_kind = 'list_export' and record_id = $1 order by change_id`,
    [all.state.id],
  );
  expect(rows[0]).toMatchObject({
    changed_by: base.owner.userId,
    changes: { includes_objections: [null, true], filter: [null, 'name~benali'], total_count: [null, 1] },
  });
  expect(rows.flatMap(({ changes }) => Object.keys(changes))).toEqual(
    expect.arrayContaining(['status', 'downloaded_at']),
  );
});

test('nobody takes out what he may not read, nor the file of somebody else', async () => {
  const lea = await base.whole.hire(base.admin, 'seller@durand.example', 'account_manager');
  const seller = { cookie: lea.cookie };
  const [, , , , rouxId] = base.accountIds;
  await base.whole.call('PUT', `/accounts/${rouxId}/owner`, {
    as: base.admin,
    body: { version: 1, ownerId: lea.userId },
  });
  const mine = await base.take({ kind: 'account', purpose: 'phone', fields: 'name' }, seller);
  expect(mine.state).toMatchObject({ total: 2, leftOut: 0 });
  expect(column(mine.rows, 'Nom du compte').sort()).toEqual(['Roux Bois', 'Roux Dole']);
  const { state } = await base.take({ kind: 'account' });
  for (const part of ['', '/file'])
    expect((await base.whole.call('GET', `/exports/${state.id}${part}`, { as: seller })).statusCode).toBe(404);
  expect((await base.whole.call('POST', `/exports/${state.id}/cancel`, { as: seller })).statusCode).toBe(404);
  // Who answers for the members sees everybody's.
  expect((await base.whole.call('GET', `/exports/${mine.state.id}/file`, { as: base.admin })).statusCode).toBe(200);
  const list = (await base.whole.call('GET', '/exports', { as: seller })).json().exports;
  expect(list.map((one: { id: string }) => one.id)).toEqual([mine.state.id]);
});

test.each([
  [{ filter: 'nothing' }, 400, 'filter_wrong'],
  [{ filter: 'secret:1' }, 400, 'filter_field_unknown'],
  [{ fields: 'password' }, 400, 'export_field_unknown'],
  [{ sort: 'siret' }, 400, 'sort_field_unknown'],
  [{ filter: 'name~personne' }, 422, 'export_empty'],
  [{ layout: 'calls' }, 422, 'export_calls_contacts'],
  [{ kind: 'deal' }, 400, 'request_wrong'],
])('%j is refused before anything is written: %i %s', async (asked, status, code) => {
  const before = await base.whole.database.pool.query('select count(*) from list_export');
  // What a program may send by mistake.
  const answer = await base.start({ kind: 'account', ...(asked as object) });
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  expect((await base.whole.database.pool.query('select count(*) from list_export')).rows).toEqual(before.rows);
});

test('a program takes a list with its key, and the dictionary counts the fields that left', async () => {
  const made = await base.whole.call('POST', '/api-keys', {
    as: base.admin,
    body: { name: 'ERP', role: 'data_steward', scope: 'read', owner: 'workspace', expiresAt: null },
  });
  const { rows, state } = await base.take(
    { kind: 'account', format: 'csv', purpose: 'phone', fields: 'siren,status' },
    { key: made.json().key },
  );
  expect([rows.length, state.createdByName]).toEqual([7, 'ERP']);
  const { uses } = (await base.whole.call('GET', '/fields/uses', { as: base.admin })).json();
  const siren = uses.find(
    (one: { key: string; recordKind: string }) => one.recordKind === 'account' && one.key === 'siren',
  );
  expect(siren.exports).toBeGreaterThan(0);
});

test('what a stop of the server cut short is said to have failed, and a file past its time is gone', async () => {
  const { pool } = base.whole.database;
  const { state } = await base.take({ kind: 'account' });
  await pool.query(`update list_export set status = 'running' where list_export_id = $1`, [state.id]);
  expect((await base.whole.call('GET', `/exports/${state.id}`, { as: base.admin })).json()).toMatchObject({
    ...{ status: 'failed', problem: 'export_interrupted' },
  });
  const old = await base.take({ kind: 'account' });
  await pool.query(`update list_export set expires_at = now() - interval '1 second' where list_export_id = $1`, [
    old.state.id,
  ]);
  const answer = await base.whole.call('GET', `/exports/${old.state.id}/file`, { as: base.admin });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'export_no_file']);
});
