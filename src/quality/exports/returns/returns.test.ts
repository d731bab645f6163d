import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportBase, openExportBase } from '../../../../test/support/export-base.ts';
import type { ReturnChange, SheetReturn } from './contract.ts';

let base: ExportBase;
beforeAll(async () => {
  base = await openExportBase();
});
afterAll(() => base.close());

const csvOf = (rows: readonly (readonly string[])[]) =>
  Buffer.from(
    `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`,
  );

/** What a browser sends when a file is dropped. */
async function drop(bytes: Buffer, as = base.admin, url = '/returns') {
  const head =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="retour.csv"\r\ncontent-type: text/csv\r\n\r\n';
  return base.whole.app.inject({
    ...{
      method: 'POST',
      url: `/api/v1${url}`,
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    },
    headers: {
      host: 'ramure.example',
      'content-type': 'multipart/form-data; boundary=x',
      ...(as.cookie && { cookie: as.cookie }),
    },
  });
}
const changesOf = async (id: string): Promise<ReturnChange[]> =>
  (await base.whole.call('GET', `/returns/${id}/changes`, { as: base.admin })).json().changes;
const save = async (id: string) => (await base.whole.call('POST', `/returns/${id}/save`, { as: base.admin })).json();
const decide = (id: string, body: object) =>
  base.whole.call('POST', `/returns/${id}/decisions`, { as: base.admin, body });

/** Exports, lets somebody edit the rows (titles excluded), sends the sheet back. */
async function bringBack(
  kind: 'account' | 'contact',
  edit: (rows: string[][], at: (title: string) => number) => string[][] | undefined,
): Promise<SheetReturn> {
  const { rows } = await base.take({ kind, format: 'csv', purpose: 'none' });
  const [titles = [], ...lines] = rows;
  const edited = edit(lines, (title) => titles.indexOf(title)) || lines;
  const answer = await drop(csvOf([titles, ...edited]));
  expect(answer.statusCode).toBe(201);
  return answer.json();
}
const lineOf = (rows: string[][], word: string): string[] => {
  const found = rows.find((row) => row[2] === word || row[3] === word);
  if (!found) throw new Error(`no ${word}`);
  return found;
};
const account = async (at: number) =>
  (await base.whole.call('GET', `/accounts/${base.accountIds[at]}/fields`, { as: base.admin })).json();

test('an untouched file says so and changes nothing', async () => {
  for (const kind of ['account', 'contact'] as const) {
    const back = await bringBack(kind, () => {});
    const lines = kind === 'account' ? 6 : 4;
    expect(back.counts).toEqual({ lines, untouched: lines, added: 0, absent: 0, repeated: 0, gone: 0, damaged: 0 });
    expect(back.changes.total).toBe(0);
  }
});

test('only the edits come back, with what was there before; a line taken out deletes nothing', async () => {
  const back = await bringBack('account', (rows, at) => {
    const lyon = lineOf(rows, 'Lamy Lyon');
    lyon[at('Code postal')] = '69003';
    lyon[at('Ville')] = 'LYON';
    lyon[at('Potentiel')] = '20 000';
    lineOf(rows, 'Lamy Services')[at('Statut')] = 'Ancien client';
    return rows.filter((row) => !row.includes('Roux Dole'));
  });
  expect(back.counts).toMatchObject({ lines: 5, untouched: 3, absent: 1 });
  const changes = await changesOf(back.id);
  expect(changes.map(({ title, before, after, kind, decision }) => [title, before, after, kind, decision])).toEqual(
    expect.arrayContaining([
      ['Code postal', '01000', '69003', 'update', 'take'],
      ['Ville', 'Bourg', 'LYON', 'update', 'take'],
      ['Potentiel', '12500,5', '20000', 'update', 'take'],
      ['Statut', 'client', 'ancien client', 'update', 'take'],
    ]),
  );
  expect(await save(back.id)).toEqual({ saved: 4, refused: 0, remaining: 0 });
  expect(await save(back.id)).toEqual({ saved: 0, refused: 0, remaining: 0 });
  expect((await account(2)).fields).toMatchObject({
    ...{ potentialCents: 2_000_000, address: { line: '12 rue de la Paix', postcode: '69003', town: 'Lyon' } },
  });
  expect((await account(1)).fields.status).toBe('former_client');
  expect((await account(5)).fields.name).toBe('Roux Dole');
});

