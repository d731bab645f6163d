import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawWish } from '../../../test/support/draw-wish.ts';
import type { Wish } from '../../../test/support/make-arrangement.ts';
import { openSavingBase, type SavingBase, toCommit } from '../../../test/support/saving-base.ts';
import { commitImport } from './commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const RUNS = 8;
const save = async (workspaceId: string, file: Wish) => {
  const saved = await commitImport(base.database.pool, toCommit(workspaceId, file));
  expect(saved.status).toBe('saved');
  return saved.counts;
};

const NOTHING = { group: 0, entity: 0, site: 0, contact: 0, network: 0 };
const TABLES = [
  'account',
  'contact',
  'account_identifier',
  'contact_identifier',
  'account_link',
  'affiliation',
  'contact_point',
  'objection',
  'note',
  'revenue_with_us',
] as const;
const countAll = (workspaceId: string) => Promise.all(TABLES.map((table) => base.count(workspaceId, table)));

test('whatever a file says, saving its customers again under other bytes adds nothing at all', async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), async (file) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, file);
      const before = await countAll(workspaceId);
      const again = await save(workspaceId, file);
      expect(again.created).toEqual(NOTHING);
      expect(again.completed).toBe(0);
      expect(await countAll(workspaceId)).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});

test('whatever two files contradict, the second one is saved and the first loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), async (first, second) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first);
      const values = () =>
        base.database.pool
          .query(
            `select account_id, name, siren, legal_form, parent_id, is_head_office, town from account
             where workspace_id = $1 order by code`,
            [workspaceId],
          )
          .then(({ rows }) => new Map<string, Record<string, unknown>>(rows.map((row) => [row.account_id, row])));
      const before = await values();
      await save(workspaceId, second);
      const after = await values();
      for (const [id, row] of before) {
        for (const [name, value] of Object.entries(row)) if (value !== null) expect(after.get(id)?.[name]).toBe(value);
      }
    }),
    { numRuns: RUNS },
  );
});

test('no identifier valid today is held by two records, and a SIRET begins with the SIREN of its company', async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), async (first, second) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first);
      await save(workspaceId, second);
      const shared = await base.database.pool.query(
        `select kind, value from account_identifier where workspace_id = $1 and valid_to is null
         group by kind, value having count(distinct account_id) > 1`,
        [workspaceId],
      );
      expect(shared.rows).toEqual([]);
      const strays = await base.database.pool.query(
        `select i.value, a.siren from account_identifier i
         join account a on a.workspace_id = i.workspace_id and a.account_id = i.account_id
         where i.workspace_id = $1 and i.kind = 'siret' and i.valid_to is null
           and left(i.value, 9) is distinct from a.siren`,
        [workspaceId],
      );
      expect(strays.rows).toEqual([]);
      const figures = await base.database.pool.query(
        `select from revenue_with_us r join account a on a.workspace_id = r.workspace_id and a.account_id = r.account_id
         where r.workspace_id = $1 and exists (select from account s where s.workspace_id = r.workspace_id
           and s.parent_id = a.account_id)`,
        [workspaceId],
      );
      expect(figures.rowCount, 'figures stand at the lowest level only').toBe(0);
    }),
    { numRuns: RUNS },
  );
});
