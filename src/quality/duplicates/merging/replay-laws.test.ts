import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { drawFrom, makeRecords } from '../../../../test/support/made-records.ts';
import { openSavingBase, type SavingBase } from '../../../../test/support/saving-base.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { getRecordAt } from '../../../base/change-log/get-record-at.ts';
import { AppError } from '../../../platform/app-error.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { RECORD_REFERENCES } from '../../../record-references.ts';
import { mergeRecords } from './merge-records.ts';
import { RecordLog } from './record-lines-log.ts';
import { unmergeRecords } from './unmerge-records.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

type Cells = Record<string, unknown>;

const SILENT = ['workspace_id', 'created_at', 'updated_at', 'search_key', 'body_hash', 'version', 'root_id'];
const OWNERS = RECORD_REFERENCES.filter(({ column, owner }) => owner?.column === column);

function said(row: Cells, key: string): Cells {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) =>
        name !== key &&
        !SILENT.includes(name) &&
        value !== null &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Each record as its rows say it, in the form in which the log rebuilds it. */
async function readRecords(
  workspaceId: string,
): Promise<Map<string, { kind: 'account' | 'contact'; fields: Cells; parts: Cells }>> {
  const records = new Map<string, { kind: 'account' | 'contact'; fields: Cells; parts: Record<string, Cells> }>();
  const read = async (table: string) =>
    (await base.database.pool.query(`select to_jsonb(t) as row from ${table} t where workspace_id = $1`, [workspaceId]))
      .rows;
  for (const kind of ['account', 'contact'] as const)
    for (const { row } of await read(kind))
      records.set(row[`${kind}_id`], { kind, fields: said(row, `${kind}_id`), parts: {} });
  for (const { table, key, column } of OWNERS)
    for (const { row } of await read(table)) {
      const owner = records.get(row[column]);
      if (owner) owner.parts[table] = { ...owner.parts[table], [row[key]]: said(row, key) };
    }
  return records;
}

/** Empty bags of rows, and what is false, are not said by the log. */
function tidy(state: { fields: object; parts: object }): object {
  const rows = Object.entries(state.parts).map(([table, inner]) => [
    table,
    Object.fromEntries(Object.entries(inner as Cells).map(([id, row]) => [id, said(row as Cells, '')])),
  ]);
  const parts = Object.fromEntries(rows.filter(([, inner]) => Object.keys(inner as object).length > 0));
  return { fields: said({ ...state.fields }, ''), parts };
}

test('what the lines of a record add up to is its row, after any merges and unmerges', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
      const workspaceId = await base.makeWorkspace();
      const { pool } = base.database;
      const access = accessTo(workspaceId);
      await makeRecords(seed).save(pool, workspaceId);
      const log = new RecordLog();
      for (const [id, { kind, fields, parts }] of await readRecords(workspaceId)) {
        log.noteColumns(kind, id, {}, fields);
        for (const [table, rows] of Object.entries(parts))
          for (const [rowId, row] of Object.entries(rows as Cells))
            log.note(kind, id, `${table}:${rowId}`, [null, row]);
      }
      const context = { changedBy: null, changedAt: new Date(), source: 'person', cause: null } as const;
      await withWorkspace(pool, workspaceId, (tx) => appendChanges(tx, workspaceId, log.lines(), context, newId));
      const created = new Date();
      const before = await readRecords(workspaceId);
      const draw = drawFrom(seed + 7);
      const live: string[] = [];
      for (let at = 0; at < 6; at += 1) {
        const kind = draw(3) === 0 ? 'contact' : 'account';
        const ids = [...(await readRecords(workspaceId))].filter(([, one]) => one.kind === kind).map(([id]) => id);
        const [survivorId, mergedId] = [ids[draw(ids.length)]!, ids[draw(ids.length)]!];
        const parts = { references: RECORD_REFERENCES, now: new Date(), newId };
        try {
          await withWorkspace(pool, workspaceId, async (tx) => {
            const undone = draw(3) === 0 ? live.pop() : undefined;
            if (undone) await unmergeRecords(tx, access, undone, parts);
            else
              live.push(
                (await mergeRecords(tx, access, { kind, survivorId, mergedIds: [mergedId], choices: {} }, parts))
                  .mergeId,
              );
          });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }
      const replay = (id: string, instant: Date) =>
        withWorkspace(pool, workspaceId, (tx) => getRecordAt(tx, workspaceId, id, instant));
      for (const [id, record] of await readRecords(workspaceId)) {
        const state = await replay(id, new Date());
        expect(state && tidy(state)).toEqual(tidy(record));
      }
      // And the past is what it was, for those that are gone as well.
      for (const [id, record] of before) {
        const state = await replay(id, created);
        expect(state && tidy(state)).toEqual(tidy(record));
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
