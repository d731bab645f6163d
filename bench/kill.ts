import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { openPool } from '../src/platform/db/open-pool.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/db/start-embedded.ts';
import { snapshotOf } from '../test/support/snapshot-base.ts';
import { Random } from './world/random.ts';
import { writeWorld } from './world.ts';

const WORK = new URL('./kill/work.ts', import.meta.url).pathname;

type Victim = 'nobody' | 'the worker' | 'PostgreSQL';

/** One installation on which lives end before their time. */
class Installation {
  server!: EmbeddedPostgres;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.server = await startEmbeddedPostgres({ folder: this.folder });
        return;
      } catch (error) {
        // Processes of the killed server let go of its memory a moment after it.
        if (attempt === 20) throw error;
        await sleep(500);
      }
    }
  }

  /** Does a piece of work, killing the victim after so long; answers how long the work took, null where it did not end well. */
  async run(words: readonly string[], victim: Victim, afterMs: number): Promise<number | null> {
    const [what = '', ...rest] = words;
    const started = performance.now();
    const child = spawn(process.execPath, [WORK, what, this.server.url, ...rest], { stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    const timer = setTimeout(() => {
      if (victim === 'the worker') child.kill('SIGKILL');
      if (victim === 'PostgreSQL') process.kill(this.server.pid, 'SIGKILL');
    }, afterMs);
    const code = await ended;
    clearTimeout(timer);
    if (victim === 'PostgreSQL') await this.start();
    return code === 0 ? performance.now() - started : null;
  }

  async base(workspaceId: string): Promise<Record<string, unknown>> {
    const pool = openPool(this.server.url, 1);
    try {
      return Object.fromEntries(await snapshotOf(pool, workspaceId, 'without ids'));
    } finally {
      await pool.end();
    }
  }

  async makeWorkspace(userId: string): Promise<string> {
    const pool = openPool(this.server.url, 1);
    try {
      return (await createWorkspace(pool, { name: 'Bench', userId, now: new Date(), newId })).id;
    } finally {
      await pool.end();
    }
  }
}

async function killOften(count: number, rows: number, seed: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-kill-'));
  const { sheet } = await writeWorld(folder, {
    rows,
    identifierShare: 0.7,
    layout: 'split',
    hasGroupColumn: true,
    seed,
  });
  const installation = new Installation(folder);
  await installation.start();
  await migrate(installation.server.url);
  const random = new Random(seed);
  const userId = newId();
  try {
    const reference = await installation.makeWorkspace(userId);
    const importMs = (await installation.run(['import', reference, userId, sheet], 'nobody', 0)) ?? 0;
    const whole = await installation.base(reference);
    const undoMs = (await installation.run(['undo', reference, userId], 'nobody', 0)) ?? 0;
    const empty = await installation.base(reference);
    process.stdout.write(
      `without a kill: ${Object.keys(whole).length} rows saved in ${(importMs / 1000).toFixed(1)} s, undone in ${(undoMs / 1000).toFixed(1)} s, ${Object.keys(empty).length} left\n`,
    );
    let [cut, different] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const workspaceId = await installation.makeWorkspace(userId);
      for (const [what, took, expected] of [
        ['import', importMs, whole],
        ['undo', undoMs, empty],
      ] as const) {
        const victim: Victim = random.chance(0.3) ? 'PostgreSQL' : 'the worker';
        const words = [what, workspaceId, userId, sheet];
        if ((await installation.run(words, victim, random.next() * took)) === null) cut += 1;
        if ((await installation.run(words, 'nobody', 0)) === null)
          throw new Error(`${what} does not go on after ${victim}`);
        if (!isDeepStrictEqual(await installation.base(workspaceId), expected)) {
          different += 1;
          process.stdout.write(`${what}: another base after a kill of ${victim}\n`);
        }
      }
      process.stdout.write(`${at + 1} times: ${cut} lives cut, ${different} bases different\n`);
    }
  } finally {
    await installation.server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    rows: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
await killOften(Number(values.times), Number(values.rows), Number(values.seed));
