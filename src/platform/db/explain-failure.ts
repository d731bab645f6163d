import { statfsSync } from 'node:fs';
import { AppError } from '../app-error.ts';

const LEAST_ROOM = 1_000_000;

/** What PostgreSQL says on its error output (in English: it is started with LC_ALL=C), and the fact that it means. */
const FACTS: readonly (readonly [RegExp, string])[] = [
  // 28 is ENOSPC; a file size limit of the account ends the same way.
  [/No space left on device|File too large|Disk quota exceeded/i, 'disk_full'],
  [/Permission denied|Operation not permitted/i, 'data_folder_denied'],
  [/Address already in use|could not create any TCP\/IP sockets/i, 'database_port_taken'],
  [/Read-only file system/i, 'data_folder_read_only'],
  [/Cannot allocate memory|could not (map anonymous|create) shared memory/i, 'memory_short'],
  [/error while loading shared libraries|GLIBC|symbol lookup error|not found.*\bld-/i, 'database_binaries_unusable'],
  [
    /cannot be run as root|must not be run as root|execution of PostgreSQL by a user with administrative/i,
    'database_refuses_root',
  ],
];

/** Turns the last words of initdb or postgres into a coded error; `output` is kept for whoever helps. */
export function explainFailure(output: string, folder: string): AppError {
  const fact = FACTS.find(([pattern]) => pattern.test(output))?.[1];
  const code = fact ?? (isFull(folder) ? 'disk_full' : 'database_start_failed');
  const reason = output.trim().split('\n').slice(-3).join(' · ');
  return new AppError(code, { values: { folder, reason }, status: 503 });
}

/** On a full disk PostgreSQL cannot even write down what stopped it. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}

/** The same for what Node says of the data folder (`mkdir`, `open`…). Anything else is not ours to explain. */
export function explainSystemError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const facts: Readonly<Record<string, string>> = {
    ENOSPC: 'disk_full',
    EDQUOT: 'disk_full',
    EFBIG: 'disk_full',
    EACCES: 'data_folder_denied',
    EPERM: 'data_folder_denied',
    EROFS: 'data_folder_read_only',
    ENOTDIR: 'data_folder_not_a_folder',
    EEXIST: 'data_folder_not_a_folder',
  };
  const fact = code === undefined ? undefined : facts[code];
  if (fact === undefined) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError(fact, { values: { folder, reason }, status: 503, cause: error });
}
