import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readRunFile } from '../../src/platform/processes/run-file.ts';
import { createTestDatabase } from '../support/database.ts';

const SERVER = fileURLToPath(new URL('../../src/server.ts', import.meta.url));

/** The product as a process of its own, which can be stopped and started again on what it had written. */
export interface Product {
  readonly address: string;
  /** Stops the process as Ctrl-C does, and starts another on the same folder and database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Launched {
  readonly process: ChildProcess;
  readonly address: string;
}

async function launch(folder: string, databaseUrl: string): Promise<Launched> {
  const env = { ...process.env, PORT: '0', RAMURE_DATA: folder, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  for (;;) {
    const run = readRunFile(folder);
    if (run?.pid === child.pid && run?.address) return { process: child, address: run.address };
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    await sleep(30);
  }
}

async function end({ process: child }: Launched): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Starts the whole product on a database and a folder of its own. */
export async function startProduct(): Promise<Product> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ramure e2e-'));
  let launched = await launch(folder, database.url);
  return {
    get address() {
      return launched.address;
    },
    restart: async () => {
      await end(launched);
      launched = await launch(folder, database.url);
    },
    close: async () => {
      await end(launched);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
