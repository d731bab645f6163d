import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { sayReason } from '../../domain/words/say.ts';
import type { AppError } from '../app-error.ts';
import { explainFailure, explainSystemError } from './explain-failure.ts';

const FOLDER = tmpdir();

/** The last words of initdb and postgres 15 to 18, as they write them. */
const LAST_WORDS = [
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk_full'],
  ['initdb: error: could not write to file "pg_wal/xlogtemp.1": File too large', 'disk_full'],
  ['FATAL:  could not create lock file "/tmp/.s.PGSQL.5432.lock": Permission denied', 'data_folder_denied'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'database_port_taken'],
  ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'data_folder_read_only'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'memory_short'],
  [
    'postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
    'database_binaries_unusable',
  ],
  ['initdb: error: cannot be run as root', 'database_refuses_root'],
  [
    '"root" execution of the PostgreSQL server is not permitted. FATAL: must not be run as root',
    'database_refuses_root',
  ],
  ['FATAL:  something that nobody has seen', 'database_start_failed'],
] as const;

test.each(LAST_WORDS)('%s', (output, code) => {
  expect(explainFailure(`LOG:  starting PostgreSQL\n${output}\n`, FOLDER)).toMatchObject({ code, status: 503 });
});

test('the reason keeps the last lines only, which say what happened', () => {
  const { values } = explainFailure('1\n2\n3\n4\n5\n', FOLDER);
  expect(values).toEqual({ folder: FOLDER, reason: '3 · 4 · 5' });
});

test('what Node says of the folder is explained, anything else is left as it is', () => {
  const failure = (code: string) => Object.assign(new Error(`${code}: mkdir`), { code });
  const codeOf = (code: string) => (explainSystemError(failure(code), FOLDER) as AppError).code; // these are all explained
  expect(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'ENOTDIR', 'EEXIST'].map(codeOf)).toEqual([
    'disk_full',
    'disk_full',
    'data_folder_denied',
    'data_folder_read_only',
    'data_folder_not_a_folder',
    'data_folder_not_a_folder',
  ]);
  const unknown = failure('ECONNRESET');
  expect(explainSystemError(unknown, FOLDER)).toBe(unknown);
  expect(explainSystemError(null, FOLDER)).toBeNull();
});

test('every fact that is explained has its sentence in both languages', () => {
  const systemFacts = ['data_folder_not_a_folder'];
  for (const code of [...LAST_WORDS.map(([, fact]) => fact), ...systemFacts]) {
    for (const language of ['fr', 'en'] as const) {
      const words = sayReason(language, { code, values: { folder: FOLDER, reason: 'parce que' } });
      expect(words, code).not.toContain(code);
      expect(words).not.toContain('{{');
    }
  }
});
