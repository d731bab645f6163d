import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { createApiKey } from '../src/base/workspaces/create-api-key.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { createServer } from '../src/create-server.ts';
import { readConfig } from '../src/platform/config.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { withWorkspace } from '../src/platform/db/transaction.ts';
import { fillTrees } from './accounts/fill-trees.ts';
import { type EmptyBase, withEmptyBase } from './with-empty-base.ts';

/** What a call took, in milliseconds, and what it answered. */
interface Timed {
  readonly milliseconds: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of several routes, each read where it is asked
  readonly body: any;
}
type Ask = (method: string, path: string, body?: unknown) => Promise<Timed>;

function say(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  process.stdout.write(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${sorted.length} calls\n`);
}

/** A server of ours on a port, and how to call it with a key of the workspace. */
async function openApi({ pool, url }: EmptyBase, workspaceId: string): Promise<{ ask: Ask; close(): Promise<void> }> {
  const config = readConfig({ PORT: '0', RAMURE_DATA: tmpdir(), DATABASE_URL: url });
  const log = { info: () => {}, error: (line: string) => process.stderr.write(`${line}\n`) };
  const secret = 'a secret that only a measure ever uses, 32+';
  const app = await createServer({ config, pool, databaseUrl: url, secret, log });
  await app.listen({ port: 0, host: '127.0.0.1' });
  // A TCP server always has an address of this shape.
  const { port } = app.server.address() as AddressInfo;
  const wanted = { workspaceId, name: 'bench', role: 'admin', scope: 'write', userId: null, expiresAt: null } as const;
  const context = { changedBy: null, changedAt: new Date(), source: 'set_up', cause: null } as const;
  const { key } = await withWorkspace(pool, workspaceId, (tx) =>
    createApiKey(tx, { ...wanted, isUnlimited: true }, context, newId),
  );
  const ask: Ask = async (method, path, body) => {
    const started = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const milliseconds = performance.now() - started;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { milliseconds, body: JSON.parse(text) };
  };
  return { ask, close: () => app.close() };
}

/** One field changed on many accounts, an account made, a group of thousands of companies moved to and fro. */
async function measure(base: EmptyBase, companies: number, others: number): Promise<void> {
  const now = new Date();
  const { id: workspaceId } = await createWorkspace(base.pool, { name: 'Bench', userId: newId(), now, newId });
  const made = await fillTrees(base.pool, workspaceId, { companies, others });
  process.stdout.write(`${made.accounts} accounts, of which a group of ${companies} companies with a site each\n`);
  const { ask, close } = await openApi(base, workspaceId);
  const repeat = async (what: string, count: number, work: (at: number) => Promise<Timed>) => {
    // Connections and plans are warm in a server that is at work.
    for (let at = 0; at < 20; at += 1) await work(at);
    const times: number[] = [];
    const cpu = process.cpuUsage();
    for (let at = 20; at < 20 + count; at += 1) times.push((await work(at)).milliseconds);
    const { user, system } = process.cpuUsage(cpu);
    // Of server and caller, who share this process.
    say(`${what} (${((user + system) / 1000 / count).toFixed(1)} ms of Node's processor)`, times);
  };
  const { someIds } = made;
  await repeat('change one field', 1_000, (at) =>
    ask('PATCH', `/accounts/${someIds[at]}`, { version: 1, priority: 'ABCD'[at % 4] }),
  );
  await repeat('read an account as a form needs it', 500, (at) => ask('GET', `/accounts/${someIds[at]}/fields`));
  await repeat('make a company, live duplicate check included', 300, (at) =>
    ask('POST', '/accounts', { level: 'entity', name: `Quincaillerie ${at.toString(36)} Vexin ${newId().slice(-6)}` }),
  );
  let version = 1;
  const times: number[] = [];
  for (const parentId of [made.otherGroup, made.top, made.otherGroup, made.top, made.otherGroup]) {
    const { body, milliseconds } = await ask('PUT', `/accounts/${made.group}/parent`, { version, parentId });
    version = body.version;
    times.push(milliseconds);
    process.stdout.write(`moved ${body.moved} accounts in ${milliseconds.toFixed(0)} ms\n`);
  }
  say(`move a group of ${companies} companies`, times);
  await close();
}

const { values } = parseArgs({
  options: { companies: { type: 'string', default: '3000' }, others: { type: 'string', default: '100000' } },
});
await withEmptyBase({ rows: 100, seed: 1 }, (base) => measure(base, Number(values.companies), Number(values.others)));
