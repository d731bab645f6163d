import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Pool } from 'pg';
import { createApiKey } from '../src/base/workspaces/create-api-key.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { createServer } from '../src/create-server.ts';
import { readConfig } from '../src/platform/config.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { makeSurnames } from './live/company-words.ts';
import { withEmptyBase } from './with-empty-base.ts';
import { Random } from './world/random.ts';

// npm run bench -- people [--contacts N] [--asks N]: creating a person with the live check, the committee and the history of
// a large group, through the whole server, one client.
const { values: options } = parseArgs({
  options: { contacts: { type: 'string', default: '300000' }, asks: { type: 'string', default: '200' } },
});
const CONTACTS = Number(options.contacts);
const ASKS = Number(options.asks);
/** Sites of the first group; each has its people. */
const LARGE = 3_000;
const GROUP = '01900000-0000-7000-8000-000000000001';

async function fill(pool: Pool, workspaceId: string): Promise<void> {
  const random = new Random(7);
  const names = makeSurnames(random);
  const surnames = Array.from({ length: 2_000 }, () => names.pick(random));
  const id = (kind: string, number: string) =>
    `('01900000-0000-7000-${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const companies = Math.ceil(CONTACTS / 3);
  const client = await pool.connect();
  await client.query(`begin; set local session_replication_role = 'replica'`);
  await client.query(`
    insert into account (workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names, search_key,
      is_head_office, domains, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', id, case when g = 1 then 'group' else 'entity' end, parent,
      case when parent is null then '{}'::uuid[] else array[parent] end, case when g = 1 then id else parent end,
      case when g = 1 then null else id end, 'C-' || g, 'Compte ' || g, '{}', 'compte ' || g, false, '{}', 'import', '2026-01-01',
      now(), now()
    from (select g, ${id('8000', 'g')} as id, case when g between 2 and ${LARGE + 1} then '${GROUP}'::uuid end as parent
      from generate_series(1, ${companies}) g) made`);
  await client.query(
    `insert into contact (workspace_id, contact_id, code, first_name, last_name, search_key, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', ${id('9000', 'g')}, 'CON-' || g, f, l, lower(l || ' ' || f), 'import', '2026-01-01', now(), now()
    from (select g, ($1::text[])[1 + g % 2000] as l, ($2::text[])[1 + (g / 7) % 10] as f from generate_series(1, ${CONTACTS}) g) made`,
    [surnames, ['Claire', 'Paul', 'Sophie', 'Luc', 'Anne', 'Karim', 'Julie', 'Marc', 'Nadia', 'Hugo']],
  );
  await client.query(`
    insert into affiliation (workspace_id, affiliation_id, contact_id, account_id, kind, stated_roles, inferred_roles, is_stated,
      has_ended)
    select '${workspaceId}', ${id('a000', 'g')}, ${id('9000', 'g')}, ${id('8000', `2 + g % ${companies - 1}`)}, 'works_at',
      case when g % 5 = 0 then '{buyer}'::text[] else '{}' end, '{decision_maker}', true, false
    from generate_series(1, ${CONTACTS}) g`);
  await client.query(`
    insert into contact_point (workspace_id, contact_point_id, contact_id, kind, raw, canonical, is_generic)
    select '${workspaceId}', ${id('b000', 'g')}, ${id('9000', 'g')}, 'email', 'p' || g || '@exemple.fr', 'p' || g || '@exemple.fr', false
    from generate_series(1, ${CONTACTS}) g`);
  await client.query(`
    insert into activity (workspace_id, activity_id, kind, body, account_id, contact_id, occurred_at, created_at, updated_at)
    select '${workspaceId}', ${id('a001', 'g')}, 'call', 'Appel ' || g, ${id('8000', `2 + g % ${companies - 1}`)}, ${id('9000', 'g')},
      timestamptz '2026-01-01' + g * interval '1 minute', now(), now()
    from generate_series(1, ${CONTACTS}) g`);
  await client.query(`insert into code_counter values ('${workspaceId}', 'CON', ${CONTACTS})`);
  await client.query('commit; analyze');
  client.release();
}

async function open(pool: Pool, url: string, folder: string): Promise<FastifyInstance> {
  const config = readConfig({ PORT: '0', RAMURE_DATA: folder, DATABASE_URL: url });
  const log = { info: () => {}, error: (line: string) => process.stderr.write(`${line}\n`) };
  return createServer({ config, pool, databaseUrl: url, secret: 'a secret that a bench alone ever uses', log });
}

type Ask = (at: number) => InjectOptions;

async function measure(app: FastifyInstance, title: string, ask: Ask): Promise<void> {
  const times: number[] = [];
  const answers = new Map<number, number>();
  for (let at = 0; at < ASKS; at += 1) {
    const started = performance.now();
    const { statusCode } = await app.inject(ask(at));
    times.push(performance.now() - started);
    answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
  }
  times.sort((left, right) => left - right);
  const share = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(1);
  const said = [...answers].map(([code, count]) => `${count} × ${code}`).join(', ');
  process.stdout.write(`${title}: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms (${said})\n`);
}

await withEmptyBase({ rows: 10, seed: 1 }, async ({ pool, url }) => {
  const now = new Date();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Mesure', userId: newId(), now, newId });
  const context = { changedBy: null, changedAt: now, source: 'set_up', cause: null } as const;
  const wanted = {
    workspaceId,
    name: 'bench',
    role: 'admin',
    scope: 'write',
    userId: null,
    expiresAt: null,
    isUnlimited: true,
  } as const;
  const { key } = await withWorkspace(pool, workspaceId, (tx) => createApiKey(tx, wanted, context, newId));
  await fill(pool, workspaceId);
  const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
  const app = await open(pool, url, folder);
  const headers = { host: 'localhost', authorization: `Bearer ${key}` };
  const get = (path: string) => ({ method: 'GET' as const, url: `/api/v1${path}`, headers });
  for (let tries = 0; tries < 600; tries += 1) {
    const { answeredBy } = (await app.inject(get('/search?q=claire'))).json();
    if (answeredBy === 'index') break;
    await sleep(200);
  }
  const random = new Random(11);
  const surnames = makeSurnames(random);
  const create: Ask = (at) => ({
    ...{ method: 'POST', url: '/api/v1/contacts', headers },
    payload: {
      ...{ firstName: 'Zoé', lastName: `${surnames.pick(random)}`, emails: [`nouveau${at}@exemple.fr`] },
      ...{ phones: [`04 72 ${String(10 + (at % 80))} 11 ${String(10 + ((at * 7) % 89))}`], covers: [] },
      worksAt: {
        accountId: `01900000-0000-7000-8000-${(at + 2).toString(16).padStart(12, '0')}`,
        jobTitle: 'Acheteur',
      },
    },
  });
  process.stdout.write(
    `${CONTACTS} persons, ${Math.ceil(CONTACTS / 3)} accounts, a group of ${LARGE} companies; one client\n`,
  );
  await measure(app, 'create a person, live check included', create);
  await measure(app, 'open a person', (at) =>
    get(`/contacts/01900000-0000-7000-9000-${(at + 1).toString(16).padStart(12, '0')}`),
  );
  await measure(app, 'buying committee of the group', () => get(`/accounts/${GROUP}/committee`));
  await measure(app, 'history of the group, first page', () => get(`/accounts/${GROUP}/timeline?limit=30`));
  await measure(app, 'former deciders, first page', () => get('/contacts/former-deciders'));
  await app.close();
  await rm(folder, { recursive: true, force: true });
});
