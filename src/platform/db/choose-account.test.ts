import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseAccount, isReachableBy, readSurroundings, type Surroundings } from './choose-account.ts';
import { locateBinaries } from './locate-binaries.ts';
import { startEmbeddedPostgres } from './start-embedded.ts';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
  'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash',
].join('\n');
const binaries = { initdb: 'initdb', postgres: 'postgres', libraries: 'lib', major: 18 };

function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    isRoot: true,
    passwd: PASSWD,
    canUnshare: () => true,
    ownerOf: () => null,
    isReachable: () => true,
    ...changes,
  };
}

test('an ordinary user runs PostgreSQL under his own name', () => {
  expect(chooseAccount('pg', binaries, surroundings({ isRoot: false }))).toEqual({ prefix: [], user: null });
});

test('root takes another number in a namespace of its own, one that the list of users knows', () => {
  const account = chooseAccount('pg', binaries, surroundings());
  expect(account).toEqual({ prefix: ['unshare', '--user', '--map-user=65534', '--'], user: null });
  const withThousand = surroundings({ passwd: `${PASSWD}\njean:x:1000:1000::/home:/bin/sh` });
  expect(chooseAccount('pg', binaries, withThousand).prefix).toContain('--map-user=1000');
});

test('where namespaces are forbidden, a system user made for databases runs it', () => {
  const account = chooseAccount('pg', binaries, surroundings({ canUnshare: () => false }));
  expect(account).toEqual({ prefix: [], user: { uid: 101, gid: 104 } });
});

test('a cluster that belongs to somebody is run by its owner', () => {
  const account = chooseAccount('pg', binaries, surroundings({ ownerOf: () => ({ uid: 1005, gid: 1005 }) }));
  expect(account).toEqual({ prefix: [], user: { uid: 1005, gid: 1005 } });
});

test('a user who cannot enter the folder or read the libraries is not tried: the loader would blame libssl', () => {
  const closed = surroundings({ canUnshare: () => false, isReachable: (_path, user) => user.uid === 0 });
  expect(() => chooseAccount('pg', binaries, closed)).toThrow(/database_refuses_root/);
});

test('without namespaces nor a system user, root is told what to do', () => {
  const bare = surroundings({ canUnshare: () => false, passwd: PASSWD.split('\n').slice(0, 2).join('\n') });
  expect(() => chooseAccount('pg', binaries, bare)).toThrow(/database_refuses_root/);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-account-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a user may reach is read from every folder above, and umask 077 closes it', () => {
  const stranger = { uid: 64_321, gid: 64_321 };
  const library = join(folder, 'lib', 'libssl.so');
  mkdirSync(join(folder, 'lib'));
  writeFileSync(library, '');
  for (const path of [folder, join(folder, 'lib')]) chmodSync(path, 0o755);
  chmodSync(library, 0o644);
  expect(isReachableBy(library, stranger)).toBe(true);
  chmodSync(library, 0o600);
  expect(isReachableBy(library, stranger)).toBe(false);
  chmodSync(library, 0o644);
  chmodSync(folder, 0o700);
  expect(isReachableBy(library, stranger)).toBe(false);
  expect(isReachableBy(join(folder, 'nothing'), stranger)).toBe(false);
});

/** The machine itself, with namespaces forbidden as in many containers. */
const withoutNamespaces = (): Surroundings => ({ ...readSurroundings(), canUnshare: () => false });

test('root without namespaces really runs PostgreSQL as the system user', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root has to become somebody else');
  chmodSync(folder, 0o755);
  try {
    chooseAccount(join(folder, 'pg'), locateBinaries(), withoutNamespaces());
  } catch {
    return context.skip('no system user of this machine can reach this checkout');
  }
  const server = await startEmbeddedPostgres({ folder, surroundings: withoutNamespaces() });
  await server.stop();
  // Its owner runs it the second time, whatever else would be possible.
  const again = await startEmbeddedPostgres({ folder });
  await again.stop();
});
