import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createServer } from '../../src/create-server.ts';
import { readConfig } from '../../src/platform/config.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const PASSWORD = 'une longue phrase';

/** Who asks: the cookies of a session, or a key. */
export interface Asker {
  readonly cookie?: string;
  readonly key?: string;
}

export interface Wish {
  readonly as?: Asker;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The whole product without a network: every room behind one Fastify, asked as a network of strangers would ask it. */
export interface WholeApp {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  /** What it reported as its own faults. */
  readonly faults: string[];
  call(method: Method, url: string, wish?: Wish): Promise<LightMyRequestResponse>;
  /** The first owner of the installation, with a workspace. */
  createOwner(): Promise<{ readonly cookie: string; readonly workspaceId: string; readonly userId: string }>;
  /** Invites a person by link into the workspace of an administrator, and lets him accept. */
  hire(by: Asker, email: string, role: string): Promise<{ readonly cookie: string; readonly userId: string }>;
  close(): Promise<void>;
}

export const cookieOf = (answer: LightMyRequestResponse): string =>
  answer.cookies
    .filter((cookie) => cookie.value !== '')
    .map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`)
    .join('; ');

/** Opens it on a database and a folder of its own. Off loopback, so that nothing is open to the machine itself. */
export async function openWholeApp(
  settings: Readonly<Record<string, string>> = {},
  onRoute?: (app: FastifyInstance) => void,
): Promise<WholeApp> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ramure-whole-'));
  const faults: string[] = [];
  const given = { HOST: '0.0.0.0', RAMURE_RATE_LIMIT: '0', RAMURE_DATA: folder, DATABASE_URL: database.url };
  const app = await createServer(
    {
      config: readConfig({ ...given, ...settings }),
      pool: database.pool,
      databaseUrl: database.url,
      secret: 'a secret that only tests ever use, 32+',
      log: { info: () => {}, error: (line) => faults.push(line) },
    },
    onRoute,
  );
  const call: WholeApp['call'] = (method, url, { as = {}, body, headers = {} } = {}) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        host: 'ramure.example',
        ...(as.cookie && { cookie: as.cookie }),
        ...(as.key && { authorization: `Bearer ${as.key}` }),
        ...headers,
      },
      // Whatever a test sends is JSON.
      ...(body !== undefined && { payload: body as object }),
    });
  const userIdOf = async (cookie: string) => (await call('GET', '/session', { as: { cookie } })).json().user.id;
  return {
    ...{ app, database, faults, call },
    createOwner: async () => {
      const body = {
        name: 'Léa Petit',
        email: 'lea@durand.example',
        password: PASSWORD,
        workspaceName: 'Espace Durand',
      };
      const cookie = cookieOf(await call('POST', '/owner', { body }));
      const workspaceId = (await call('GET', '/workspaces', { as: { cookie } })).json()[0].id;
      return { cookie, workspaceId, userId: await userIdOf(cookie) };
    },
    hire: async (by, email, role) => {
      const { link } = (await call('POST', '/invitations', { as: by, body: { email, role } })).json();
      const token = String(link).split('#')[1];
      const [name = email] = email.split('@');
      const accepted = await call('POST', '/invitations/accept', { body: { token, name, password: PASSWORD } });
      const cookie = cookieOf(accepted);
      return { cookie, userId: await userIdOf(cookie) };
    },
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
