import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { findRecords } from '../src/quality/duplicates/find-records.ts';
import { followChanges } from '../src/quality/duplicates/follow-changes.ts';
import { IndexShelf } from '../src/quality/duplicates/index-shelf.ts';
import { commitImport } from '../src/quality/imports/commit-plan.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { type EmptyBase, withEmptyBase } from './with-empty-base.ts';

/**
 * Saves a base into PostgreSQL, waits for its index, then saves one company at a time: the time from the end of the commit
 * until the search box finds it, the re-reading of the row included. The database is the embedded one with fsync on.
 */
async function measure({ pool, url, sheet }: EmptyBase, times: number): Promise<void> {
  const now = new Date();
  const userId = newId();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId, now, newId });
  const save = async (path: string) => {
    const { table, mapping, arrangement, file } = await structureFile(path, { threads: 1 });
    await commitImport(pool, { workspaceId, userId, arrangement, table, mapping, now, newId, file });
  };
  await save(sheet);
  const shelf = new IndexShelf({ pool, now: () => performance.now(), report: (error) => console.error(error) });
  const follower = followChanges({
    databaseUrl: url,
    onChange: (id, span) => shelf.follow(id, span),
    onCut: () => shelf.clear(),
  });
  const find = (text: string) => findRecords({ pool, shelf }, { workspaceId, userId }, { text, limit: 5 });
  const began = performance.now();
  while ((await find('garage')).answeredBy !== 'index') await breathe();
  const filling = performance.now() - began;
  const index = shelf.find(workspaceId);
  process.stdout.write(
    `${index?.accounts.size} accounts and ${index?.contacts.size} contacts, index whole after ${(filling / 1000).toFixed(1)} s, ` +
      `${((index?.bytes ?? 0) / 1e6).toFixed(0)} MB\n`,
  );
  const waits: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const name = `zirmatech${String.fromCharCode(97 + (turn % 26), 97 + (Math.floor(turn / 26) % 26))}`;
    const line = join(dirname(sheet), `${name}.csv`);
    await writeFile(line, `Société;CP;Ville\n${name};69003;Lyon\n`);
    await save(line);
    const committed = performance.now();
    while ((await find(name)).records.length === 0) await breathe();
    waits.push(performance.now() - committed);
  }
  waits.sort((left, right) => left - right);
  const at = (share: number) => (waits[Math.floor(share * waits.length)] ?? 0).toFixed(1);
  process.stdout.write(
    `found after its commit: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${waits.at(-1)?.toFixed(1)} ms\n`,
  );
  await follower.close();
  await shelf.close();
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, times: { type: 'string', default: '100' } },
});
await withEmptyBase({ rows: Number(values.rows), seed: 1 }, (base) => measure(base, Number(values.times)));
