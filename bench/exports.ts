import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { hashKey } from '../src/base/workspaces/api-key.ts';
import { createApiKey } from '../src/base/workspaces/create-api-key.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { enterWorkspace } from '../src/base/workspaces/enter-workspace.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { type StartExportRequest, startExportSchema } from '../src/quality/exports/contract.ts';
import { ExportDesk } from '../src/quality/exports/export-desk.ts';
import { getExport } from '../src/quality/exports/export-row.ts';
import { receiveReturn } from '../src/quality/exports/returns/receive-return.ts';
import { startExport } from '../src/quality/exports/start-export.ts';
import { withEmptyBase } from './with-empty-base.ts';

// npm run bench -- exports [--lines N]: lists of N accounts and N contacts as files, then one of them sent back untouched.
const { values: options } = parseArgs({ options: { lines: { type: 'string', default: '100000' } } });
const LINES = Number(options.lines);

async function fill(pool: Pool, workspaceId: string): Promise<void> {
  const id = (kind: string, number: string) =>
    `('01900000-0000-7000-${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const client = await pool.connect();
  await client.query(`begin; set local session_replication_role = 'replica'`);
  await client.query(`
    insert into account (workspace_id, account_id, level, path, group_id, entity_id, code, name, other_names, search_key, status,
      is_head_office, domains, street, postcode, town, potential_cents, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', id, 'entity', '{}', null, id, 'C-' || g, 'Compte ' || g, '{}', 'compte ' || g, 'client', false, '{}',
      g || ' rue de la Paix', lpad((g % 95000)::text, 5, '0'), 'Lyon', g * 100, 'import', '2026-01-01', now(), now()
    from (select g, ${id('8000', 'g')} as id from generate_series(1, ${LINES}) g) made`);
  await client.query(`
    insert into contact (workspace_id, contact_id, code, first_name, last_name, search_key, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', ${id('9000', 'g')}, 'CON-' || g, 'Claire', 'Nom ' || g, 'nom ' || g || ' claire', 'import',
      '2026-01-01', now(), now() from generate_series(1, ${LINES}) g`);
  await client.query(`
    insert into affiliation (workspace_id, affiliation_id, contact_id, account_id, kind, job_title, stated_roles, inferred_roles,
      is_stated, has_ended)
    select '${workspaceId}', ${id('a000', 'g')}, ${id('9000', 'g')}, ${id('8000', 'g')}, 'works_at', 'DAF', '{buyer}',
      '{decision_maker}', true, false from generate_series(1, ${LINES}) g`);
  for (const [kind, prefix, value] of [
    ['email', 'b000', `'p' || g || '@exemple.fr'`],
    ['phone', 'b001', `'+334' || lpad(g::text, 8, '0')`],
  ])
    await client.query(`
      insert into contact_point (workspace_id, contact_point_id, contact_id, kind, raw, canonical, is_generic)
      select '${workspaceId}', ${id(prefix ?? '', 'g')}, ${id('9000', 'g')}, '${kind}', ${value}, ${value}, false
      from generate_series(1, ${LINES}) g`);
  await client.query(`
    insert into objection (workspace_id, objection_id, contact_id, channel, raw, objected_at)
    select '${workspaceId}', ${id('c000', 'g')}, ${id('9000', 'g')}, 'phone', 'non', now() from generate_series(50, ${LINES}, 50) g`);
  await client.query('commit; analyze');
  client.release();
}

await withEmptyBase({ rows: 10, seed: 1 }, async ({ pool }) => {
  const now = new Date();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Mesure', userId: newId(), now, newId });
  const context = { changedBy: null, changedAt: now, source: 'set_up', cause: null } as const;
  const wanted = { workspaceId, name: 'bench', role: 'admin', scope: 'write', userId: null, expiresAt: null } as const;
  const { key } = await withWorkspace(pool, workspaceId, (tx) =>
    createApiKey(tx, { ...wanted, isUnlimited: true }, context, newId),
  );
  await fill(pool, workspaceId);
  const visit = { workspaceId, keyHash: hashKey(key) };
  const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-exports-'));
  const desk = new ExportDesk({
    pool,
    folder,
    report: (error) => process.stderr.write(`${error}\n`),
    now: () => new Date(),
  });
  const take = async (request: StartExportRequest): Promise<string> => {
    const started = performance.now();
    const { asked, by } = await enterWorkspace(pool, visit, async (tx, access) => ({
      asked: await startExport(tx, access, startExportSchema.parse(request), { now, newId }),
      by: { workspaceId, actorId: access.actorId, source: access.source },
    }));
    desk.run({ visit, by, asked, language: 'fr' });
    await desk.settled(asked.id);
    const done = await enterWorkspace(pool, visit, (tx, access) => getExport(tx, access, asked.id, now));
    const path = desk.pathOf(workspaceId, done);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const megabytes = ((await stat(path)).size / 1e6).toFixed(1);
    process.stdout.write(
      `${JSON.stringify(request)}: ${done.status}, ${done.done} lines, ${done.leftOut} left out, ${seconds} s, ${megabytes} MB\n`,
    );
    return path;
  };
  await take({ kind: 'account', format: 'csv', purpose: 'none' });
  const path = await take({ kind: 'account', format: 'xlsx', purpose: 'none' });
  await take({ kind: 'account', format: 'xlsx', purpose: 'none', sort: '-potentialCents,town' });
  await take({ kind: 'contact', format: 'csv', purpose: 'phone' });
  await take({ kind: 'contact', format: 'xlsx', purpose: 'phone' });
  await take({ kind: 'contact', layout: 'calls', operators: ['A', 'B', 'C'] });
  const started = performance.now();
  await receiveReturn(
    pool,
    visit,
    { path, name: 'retour.xlsx', sha256: '0'.repeat(64), language: 'fr' },
    { now, newId },
  );
  const { rows } = await pool.query('select counts from sheet_return');
  process.stdout.write(
    `the workbook of accounts sent back: ${JSON.stringify(rows[0].counts)}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});
