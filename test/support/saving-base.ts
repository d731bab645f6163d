import { randomUUID } from 'node:crypto';
import { createWorkspace } from '../../src/base/workspaces/create-workspace.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import type { ImportToCommit } from '../../src/quality/imports/commit-plan.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { address, makeArrangement, phone, type Wish } from './make-arrangement.ts';

export const NOW = new Date('2026-11-12T10:00:00Z');
export const USER = newId();

/** A base to save files into, with what a test asks of it. */
export interface SavingBase {
  readonly database: TestDatabase;
  /** A workspace of its own for a test, administered by USER. */
  makeWorkspace(): Promise<string>;
  /** As the owner, who sees everything. */
  count(workspaceId: string, table: string, where?: string): Promise<number>;
}

export async function openSavingBase(): Promise<SavingBase> {
  const database = await createTestDatabase();
  return {
    database,
    makeWorkspace: async () =>
      (await createWorkspace(database.pool, { name: 'Espace Durand', userId: USER, now: NOW, newId })).id,
    count: async (workspaceId, table, where = 'true') => {
      const { rows } = await database.pool.query(
        `select count(*) as n from ${table} where workspace_id = $1 and ${where}`,
        [workspaceId],
      );
      return rows[0].n;
    },
  };
}

/** A file that says what is wished for, under bytes that nobody has saved yet. */
export function toCommit(workspaceId: string, wish: Wish): ImportToCommit {
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  const file = { sha256, name: 'clients.csv', sheet: null, encoding: 'utf-8', headerRow: 1 };
  return { workspaceId, userId: USER, ...makeArrangement(wish), file, mapping: { columns: [] }, now: NOW, newId };
}

/** A group with its head office in Lyon and an agency, a company alone in a network, two blank lines. */
export const LAMY: Wish = {
  groups: [
    {
      name: 'Groupe Lamy',
      entities: [
        {
          name: 'Lamy Services',
          siren: '812345676',
          codes: ['C001'],
          sites: [
            {
              name: 'Siège Lyon',
              sirets: ['81234567600019'],
              isHeadOffice: true,
              address: address('12 rue Bugeaud', '69003', 'Lyon'),
              phones: [phone('+33472000001')],
              notes: [{ on: '2026-01-05', text: 'Rappeler en mars', column: 'Commentaire' }],
              revenueWithUs: [{ year: 2025, cents: 1_240_000 }],
              contacts: [
                {
                  name: 'Claire Martin',
                  job: 'DAF',
                  email: 'c.martin@lamy.fr',
                  covers: ['Groupe Lamy', 'Atelier Dupont'],
                },
                { name: 'Luc Petit', objections: [{ channel: 'phone', raw: 'ne plus appeler' }] },
              ],
            },
            { name: 'Agence Grenoble', sirets: ['81234567600027'] },
          ],
        },
      ],
    },
  ],
  entities: [{ name: 'Dupont', sites: [{ name: 'Atelier Dupont' }] }],
  networks: [{ name: 'Réseau Pro', members: ['Dupont'] }],
  blankRows: 2,
};
