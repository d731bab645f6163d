import { join } from 'node:path';

/** Where the embedded PostgreSQL of one data folder keeps what. The cluster is `pg` itself, as PostgreSQL lays it out. */
export interface ClusterPaths {
  readonly root: string;
  readonly cluster: string;
  /** A cluster is made here and renamed when whole, so that an interrupted first start leaves nothing half made. */
  readonly creating: string;
  readonly passwordFile: string;
  readonly socketFolder: string;
  readonly log: string;
}

/** The name of the owner inside the cluster, and of its database. */
export const OWNER = 'ramure';

export function clusterPaths(root: string): ClusterPaths {
  return {
    root,
    cluster: join(root, 'pg'),
    creating: join(root, 'pg.creating'),
    passwordFile: join(root, 'pg-password'),
    socketFolder: join(root, 'pg-socket'),
    log: join(root, 'pg.log'),
  };
}

/** The variables of a PostgreSQL client (PGHOST, PGDATA…) and of a foreign language would steer our own server. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