test('one edit is taken back, unless somebody changed the value since', async () => {
  const back = await bringBack('account', (rows, at) => {
    lineOf(rows, 'Roux Bois')[at('Statut')] = 'partenaire';
    lineOf(rows, 'Roux Bois')[at('Priorité')] = 'B';
  });
  await save(back.id);
  const undo = (position: number) =>
    base.whole.call('POST', `/returns/${back.id}/changes/${position}/undo`, { as: base.admin });
  const [status, priority] = await changesOf(back.id);
  expect((await undo(status?.position ?? -1)).statusCode).toBe(204);
  expect((await undo(status?.position ?? -1)).json().code).toBe('return_not_saved');
  const { version, fields } = await account(4);
  expect(fields).toMatchObject({ status: 'prospect', priority: 'B' });
  await base.whole.call('PATCH', `/accounts/${base.accountIds[4]}`, {
    as: base.admin,
    body: { version, priority: 'A' },
  });
  expect((await undo(priority?.position ?? -1)).json().code).toBe('return_changed_since');
  expect((await account(4)).fields.priority).toBe('A');
});

test('what the base changed meanwhile stands against the sheet, and somebody chooses', async () => {
  const { rows } = await base.take({
    kind: 'account',
    format: 'csv',
    fields: 'name,priority',
    filter: 'name~roux bois',
  });
  const { version } = await account(4);
  await base.whole.call('PATCH', `/accounts/${base.accountIds[4]}`, {
    as: base.admin,
    body: { version, priority: 'C' },
  });
  const [titles = [], line = []] = rows;
  line[1] = 'D';
  const back = (await drop(csvOf([titles, line]))).json() as SheetReturn;
  const [conflict] = await changesOf(back.id);
  expect(conflict).toMatchObject({ kind: 'conflict', before: 'C', after: 'D', decision: null });
  expect(await save(back.id)).toMatchObject({ saved: 0 });
  await decide(back.id, { decision: 'take', kind: 'conflict' });
  // Changed once more between the review and the save: it is asked again.
  const now = await account(4);
  await base.whole.call('PATCH', `/accounts/${base.accountIds[4]}`, {
    as: base.admin,
    body: { version: now.version, priority: 'A' },
  });
  expect(await save(back.id)).toEqual({ saved: 0, refused: 1, remaining: 0 });
  expect((await changesOf(back.id))[0]).toMatchObject({ before: 'A', after: 'D', decision: null });
  await decide(back.id, { decision: 'take', positions: [0] });
  expect(await save(back.id)).toEqual({ saved: 1, refused: 0, remaining: 0 });
  expect((await account(4)).fields.priority).toBe('D');
});

test('an emptied cell is asked, a column that is not changed this way is told, a word that means nothing too', async () => {
  const back = await bringBack('account', (rows, at) => {
    const lyon = lineOf(rows, 'Lamy Lyon');
    lyon[at('Adresse')] = '';
    lyon[at('Suivi par')] = 'Quelqu’un';
    lyon[at('Statut')] = 'cliant';
    lineOf(rows, 'Roux Bois')[at('SIREN')] = '7,3283E+08';
  });
  expect(back.counts.damaged).toBe(1);
  expect((await changesOf(back.id)).map(({ kind, decision }) => [kind, decision])).toEqual([
    ['unreadable', null],
    ['empty', null],
    ['locked', null],
  ]);
  expect(await save(back.id)).toMatchObject({ saved: 0 });
  expect((await account(2)).fields.address.line).toBe('12 rue de la Paix');
  // Nobody decides what cannot be.
  expect((await decide(back.id, { decision: 'take', kind: 'locked' })).json()).toEqual({ decided: 0 });
  await decide(back.id, { decision: 'take', kind: 'empty' });
  expect(await save(back.id)).toMatchObject({ saved: 1 });
  expect((await account(2)).fields.address).toMatchObject({ line: null, postcode: '69003' });
});

