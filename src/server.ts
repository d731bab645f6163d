import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createServer } from './create-server.ts';
import { say, sayReason } from './domain/words/say.ts';
import type { Language } from './domain/words/words.ts';
import { AppError } from './platform/app-error.ts';
import { settleRestores } from './platform/backup/staged-files.ts';
import { type Config, readConfig } from './platform/config.ts';
import { migrate } from './platform/db/migrate.ts';
import { type Database, openDatabase } from './platform/db/open-database.ts';
import { openPool } from './platform/db/open-pool.ts';
import { type Door, listen } from './platform/http/open-door.ts';
import { type Log, terminalLog } from './platform/log.ts';
import { claimFolder, type FolderClaim } from './platform/processes/run-file.ts';
import { readSecret } from './platform/secret.ts';
import { STARTING_PAGE } from './server-pages.ts';

/** What a start has opened so far, in order; stopping closes it backwards. */
interface Opened {
  door?: Door;
  claim?: FolderClaim;
  database?: Database;
  pool?: Pool;
  app?: FastifyInstance;
}

const CLAIM_PATIENCE_MS = 3_000;

interface StartGuides {
  tell(code: string, values?: object): void;
  /** Aborted once a stop was asked for: the next step is then not begun. */
  readonly halt: AbortSignal;
}

/** Opens one thing after the other, noting each, so that a start that fails halfway closes what it had opened. */
async function start(config: Config, opened: Opened, { tell, halt }: StartGuides): Promise<void> {
  tell('server_starting');
  const claim = await claimSoon(config.dataFolder, halt);
  opened.claim = claim;
  const door = await listen({ host: config.host, port: config.port, waitingPage: STARTING_PAGE });
  opened.door = door;
  const database = await openDatabase({ ...config, onStep: tell });
  opened.database = database;
  halt.throwIfAborted();
  const landed = await migrate(database.url);
  if (landed.length > 0) tell('database_migrated', { count: landed.length });
  await settleRestores(config.dataFolder, database.url);
  const pool = openPool(database.url);
  opened.pool = pool;
  const secret = readSecret(config.secret, config.dataFolder);
  const app = await createServer({ config, pool, databaseUrl: database.url, secret, log: terminalLog });
  opened.app = app;
  door.open(app.routing);
  claim.announce(door.port, door.address);
  tell('server_ready', { address: door.address });
  tell('server_stop_hint');
}

/** A Ramure that is just being stopped holds its folder a moment longer: restarting at once should work. */
async function claimSoon(dataFolder: string, halt: AbortSignal): Promise<FolderClaim> {
  for (const deadline = Date.now() + CLAIM_PATIENCE_MS; ; await sleep(100)) {
    try {
      return claimFolder(dataFolder, new Date());
    } catch (error) {
      halt.throwIfAborted();
      if (!(error instanceof AppError) || Date.now() > deadline) throw error;
    }
  }
}

async function stop(opened: Opened): Promise<void> {
  await opened.door?.close();
  await opened.app?.close();
  await opened.pool?.end();
  await opened.database?.stop();
  opened.claim?.release();
}

/** French unless the machine clearly speaks another language, as everywhere in the product. */
function machineLanguage(environment: NodeJS.ProcessEnv): Language {
  const spoken = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^(fr|c\b|posix|$)/i.test(spoken) ? 'fr' : 'en';
}

function explain(error: unknown, language: Language, log: Log): void {
  if (!(error instanceof AppError)) {
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return;
  }
  log.error(sayReason(language, error));
  for (const detail of error.details) log.error(`  ${sayReason(language, detail)}`);
}

async function main(): Promise<void> {
  const language = machineLanguage(process.env);
  const opened: Opened = {};
  let starting: Promise<void> = Promise.resolve();
  let stopping: Promise<void> | null = null;
  const halt = new AbortController();
  const stopOnce = (exitCode: number): void => {
    halt.abort();
    // A second signal finds the stop under way and changes nothing.
    stopping ??= (async () => {
      terminalLog.info(say(language, 'server_stopping'));
      await starting.catch(() => {});
      await stop(opened);
      terminalLog.info(say(language, 'server_stopped'));
      process.exit(exitCode);
    })().catch((error: unknown) => {
      explain(error, language, terminalLog);
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopOnce(0));
  // The command that started us was killed: nobody would be left to stop the database.
  process.on('disconnect', () => stopOnce(0));
  process.on('uncaughtException', (error) => {
    explain(error, language, terminalLog);
    stopOnce(1);
  });
  try {
    const config = readConfig(process.env);
    const tell = (code: string, values?: object) => terminalLog.info(say(language, code, { ...values }));
    starting = start(config, opened, { tell, halt: halt.signal });
    await starting;
  } catch (error) {
    if (stopping) return;
    explain(error, language, terminalLog);
    await stop(opened);
    process.exit(1);
  }
}

await main();
