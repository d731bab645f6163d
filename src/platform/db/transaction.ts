import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Tables } from './tables.ts';

/** What a use case receives: every query on it runs in the one transaction of its workspace. */
export type Tx = Kysely<Tables>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs the work in one transaction of one workspace, as the role that owns nothing. The opening is one text on purpose:
 * with Citus neither `set_config` nor a session SET reaches the workers (house rule, docs/decisions).
 */
export async function withWorkspace<Result>(
  pool: Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  // The id is written into the text, so nothing but a UUID may pass.
  if (!UUID.test(workspaceId)) throw new TypeError('the workspace id is not a UUID');
  const opening = `begin; set local role ramure_app; set local app.workspace_id = '${workspaceId}'`;
  return runTransaction(pool, opening, work);
}

/** The same as the owner of the tables, outside any workspace: for sign-in and for whole-server work, never for a request. */
export async function unsafeWithoutWorkspace<Result>(pool: Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return runTransaction(pool, 'begin', work);
}

async function runTransaction<Result>(pool: Pool, opening: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(opening);
    const result = await work(kyselyOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away instead of being handed to the next request.
    broken = await client.query('rollback').then(
      () => undefined,
      (failure: Error) => failure,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Kysely over the one connection that holds the transaction; giving it back is left to the transaction. */
function kyselyOn(client: PoolClient): Tx {
  // Kysely only calls query and release; binding keeps the other members of the connection out of its reach.
  const lent = { query: client.query.bind(client), release: () => {} };
  // The dialect types a whole pg.Pool and uses these two methods of it.
  const pool = { connect: async () => lent, end: async () => {} } as unknown as Pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
