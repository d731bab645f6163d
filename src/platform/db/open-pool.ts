import pg from 'pg';

const { DATE, INT8 } = pg.types.builtins;

/** A calendar date has no hour: a JavaScript Date would move it by a day west of Greenwich, so it stays `2026-11-21`. */
function keepText(text: string): string {
  return text;
}

/** Counts and cents fit a number; what does not is refused rather than rounded. */
function parseWholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`number beyond 2^53: ${text}`);
  return number;
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && oid === INT8) return parseWholeNumber;
    if (format !== 'binary' && oid === DATE) return keepText;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * Connections to one database. `citus.propagate_set_commands` makes `set local` reach the workers when Citus is there;
 * plain PostgreSQL keeps it as an unknown word and does nothing.
 */
export function openPool(databaseUrl: string, connections = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: 'ramure',
    connectionTimeoutMillis: 15_000,
    options: '-c citus.propagate_set_commands=local -c timezone=UTC',
    types,
  });
  // A connection that the server closes, idle or lent out, would otherwise end the process; its next query reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
