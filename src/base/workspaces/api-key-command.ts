import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { AppError } from '../../platform/app-error.ts';
import { readConfig } from '../../platform/config.ts';
import { newId } from '../../platform/db/new-id.ts';
import { openInstallation } from '../../platform/db/open-installation.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { createApiKey } from './create-api-key.ts';
import { createWorkspace } from './create-workspace.ts';
import { unsafeFindWorkspace } from './unsafe-find-workspace.ts';
import { MEMBER_ROLES, type MemberRole } from './workspace.ts';

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string', default: 'admin' },
  workspace: { type: 'string' },
  scope: { type: 'string', default: 'write' },
  unlimited: { type: 'boolean', default: false },
  language: { type: 'string', default: 'fr' },
} as const;

interface KeyWish {
  readonly name: string;
  readonly role: MemberRole;
  /** Name or id; the oldest workspace where none is named. */
  readonly workspace: string | undefined;
  readonly scope: 'read' | 'write';
  readonly isUnlimited: boolean;
}

/**
 * `ramure api-key create --name N [--role R] [--scope read|write] [--workspace W] [--unlimited]`: prints a key of a running or
 * stopped installation, alone on standard output. An installation without a workspace gets one.
 * @returns the exit code: 0 done, 1 the installation cannot be opened, 2 bad usage
 */
export async function runApiKeyCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language: Language = words.includes('--language=en') ? 'en' : 'fr';
  const wish = readWish(words);
  if (!wish) {
    process.stderr.write(`${sayReason(language, { code: 'cli_api_key_usage' })}\n`);
    return 2;
  }
  try {
    const database = await openInstallation(readConfig(environment));
    const pool = openPool(database.url, 2);
    try {
      process.stdout.write(`${await makeKeyOf(pool, wish)}\n`);
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

function readWish(words: readonly string[]): KeyWish | null {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const role = MEMBER_ROLES.find((one) => one === values.role);
    const isScope = values.scope === 'read' || values.scope === 'write';
    if (positionals.join(' ') !== 'create' || !values.name || !role || !isScope) return null;
    const { name, workspace, unlimited: isUnlimited } = values;
    // Narrowed by isScope, which the compiler does not follow.
    return { name, role, workspace, scope: values.scope as 'read' | 'write', isUnlimited };
  } catch {
    return null;
  }
}

async function makeKeyOf(pool: Pool, { workspace, ...wish }: KeyWish): Promise<string> {
  const now = new Date();
  const workspaceId = await findOrCreateWorkspace(pool, workspace, now);
  const context = { changedBy: null, changedAt: now, source: 'set_up', cause: { command: 'api-key create' } } as const;
  const made = await withWorkspace(pool, workspaceId, (tx) =>
    createApiKey(tx, { ...wish, workspaceId, userId: null, expiresAt: null }, context, newId),
  );
  return made.key;
}

async function findOrCreateWorkspace(pool: Pool, wanted: string | undefined, now: Date): Promise<string> {
  const found = await unsafeFindWorkspace(pool, wanted);
  if (found) return found;
  if (wanted !== undefined) throw new AppError('workspace_unknown', { status: 404 });
  return (await createWorkspace(pool, { name: 'Ramure', userId: null, now, newId })).id;
}
