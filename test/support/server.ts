import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../../src/create-server.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { ServerParts } from '../../src/server-parts.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface TestServer {
  /** Where it answers: `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly database: TestDatabase;
  /** What it reported as its own faults. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The whole product on a port of its own and a database of its own. */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ramure-server-'));
  const faults: string[] = [];
  const parts: ServerParts = {
    config: readConfig({ PORT: '0', RAMURE_DATA: folder, DATABASE_URL: database.url, ...settings }),
    pool: database.pool,
    databaseUrl: database.url,
    secret: 'a secret that only tests ever use, 32+',
    log: { info: () => {}, error: (line) => faults.push(line) },
  };
  const app = await createServer(parts);
  const door = createHttpServer(app.routing);
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  // A TCP server always has an address of this shape.
  const { port } = door.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    faults,
    close: async () => {
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
