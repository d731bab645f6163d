import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { commitImport } from '../src/quality/imports/commit-plan.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { type EmptyBase, withEmptyBase } from './with-empty-base.ts';

/**
 * Saves a made-up sheet into an empty base, then the same customers under other bytes: nothing may be doubled.
 */
async function saveTwice({ pool, sheet }: EmptyBase): Promise<void> {
  const now = new Date();
  const userId = newId();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId, now, newId });
  const { arrangement, table, mapping, file } = await structureFile(sheet, { threads: 2 });
  for (const sha256 of [file.sha256, randomBytes(32).toString('hex')]) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    const input = { workspaceId, userId, arrangement, table, mapping, now, newId, file: { ...file, sha256 } };
    const { counts } = await commitImport(pool, input);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const peak = /VmHWM:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''))?.[1];
    const { group, entity, site, contact } = counts.created;
    process.stdout.write(
      `${table.rows.length} rows: ${group} groups, ${entity} companies, ${site} sites, ${contact} contacts created, ` +
        `${counts.unchanged} unchanged: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of Node's processor, ` +
        `peak ${(Number(peak ?? 0) / 1024).toFixed(0)} MB with the analysis\n`,
    );
  }
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
await withEmptyBase({ rows: Number(values.rows), seed: Number(values.seed) }, saveTwice);
