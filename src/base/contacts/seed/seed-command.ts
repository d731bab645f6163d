import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { say, sayReason } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import { AppError } from '../../../platform/app-error.ts';
import { readConfig } from '../../../platform/config.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { openInstallation } from '../../../platform/db/open-installation.ts';
import { openPool } from '../../../platform/db/open-pool.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { hashKey } from '../../workspaces/api-key.ts';
import { createApiKey } from '../../workspaces/create-api-key.ts';
import { createWorkspace } from '../../workspaces/create-workspace.ts';
import { enterWorkspace } from '../../workspaces/enter-workspace.ts';
import { unsafeFindWorkspace } from '../../workspaces/unsafe-find-workspace.ts';
import { writeBulk } from '../bulk/write-bulk.ts';
import { makeCustomers, type PlantedTwin, type SeedSize } from './make-customers.ts';

const OPTIONS = {
  groups: { type: 'string' },
  seed: { type: 'string', default: '1' },
  companies: { type: 'string' },
  contacts: { type: 'string', default: '3' },
  workspace: { type: 'string' },
  truth: { type: 'string' },
  language: { type: 'string', default: 'fr' },
} as const;

interface Wish extends SeedSize {
  readonly workspace: string | undefined;
  readonly truth: string;
}

interface Seeded {
  accounts: number;
  contacts: number;
  refused: number;
}

/** Calls on their way at once: one is written while the next is checked. */
const AT_ONCE = 2;
const MOST = 5_000_000;

/**
 * `ramure seed --groups N [--seed S] [--companies C] [--contacts P] [--workspace W] [--truth FILE]`: fills an empty workspace of a
 * running or stopped installation with made-up customers, and writes which records were planted twice.
 * @returns the exit code: 0 done, 1 the workspace is not empty or the installation cannot be opened, 2 bad usage
 */
export async function runSeedCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language: Language = words.includes('--language=en') ? 'en' : 'fr';
  const wish = readWish(words);
  if (!wish) {
    process.stderr.write(`${say(language, 'cli_seed_usage')}\n`);
    return 2;
  }
  try {
    const database = await openInstallation(readConfig(environment));
    const pool = openPool(database.url, AT_ONCE + 1);
    try {
      const started = performance.now();
      const seeded = await seedBase(pool, wish);
      const seconds = Math.max(1, Math.round((performance.now() - started) / 1000));
      process.stdout.write(`${say(language, 'cli_seed_done', { ...seeded, seconds, truth: wish.truth })}\n`);
      return 0;
    } finally {
      await pool.end();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${sayReason(language, error)}\n`);
    return 1;
  }
}

function readWish(words: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    const groups = Number(values.groups);
    const seed = Number(values.seed);
    const companies = Number(values.companies ?? groups * 10);
    const contactsPerCompany = Number(values.contacts);
    const isWhole = [groups, seed, companies, contactsPerCompany].every(
      (one) => Number.isInteger(one) && one >= 0 && one <= MOST,
    );
    if (!isWhole || values.groups === undefined || companies === 0) return null;
    return {
      groups,
      seed,
      companies,
      contactsPerCompany,
      workspace: values.workspace,
      truth: values.truth ?? `ramure-seed-${seed}.csv`,
    };
  } catch {
    return null;
  }
}

async function seedBase(pool: Pool, wish: Wish): Promise<Seeded> {
  const visit = await openSeedVisit(pool, wish.workspace);
  const seeded: Seeded = { accounts: 0, contacts: 0, refused: 0 };
  const twins: PlantedTwin[] = [];
  const calls = makeCustomers(wish);
  const work = async () => {
    for (let next = calls.next(); !next.done; next = calls.next()) {
      const { accounts, contacts } = next.value;
      twins.push(...next.value.twins);
      const request = { mode: 'each' as const, accounts: [...accounts], contacts: [...contacts] };
      const written = await enterWorkspace(pool, visit, (tx, access) =>
        writeBulk(tx, access, request, { now: new Date(), newId }),
      );
      count(seeded, written);
      process.stderr.write(`\r${seeded.accounts} + ${seeded.contacts}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.stderr.write('\n');
  // The planner of PostgreSQL knows nothing yet of so many new rows.
  await pool.query('analyze');
  await writeFile(
    wish.truth,
    ['kind,original,twin', ...twins.map((one) => `${one.kind},${one.original},${one.twin}`), ''].join('\n'),
  );
  return seeded;
}

function count(seeded: Seeded, written: Awaited<ReturnType<typeof writeBulk>>): void {
  const created = (all: typeof written.accounts) => all.filter((one) => one.status === 'created').length;
  seeded.accounts += created(written.accounts);
  seeded.contacts += created(written.contacts);
  seeded.refused += [...written.accounts, ...written.contacts].filter((one) => one.status === 'refused').length;
}

/** The workspace to fill, entered with a key of a day: the change log names it as who wrote. */
async function openSeedVisit(pool: Pool, wanted: string | undefined) {
  const now = new Date();
  const found = await unsafeFindWorkspace(pool, wanted);
  if (found === null && wanted !== undefined) throw new AppError('workspace_unknown', { status: 404 });
  const workspaceId = found ?? (await createWorkspace(pool, { name: 'Ramure', userId: null, now, newId })).id;
  const context = { changedBy: null, changedAt: now, source: 'set_up', cause: { command: 'seed' } } as const;
  return withWorkspace(pool, workspaceId, async (tx) => {
    const { rows } = await sql`select from account where workspace_id = ${workspaceId} limit 1`.execute(tx);
    if (rows.length > 0) throw new AppError('seed_not_empty', { status: 409 });
    const key = {
      workspaceId,
      name: 'ramure seed',
      role: 'admin',
      scope: 'write',
      isUnlimited: true,
      userId: null,
    } as const;
    const made = await createApiKey(tx, { ...key, expiresAt: new Date(now.getTime() + 86_400_000) }, context, newId);
    return { workspaceId, keyHash: hashKey(made.key) };
  });
}
