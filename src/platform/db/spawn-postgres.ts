import { spawn } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './choose-account.ts';
import { type ClusterPaths, cleanEnvironment } from './cluster.ts';
import { explainFailure } from './explain-failure.ts';
import type { Binaries } from './locate-binaries.ts';
import { readPostmaster } from './postmaster-file.ts';

/** How the server is reached: by a socket file of ours, or on the loopback where the path is too long for one. */
export type Address = { readonly socketFolder: string; readonly port: number } | { readonly port: number };

/** A socket path longer than this is cut by the system (`sun_path` holds 108 bytes with the ending zero). */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_PORT = 5432;

/** Chooses the socket, or a free port of the loopback. The password is asked for in both cases. */
export async function chooseAddress(paths: ClusterPaths): Promise<Address> {
  const socketPath = join(paths.socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`);
  const isShort = Buffer.byteLength(socketPath) <= LONGEST_SOCKET_PATH;
  if (isShort && process.platform !== 'win32') return { socketFolder: paths.socketFolder, port: SOCKET_PORT };
  return { port: await findFreePort() };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  // Only a pipe has a text for an address, and this listens on TCP.
  return (address as { port: number }).port;
}

/** Starts PostgreSQL in a session of its own and answers its number when it accepts connections. */
export async function spawnPostgres(
  paths: ClusterPaths,
  binaries: Binaries,
  account: Account,
  address: Address,
  settings: Readonly<Record<string, string>> = {},
): Promise<number> {
  prepareSocketFolder(paths, account);
  const log = openSync(paths.log, 'w', 0o600);
  const [command = '', ...words] = [
    ...account.prefix,
    ...[binaries.postgres, '-D', paths.cluster],
    ...Object.entries({ ...addressSettings(address), ...settings }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ];
  // A session of its own: a SIGTERM to our group would reach it as a shutdown that waits for open clients for ever.
  const child = spawn(command, words, {
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    ...account.user,
  });
  closeSync(log);
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', () => {
    ended ??= '';
  });
  while (ended === null) {
    const postmaster = readPostmaster(paths.cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') {
      child.unref();
      return postmaster.pid;
    }
    await sleep(10);
  }
  throw explainFailure(`${readFileSync(paths.log, 'utf8')}\n${ended}`, paths.root);
}

function prepareSocketFolder(paths: ClusterPaths, account: Account): void {
  // Nobody listens here any more: what a killed server left would be taken for a living one if its number is in use again.
  rmSync(paths.socketFolder, { recursive: true, force: true });
  mkdirSync(paths.socketFolder, { mode: 0o700 });
  if (account.user) chownSync(paths.socketFolder, account.user.uid, account.user.gid);
}

function addressSettings(address: Address): Record<string, string> {
  const common = { port: String(address.port), timezone: 'UTC', log_timezone: 'UTC', unix_socket_permissions: '0700' };
  if (!('socketFolder' in address)) {
    return { ...common, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  }
  // The setting is a list: quoted, a path may hold a comma or a blank.
  const quoted = `"${address.socketFolder.replaceAll('"', '""')}"`;
  return { ...common, listen_addresses: '', unix_socket_directories: quoted };
}