test('persons come back too: name, job, roles, number and mailbox', async () => {
  const back = await bringBack('contact', (rows, at) => {
    const claire = lineOf(rows, 'Martin');
    claire[at('Nom')] = 'Martin-Roy';
    claire[at('Fonction')] = 'Directrice financière';
    claire[at('Rôle dans l’achat')] = 'décideur, signataire';
    claire[at('Téléphone')] = '472000009';
    claire[at('E-mail')] = 'c.roy@lamy.example';
  });
  expect(await save(back.id)).toEqual({ saved: 5, refused: 0, remaining: 0 });
  const contact = (await base.whole.call('GET', `/contacts/${base.claire}`, { as: base.admin })).json();
  expect(contact).toMatchObject({
    lastName: 'Martin-Roy',
    affiliations: [{ jobTitle: 'Directrice financière', statedRoles: ['decision_maker', 'signatory'] }],
  });
  expect(contact.points.map((point: { canonical: string }) => point.canonical).sort()).toEqual([
    '+33472000009',
    'c.roy@lamy.example',
  ]);
  const phone = (await changesOf(back.id)).find(({ field }) => field === 'phone');
  await base.whole.call('POST', `/returns/${back.id}/changes/${phone?.position}/undo`, { as: base.admin });
  const after = (await base.whole.call('GET', `/contacts/${base.claire}`, { as: base.admin })).json();
  expect(after.points.map((point: { canonical: string }) => point.canonical)).toContain('+33472000001');
});

test('an added line is kept for the way of files, a line copied counts once', async () => {
  const back = await bringBack('contact', (rows, at) => {
    const added = rows[0]?.map(() => '') ?? [];
    added[at('Nom')] = 'Nouveau';
    return [...rows, added, [...(rows[0] ?? [])]];
  });
  expect(back.counts).toMatchObject({ added: 1, repeated: 1, untouched: 4 });
  const { headers, lines } = (await base.whole.call('GET', `/returns/${back.id}/added`, { as: base.admin })).json();
  expect(lines[0][headers.indexOf('Nom')]).toBe('Nouveau');
  expect(back.changes.total).toBe(0);
});

test('a refused edit says why and stops no other', async () => {
  const back = await bringBack('account', (rows, at) => {
    lineOf(rows, 'Lamy Services')[at('SIREN')] = '123456789';
    lineOf(rows, 'Roux Bois')[at('Nom du compte')] = 'Roux Bois et Fils';
  });
  expect(await save(back.id)).toEqual({ saved: 1, refused: 1, remaining: 0 });
  const refused = (await changesOf(back.id)).find(({ outcome }) => outcome === 'refused');
  expect(refused).toMatchObject({
    recordName: 'Lamy Services',
    problem: { code: expect.stringMatching(/siren|number|identifier/) },
  });
});

test('a file that is none of ours, or without its marks, is refused whole', async () => {
  expect(
    (
      await drop(
        csvOf([
          ['Nom', 'Ville'],
          ['Lamy', 'Lyon'],
        ]),
      )
    ).json(),
  ).toMatchObject({ code: 'return_not_ours' });
  expect((await drop(Buffer.from(''))).json()).toMatchObject({ code: 'file_empty' });
});

test('nobody brings edits back to what he may not change, nor looks at the file of somebody else', async () => {
  const { rows } = await base.take({ kind: 'account', format: 'csv', fields: 'name', filter: 'name~roux dole' });
  const [titles = [], line = []] = rows;
  line[0] = 'Volé';
  const hired = await base.whole.hire(base.admin, 'rep@durand.example', 'sales_rep');
  const rep = { cookie: hired.cookie };
  expect((await drop(csvOf([titles, line]), rep)).json()).toMatchObject({ code: 'right_missing' });
  const manager = await base.whole.hire(base.admin, 'head@durand.example', 'sales_manager');
  const stranger = { cookie: manager.cookie };
  const back = await drop(csvOf([titles, line]), stranger);
  // A sales manager reads the whole base here; the admin does not see his file.
  expect((await base.whole.call('GET', `/returns/${back.json().id}`, { as: base.admin })).statusCode).toBe(404);
});
