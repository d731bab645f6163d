import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../app-error.ts';
import { adoptPostgres } from './adopt-postgres.ts';
import { type Account, chooseAccount, type Surroundings } from './choose-account.ts';
import { type ClusterPaths, clusterPaths, OWNER } from './cluster.ts';
import { createCluster, hasCluster } from './create-cluster.ts';
import { explainSystemError } from './explain-failure.ts';
import { type Binaries, locateBinaries } from './locate-binaries.ts';
import { type Postmaster, readPostmaster } from './postmaster-file.ts';
import { type Address, chooseAddress, spawnPostgres } from './spawn-postgres.ts';
import { stopPostgres } from './stop-postgres.ts';

const PORT_ATTEMPTS = 5;

/** The steps of a start, told as they begin. */
export type StartStep = 'database_creating' | 'database_starting' | 'database_adopting';

export interface EmbeddedPostgres {
  /** Of the maintenance database `postgres`; the product makes its own beside it. */
  readonly url: string;
  readonly pid: number;
  /** True when it was found running, left by a Ramure that was killed. */
  readonly isAdopted: boolean;
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  /** RAMURE_DATA: the caller owns it, that is, no other living Ramure does. */
  readonly folder: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** What the choice of an account depends on; the machine's own unless a test says otherwise. */
  readonly surroundings?: Surroundings;
  onStep?(step: StartStep): void;
}

/** Starts the PostgreSQL that comes with Ramure on a data folder, making the cluster the first time. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const paths = clusterPaths(resolve(options.folder));
  try {
    mkdirSync(paths.root, { recursive: true, mode: 0o700 });
    return await adoptOrStart(paths, options);
  } catch (error) {
    throw explainSystemError(error, paths.root);
  }
}

/** The address of the PostgreSQL that runs on a data folder whose owner is another process; null when none is ready. */
export async function findEmbeddedPostgres(folder: string): Promise<string | null> {
  const paths = clusterPaths(resolve(folder));
  const postmaster = readPostmaster(paths.cluster);
  return postmaster?.status === 'ready' ? urlOf(paths, addressOf(postmaster)) : null;
}

async function adoptOrStart(paths: ClusterPaths, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = locateBinaries();
  const isMade = hasCluster(paths, binaries.major);
  const orphan = isMade ? await adoptPostgres(paths.cluster) : null;
  if (orphan) {
    options.onStep?.('database_adopting');
    return describe(paths, orphan.pid, addressOf(orphan), true);
  }
  const account = chooseAccount(paths.cluster, binaries, options.surroundings);
  if (!isMade) {
    options.onStep?.('database_creating');
    await createCluster(paths, binaries, account);
  }
  options.onStep?.('database_starting');
  const { pid, address } = await startSomewhere(paths, binaries, account, options.settings);
  return describe(paths, pid, address, false);
}

/** Between being found free and being listened to, a port may be taken by another program: then the next one is tried. */
export async function startSomewhere(
  paths: ClusterPaths,
  binaries: Binaries,
  account: Account,
  settings: EmbeddedOptions['settings'],
  choose: (paths: ClusterPaths) => Promise<Address> = chooseAddress,
): Promise<{ pid: number; address: Address }> {
  for (let attempt = 1; ; attempt += 1) {
    const address = await choose(paths);
    try {
      return { pid: await spawnPostgres(paths, binaries, account, address, settings), address };
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'database_port_taken';
      if (!isTaken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function describe(paths: ClusterPaths, pid: number, address: Address, isAdopted: boolean): EmbeddedPostgres {
  return { url: urlOf(paths, address), pid, isAdopted, stop: () => stopPostgres(paths.cluster, pid) };
}

function addressOf({ port, socketFolder }: Postmaster): Address {
  return socketFolder === '' ? { port } : { port, socketFolder };
}

function urlOf(paths: ClusterPaths, address: Address): string {
  const password = readFileSync(paths.passwordFile, 'utf8').trim();
  const url = new URL(`postgres://${OWNER}:${password}@127.0.0.1:${address.port}/postgres`);
  // The driver reads a socket folder from the query, where a blank or an accent is safe.
  if ('socketFolder' in address) url.searchParams.set('host', address.socketFolder);
  return url.href;
}
