import pg from 'pg';
import { AppError } from '../app-error.ts';
import { quoteName } from './installed-tables.ts';

/** A session that writes and reads values the same way on every server. */
const SESSION = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 1; set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = '10s';
  set idle_in_transaction_session_timeout = 0; set row_security = off`;

/** One connection for a whole copy; an interruption closes it, and the server takes the transaction back. */
export async function connectForCopy(databaseUrl: string, signal: AbortSignal): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ramure copy' });
  client.on('error', () => {});
  const leave = () => void client.end().catch(() => {});
  await client.connect();
  signal.addEventListener('abort', leave, { once: true });
  client.once('end', () => signal.removeEventListener('abort', leave));
  // The owner of the tables sees every line; anybody else gets an error instead of a part of them.
  await client.query(SESSION);
  return client;
}

/** The columns of a table that are stored, in their order: those computed from others come back by themselves. */
export async function storedColumns(client: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [quoteName(table)],
  );
  return rows.map(({ name }) => name);
}

/** `"public"."account" ("workspace_id", …)`, as COPY wants it. */
export function copyTarget(table: string, columns: readonly string[]): string {
  return `${quoteName(table)} (${columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')})`;
}

/** What PostgreSQL says of a full disk or of somebody in the way, as facts of ours; anything else stays as it is. */
export function explainServerError(error: unknown, place: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const reason = error.message;
  if (error.code === '53100') return new AppError('disk_full', { values: { folder: place, reason }, cause: error });
  if (error.code === '55P03') return new AppError('restore_base_in_use', { values: { reason }, cause: error });
  return error;
}
