import pg from 'pg';
import { AppError } from '../app-error.ts';
import { embeddedSettings } from './embedded-settings.ts';
import { type EmbeddedPostgres, type StartStep, startEmbeddedPostgres } from './start-embedded.ts';

/** The database of the product: embedded or somebody's server, the same for everything after this. */
export interface Database {
  readonly url: string;
  /** Stops what was started here; a server of others is left alone. */
  stop(): Promise<void>;
}

const OLDEST_MAJOR = 15;
const DATABASE_NAME = 'ramure';

interface OpenOptions {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  onStep?(step: StartStep): void;
}

/** Opens the server named by DATABASE_URL, else starts the embedded one and makes its database the first time. */
export async function openDatabase({ databaseUrl, dataFolder, onStep }: OpenOptions): Promise<Database> {
  if (databaseUrl !== null) {
    await assertServer(databaseUrl);
    return { url: databaseUrl, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({
    folder: dataFolder,
    settings: embeddedSettings(),
    ...(onStep ? { onStep } : {}),
  });
  try {
    return { url: await ensureDatabase(server), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The address of the product's database on an embedded server, from that of its maintenance database. */
export function productUrl(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE_NAME}`;
  return url.href;
}

async function assertServer(databaseUrl: string): Promise<void> {
  // Never the whole URL in a message: it holds a password.
  const server = URL.parse(databaseUrl)?.host ?? '';
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST_MAJOR) {
      throw new AppError('database_too_old', {
        values: { found: String(major), expected: String(OLDEST_MAJOR) },
        status: 503,
      });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Whatever the driver throws is an Error with a sentence of its own.
    const reason = (error as Error).message;
    throw new AppError('database_unreachable', { values: { server, reason }, status: 503, cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(server: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (!found.rowCount) await client.query(`create database ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
  return productUrl(server.url);
}
