import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/db/start-embedded.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { addUp, NOTHING, readTally, type Tally, tallyLine } from './tally.ts';
import { DISPOSABLE } from './test-server.ts';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
/** No test bears this name, so that every one of them is counted as skipped and none of its hooks runs. */
const NO_TEST = 'this name is borne by no test';

let running: ReturnType<typeof spawn> | null = null;
let isInterrupted = false;

/** Runs one project of vitest.config.ts, shown as it goes, and counts it. */
async function runProject(project: string, folder: string, words: readonly string[]): Promise<Tally> {
  if (isInterrupted) return NOTHING;
  const output = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const child = spawn(
    process.execPath,
    [VITEST, 'run', '--passWithNoTests', '--project', project, ...reporters, ...words],
    {
      stdio: 'inherit',
    },
  );
  running = child;
  const status = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return readTally(existsSync(output) ? readFileSync(output, 'utf8') : null, status);
}

/** The server that tests may make and drop their own databases on; never the database that DATABASE_URL names. */
async function openServer(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (!given) return startEmbeddedPostgres({ folder, settings: DISPOSABLE });
  const url = new URL(given);
  url.pathname = '/postgres';
  return { url: url.href, stop: () => dropTestDatabases(url.href) };
}

/** The template of this run stays until its end; what a killed run left goes with it. */
async function dropTestDatabases(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'ramure\\_test\\_%'`,
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  await client.end();
}

async function main(words: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ramure-test-'));
  const server = await openServer(folder);
  process.env.RAMURE_TEST_SERVER_URL = server.url;
  // Tests that read the settings must not meet those of whoever runs them.
  delete process.env.DATABASE_URL;
  try {
    const unit = await runProject('unit', folder, words);
    const chromium = isInterrupted ? null : await ensureChromium();
    if (chromium !== null) process.env.CHROMIUM_PATH = chromium;
    const browser = await runProject('browser', folder, chromium === null ? ['-t', NO_TEST] : words);
    const total = addUp([unit, browser]);
    if (chromium === null) process.stdout.write('browser tests skipped: no Chromium found (CHROMIUM_PATH names one)\n');
    process.stdout.write(`${tallyLine(total)}\n`);
    return isInterrupted ? 130 : Math.min(1, total.failed);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isInterrupted = true;
    running?.kill(signal);
  });
}
process.exitCode = await main(process.argv.slice(2));
