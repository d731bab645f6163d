import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpreadsheet } from '../../src/platform/spreadsheets/open-spreadsheet.ts';
import type { ListExport, StartExportRequest } from '../../src/quality/exports/contract.ts';
import { type Asker, openWholeApp } from './whole-app.ts';

/** Two groups of customers and four persons, of whom Nadia wants no calls. */
export const CUSTOMERS = {
  accounts: [
    { ref: 'lamy', level: 'group', name: 'Groupe Lamy' },
    {
      ref: 'services',
      level: 'entity',
      name: 'Lamy Services',
      parentRef: 'lamy',
      siren: '812345676',
      status: 'client',
    },
    {
      ...{ ref: 'lyon', level: 'site', name: 'Lamy Lyon', parentRef: 'services', postcode: '01000', town: 'Bourg' },
      ...{ street: '12 rue de la Paix', potentialCents: 1_250_050, kind: 'agency' },
    },
    { ref: 'nantes', level: 'site', name: '=Lamy; "Nantes"', parentRef: 'services', postcode: '44000', town: 'Nantes' },
    { ref: 'roux', level: 'entity', name: 'Roux Bois', siren: '732829320', status: 'prospect' },
    { ref: 'dole', level: 'site', name: 'Roux Dole', parentRef: 'roux', postcode: '39100', town: 'Dole' },
  ],
  contacts: [
    {
      ...{ civility: 'Mme', firstName: 'Claire', lastName: 'Martin', phones: ['04 72 00 00 01'] },
      ...{
        emails: ['claire.martin@lamy.example'],
        affiliations: [{ accountRef: 'lyon', jobTitle: 'DAF', statedRoles: ['decision_maker'] }],
      },
    },
    {
      ...{ civility: 'M.', firstName: 'Paul', lastName: 'Durand', phones: ['06 12 34 56 78'] },
      ...{ affiliations: [{ accountRef: 'lyon', jobTitle: 'Acheteur', statedRoles: ['buyer'] }] },
    },
    {
      ...{ civility: 'Mme', firstName: 'Nadia', lastName: 'Benali', phones: ['04 72 00 00 03'] },
      ...{ affiliations: [{ accountRef: 'nantes', jobTitle: 'Directrice' }] },
    },
    {
      civility: 'M.',
      firstName: 'Luc',
      lastName: 'Petit',
      phones: ['03 84 00 00 04'],
      affiliations: [{ accountRef: 'dole' }],
    },
  ],
} as const;

/** The whole product with these customers, exports asked through its API and read back as files. */
export async function openExportBase() {
  const whole = await openWholeApp();
  const owner = await whole.createOwner();
  const admin: Asker = { cookie: owner.cookie };
  const folder = mkdtempSync(join(tmpdir(), 'ramure-exports-'));
  const written = (await whole.call('POST', '/bulk', { as: admin, body: CUSTOMERS })).json();
  const [claire, paul, nadia, luc] = written.contacts.map((one: { id: string }) => one.id) as string[];
  const accountIds = written.accounts.map((one: { id: string }) => one.id) as string[];
  await whole.call('POST', `/contacts/${nadia}/objections`, {
    as: admin,
    body: { channel: 'phone', words: 'Ne plus appeler' },
  });
  const start = (body: StartExportRequest, as = admin) => whole.call('POST', '/exports', { as, body });
  const wait = async (id: string, as = admin): Promise<ListExport> => {
    for (;;) {
      const state = (await whole.call('GET', `/exports/${id}`, { as })).json();
      if (state.status !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const download = async (id: string, as = admin): Promise<Buffer> =>
    (await whole.call('GET', `/exports/${id}/file`, { as })).rawPayload;
  const rowsOf = async (bytes: Buffer): Promise<string[][]> => {
    const path = join(folder, 'read');
    writeFileSync(path, bytes);
    const opened = await openSpreadsheet(path);
    const rows: string[][] = [];
    for (const { name } of opened.sheets)
      for await (const batch of opened.rows(name)) rows.push(...batch.map(({ cells }) => [...cells]));
    await opened.close();
    return rows;
  };
  return {
    ...{ whole, owner, admin, claire, paul, nadia, luc, accountIds, start, wait, download, rowsOf },
    /** Asks for an export and answers its state, its bytes and its rows. */
    take: async (body: StartExportRequest, as = admin) => {
      const started = (await start(body, as)).json() as ListExport;
      const state = await wait(started.id, as);
      const bytes = await download(started.id, as);
      return { state, bytes, rows: await rowsOf(bytes) };
    },
    close: async () => {
      await whole.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type ExportBase = Awaited<ReturnType<typeof openExportBase>>;
