import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportBase, openExportBase } from '../../../../test/support/export-base.ts';
import type { ReturnChange, SheetReturn } from '../returns/contract.ts';

let base: ExportBase;
beforeAll(async () => {
  base = await openExportBase();
});
afterAll(() => base.close());

const get = async (url: string) => (await base.whole.call('GET', url, { as: base.admin })).json();
async function drop(rows: readonly (readonly string[])[]): Promise<SheetReturn> {
  const csv = `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`;
  const head =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="appels.csv"\r\ncontent-type: text/csv\r\n\r\n';
  const answer = await base.whole.app.inject({
    ...{ method: 'POST', url: '/api/v1/returns', payload: `${head}${csv}\r\n--x--\r\n` },
    headers: {
      host: 'ramure.example',
      'content-type': 'multipart/form-data; boundary=x',
      cookie: base.admin.cookie ?? '',
    },
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}
const take = (operators: string[] = []) => base.take({ kind: 'contact', layout: 'calls', operators });

test('a call file holds who may be called, a sheet for each operator, deciders first, empty columns to fill', async () => {
  const { rows, state } = await take(['Inès', 'Marc']);
  expect(state).toMatchObject({ purpose: 'phone', format: 'xlsx', total: 3, leftOut: 1 });
  const titles = rows.filter((row) => row[0] === 'Groupe');
  expect(titles).toHaveLength(2);
  expect(titles[0]).toEqual(expect.arrayContaining(['Contact parti', 'Remplacé par', 'Site fermé', 'Nouveau contact']));
  const at = titles[0]?.indexOf('Nom') ?? -1;
  expect(rows.map((row) => row[at])).toEqual(['Nom', 'Martin', 'Durand', 'Nom', 'Petit']);
  expect(rows.flat()).toContain('06 12 34 56 78');
  expect(rows.flat()).not.toContain('Benali');
});

test('a call file that nobody filled brings nothing back', async () => {
  const { rows } = await take();
  const back = await drop(rows);
  expect([back.counts.untouched, back.changes.total]).toEqual([3, 0]);
});

test('what the operators noted comes back as gestures, looked at, then written through the doors of the product', async () => {
  const { rows } = await take();
  const [titles = [], ...lines] = rows;
  const fill = (name: string, title: string, value: string) => {
    const line = lines.find((row) => row.includes(name));
    if (line) line[titles.indexOf(title)] = value;
  };
  fill('Martin', 'Contact parti', 'oui');
  fill('Martin', 'Remplacé par', 'M. Hugo Blanc, , 04 72 00 00 07');
  fill('Durand', 'Coordonnées vérifiées', 'Oui');
  fill('Durand', 'À rappeler le', '15/01/2027');
  fill('Durand', 'Nouveau contact', 'Mme Zoé Faure, Assistante');
  fill('Petit', 'Ne plus appeler', 'oui');
  fill('Petit', 'Site fermé', 'x');
  fill('Petit', 'À rappeler le', 'bientôt');
  const back = await drop([titles, ...lines]);
  const changes: ReturnChange[] = (await get(`/returns/${back.id}/changes`)).changes;
  expect(changes.map(({ title, kind }) => [title, kind])).toContainEqual(['Remplacé par', 'gesture']);
  expect(changes.find(({ kind }) => kind === 'unreadable')).toMatchObject({ title: 'À rappeler le', after: 'bientôt' });
  const saved = await base.whole.call('POST', `/returns/${back.id}/save`, { as: base.admin });
  expect(saved.json()).toEqual({ saved: 7, refused: 0, remaining: 0 });

  expect(await get(`/contacts/${base.claire}`)).toMatchObject({ affiliations: [{ hasEnded: true }] });
  const { contacts } = await get('/contacts?filter=name~blanc&fields=name,jobTitle,statedRole,accountName,phone');
  expect(contacts).toMatchObject([
    { jobTitle: 'DAF', statedRole: ['decision_maker'], accountName: 'Lamy Lyon', phone: '+33472000007' },
  ]);
  expect((await get('/contacts?filter=name~faure&fields=accountName')).contacts).toMatchObject([
    { accountName: 'Lamy Lyon' },
  ]);
  const paul = await get(`/contacts/${base.paul}`);
  expect([paul.verifiedAt === null, paul.points[0].verification]).toEqual([false, 'valid']);
  const { entries } = await get(`/contacts/${base.paul}/timeline`);
  expect(entries[0]).toMatchObject({ kind: 'follow_up', dueOn: '2027-01-15' });
  expect((await get(`/contacts/${base.luc}`)).mayContact.phone).toBe(false);
  expect((await get(`/accounts/${base.accountIds[5]}/fields`)).state).toBe('closed');
  // Who refused is in no call file from now on.
  expect((await take()).rows.flat()).not.toContain('Petit');
});
