import { parseArgs } from 'node:util';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Pool } from 'pg';
import type { ProposeFieldRequest } from '../src/base/fields/contract.ts';
import { holdsCustomValue, writeCustomFields } from '../src/base/fields/custom-values.ts';
import { getDictionary } from '../src/base/fields/get-dictionary.ts';
import { indexKeysOf } from '../src/base/fields/index-key.ts';
import { proposeField } from '../src/base/fields/propose-field.ts';
import type { Access } from '../src/base/workspaces/access.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { RIGHTS } from '../src/base/workspaces/rights.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { withEmptyBase } from './with-empty-base.ts';

/**
 * Fields that a workspace adds to a base of so many accounts: what adding one costs while others write, and what a list
 * costs with and without a condition on one. Accounts are made in SQL: what is measured is the fields.
 */
const { values } = parseArgs({
  options: { accounts: { type: 'string', default: '1000000' }, fields: { type: 'string', default: '50' } },
});
const ACCOUNTS = Number(values.accounts);
const FIELDS = Number(values.fields);
const FILTERABLE = 5;
const THOUSAND_KEYS = Array.from({ length: 1000 }, (_, number) => indexKeysOf(number)[0]);
const say = (text: string) => process.stdout.write(`${text}\n`);

function accessOf(workspaceId: string): Access {
  return {
    ...{ workspaceId, actorId: workspaceId, userId: null, role: 'admin', source: 'api', isLimited: false },
    rights: new Set(RIGHTS),
    reach: 'workspace',
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

function percentile(times: readonly number[], share: number): string {
  const inOrder = times.toSorted((left, right) => left - right);
  return (inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0).toFixed(1);
}

async function fillAccounts(pool: Pool, workspaceId: string): Promise<void> {
  await pool.query(
    `insert into account (workspace_id, account_id, level, path, entity_id, code, name, other_names, search_key, is_head_office,
       domains, status, source, sourced_on, created_at, updated_at)
     select $1, x.id, 'entity', '{}', x.id, 'SOC-' || x.n, 'Société ' || x.n, '{}', 'societe ' || x.n, false, '{}',
       case when x.n % 2 = 0 then 'client' else 'prospect' end, 'import', current_date, now(), now()
     from (select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, $2::int) n) x`,
    [workspaceId, ACCOUNTS],
  );
}

function fieldToAdd(position: number): ProposeFieldRequest {
  return {
    recordKind: 'account',
    key: `field_${position}`,
    label: { fr: `Champ ${position}`, en: `Field ${position}` },
    definition: 'x',
    purpose: 'x',
    filledBy: 'x',
    type: 'number',
    options: [],
    validation: {},
    tiers: { entity: { any: 'optional' } },
    isFilterable: position < FILTERABLE,
  };
}

/** Writes one account again and again until told to stop, and answers how long each took. */
function keepWriting(pool: Pool, workspaceId: string) {
  const times: number[] = [];
  let isOver = false;
  const work = (async () => {
    for (let turn = 1; !isOver; turn++) {
      const id = `01900000-0000-7000-8000-${(1 + (turn % ACCOUNTS)).toString(16).padStart(12, '0')}`;
      const { ms } = await timed(() =>
        withWorkspace(pool, workspaceId, (tx) =>
          sql`update account set version = version + 1, updated_at = now()
            where workspace_id = ${workspaceId} and account_id = ${id}::uuid`.execute(tx),
        ),
      );
      times.push(ms);
    }
  })();
  return async () => {
    isOver = true;
    await work;
    return times;
  };
}

async function sizeOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query(
    `select pg_relation_filenode('account')::text as node, pg_relation_filenode('account_custom')::text as custom`,
  );
  return `${rows[0].node} ${rows[0].custom}`;
}

async function fillValues(pool: Pool, workspaceId: string): Promise<number> {
  const fields = await withWorkspace(pool, workspaceId, (tx) => getDictionary(tx, workspaceId));
  const added = fields.filter((field) => field.isCustom);
  const pairs = added.map((field, position) => `'${field.shortKey}', (x.n * ${position + 7}) % 1000`).join(', ');
  const from = `generate_series(1, ${ACCOUNTS}) x(n)`;
  const id = `('01900000-0000-7000-8000-' || lpad(to_hex(x.n), 12, '0'))::uuid`;
  const { ms } = await timed(async () => {
    await pool.query(`insert into account_custom select $1, ${id}, jsonb_build_object(${pairs}) from ${from}`, [
      workspaceId,
    ]);
    // The key of a number between 0 and 999, as `indexKeysOf` writes it, from a table of the thousand.
    for (const [position, field] of added.filter((one) => one.isFilterable).entries())
      await pool.query(
        `insert into custom_value select $1, $2, k.key, ${id} from ${from} join unnest($3::text[]) with ordinality k(key, nth)
           on k.nth = 1 + (x.n * ${position + 7}) % 1000`,
        [workspaceId, field.id, THOUSAND_KEYS],
      );
  });
  await pool.query('vacuum analyze account, account_custom, custom_value');
  return ms;
}

await withEmptyBase({ rows: 100, seed: 1 }, async ({ pool }) => {
  const workspaceId = (await createWorkspace(pool, { name: 'Bench', userId: newId(), now: new Date(), newId })).id;
  const filled = await timed(() => fillAccounts(pool, workspaceId));
  await pool.query('analyze account');
  say(`${ACCOUNTS} accounts made in ${(filled.ms / 1000).toFixed(0)} s`);

  const node = await sizeOf(pool);
  const access = accessOf(workspaceId);
  const alone = keepWriting(pool, workspaceId);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const before = await alone();
  const stop = keepWriting(pool, workspaceId);
  const adding: number[] = [];
  for (let position = 0; position < FIELDS; position++)
    adding.push(
      (
        await timed(() =>
          withWorkspace(pool, workspaceId, (tx) =>
            proposeField(tx, access, fieldToAdd(position), { now: new Date(), newId }),
          ),
        )
      ).ms,
    );
  const during = await stop();
  say(`adding ${FIELDS} fields: p50 ${percentile(adding, 0.5)} ms, slowest ${percentile(adding, 1)} ms each`);
  say(
    `a writer beside: ${before.length} writes alone, p50 ${percentile(before, 0.5)}, p99 ${percentile(before, 0.99)} ms`,
  );
  say(
    `  while fields are added: ${during.length} writes, p50 ${percentile(during, 0.5)}, p99 ${percentile(during, 0.99)}, slowest ${percentile(during, 1)} ms`,
  );
  say(`tables rewritten: ${(await sizeOf(pool)) === node ? 'none' : 'YES'}`);
  say(
    `${FIELDS} values on each account, ${FILTERABLE} of them indexed: ${((await fillValues(pool, workspaceId)) / 1000).toFixed(0)} s`,
  );

  const fields = (await withWorkspace(pool, workspaceId, (tx) => getDictionary(tx, workspaceId))).filter(
    (one) => one.isCustom,
  );
  const field = fields[0];
  if (!field) throw new Error('a field was added above');
  const list = (condition: RawBuilder<SqlBool>) =>
    withWorkspace(
      pool,
      workspaceId,
      async (tx) =>
        (
          await sql`select a.account_id, a.name from account a where a.workspace_id = ${workspaceId} and a.status = 'client' and ${condition}
        order by a.search_key, a.account_id limit 80`.execute(tx)
        ).rows.length,
    );
  const measure = async (name: string, condition: RawBuilder<SqlBool>) => {
    const times: number[] = [];
    let found = 0;
    for (let turn = 0; turn < 30; turn++) {
      const { ms, result } = await timed(() => list(condition));
      times.push(ms);
      found = result;
    }
    say(`first 80, ${name}: p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms (${found} rows)`);
  };
  await measure('no added field', sql<SqlBool>`true`);
  await measure('equal to a value (1 in 1,000)', holdsCustomValue(workspaceId, 'a.account_id', { field, equals: 42 }));
  await measure('between two (1 in 10)', holdsCustomValue(workspaceId, 'a.account_id', { field, from: 100, to: 199 }));
  const writing: number[] = [];
  for (let turn = 1; turn <= 200; turn++) {
    const recordId = `01900000-0000-7000-8000-${turn.toString(16).padStart(12, '0')}`;
    const wanted = {
      recordKind: 'account',
      recordId,
      level: 'entity',
      values: { field_0: turn, field_9: turn },
    } as const;
    writing.push(
      (await timed(() => withWorkspace(pool, workspaceId, (tx) => writeCustomFields(tx, workspaceId, fields, wanted))))
        .ms,
    );
  }
  say(`two values written on one record: p50 ${percentile(writing, 0.5)} ms, p95 ${percentile(writing, 0.95)} ms`);
});
