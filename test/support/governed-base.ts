import type { FastifyInstance, InjectOptions } from 'fastify';
import { fieldRoutes } from '../../src/base/fields/routes.ts';
import { type Auth, openAuth } from '../../src/base/workspaces/auth.ts';
import { createApiKey } from '../../src/base/workspaces/create-api-key.ts';
import type { MemberRole } from '../../src/base/workspaces/workspace.ts';
import { sayReason } from '../../src/domain/words/say.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { withWorkspace } from '../../src/platform/db/transaction.ts';
import { createApp } from '../../src/platform/http/create-app.ts';
import { createRequestedAccount } from '../../src/quality/governance/create-requested-account.ts';
import { findNearest } from '../../src/quality/governance/find-nearest.ts';
import { accountDoor, contactDoor } from '../../src/quality/governance/record-doors.ts';
import { governanceRoutes } from '../../src/quality/governance/routes.ts';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import type { Wish } from './make-arrangement.ts';
import { LAMY, NOW, openSavingBase, type SavingBase, toCommit } from './saving-base.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A workspace with customers in it and the routes that keep it right, asked by programs of any role. */
export interface GovernedBase extends SavingBase {
  readonly workspaceId: string;
  /** What a key of this role, following the accounts of this member, is answered. */
  ask(
    method: Method,
    url: string,
    payload?: object,
    as?: { readonly role?: MemberRole; readonly userId?: string },
    // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape, which the test that asks for it looks into
  ): Promise<{ readonly status: number; readonly body: any }>;
  /** As the owner of the tables. */
  rows<Row>(text: string, ...values: readonly unknown[]): Promise<Row[]>;
  accountId(name: string): Promise<string>;
  contactId(lastName: string): Promise<string>;
  close(): Promise<void>;
}

export async function openGovernedBase(wish: Wish = LAMY): Promise<GovernedBase> {
  const base = await openSavingBase();
  const { pool, url: databaseUrl } = base.database;
  const workspaceId = await base.makeWorkspace();
  await commitImport(pool, toCommit(workspaceId, wish));
  const auth: Auth = openAuth({ databaseUrl, secret: 'a secret of at least thirty-two characters' });
  const app: FastifyInstance = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  const report = (error: unknown) => {
    throw error;
  };
  await app.register(async (api) => {
    fieldRoutes(api, { pool, auth, doors: [accountDoor, contactDoor], report });
    governanceRoutes(api, { pool, auth, doors: { findNearest, create: createRequestedAccount }, report });
  });
  const keys = new Map<string, string>();
  const keyOf = async (role: MemberRole, userId: string | null): Promise<string> => {
    const name = `${role} ${userId}`;
    const known = keys.get(name);
    if (known) return known;
    if (userId)
      await pool.query('insert into workspace_member values ($1, $2, $3, now()) on conflict do nothing', [
        ...[workspaceId, userId, role],
      ]);
    const wanted = { workspaceId, name, role, scope: 'write', userId, expiresAt: null, isUnlimited: true } as const;
    const context = { changedBy: null, changedAt: NOW, source: 'set_up', cause: null } as const;
    const { key } = await withWorkspace(pool, workspaceId, (tx) => createApiKey(tx, wanted, context, newId));
    keys.set(name, key);
    return key;
  };
  const rows = async <Row>(text: string, ...values: readonly unknown[]) =>
    (await pool.query(text, [workspaceId, ...values])).rows as Row[]; // as the statement of the test says
  const idOf = async (text: string, name: string) => (await rows<{ id: string }>(text, name))[0]?.id ?? '';
  return {
    ...base,
    workspaceId,
    ask: async (method, url, payload, { role = 'admin', userId } = {}) => {
      const key = await keyOf(role, userId ?? null);
      const request: InjectOptions = { method, url, headers: { host: 'localhost', authorization: `Bearer ${key}` } };
      const answer = await app.inject(payload ? { ...request, payload } : request);
      const isJson = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
    },
    rows,
    accountId: (name) => idOf('select account_id as id from account where workspace_id = $1 and name = $2', name),
    contactId: (name) => idOf('select contact_id as id from contact where workspace_id = $1 and last_name = $2', name),
    close: async () => {
      await app.close();
      await auth.close();
      await base.database.drop();
    },
  };
}
