import type { Pool } from 'pg';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/log.ts';

/** What the server and its rooms are given. */
export interface ServerParts {
  readonly config: Config;
  readonly pool: Pool;
  readonly databaseUrl: string;
  /** Signs the sessions. */
  readonly secret: string;
  readonly log: Log;
}
