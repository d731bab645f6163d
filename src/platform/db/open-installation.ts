import { AppError } from '../app-error.ts';
import { settleRestores } from '../backup/staged-files.ts';
import type { Config } from '../config.ts';
import { claimFolder, type FolderClaim, isRunning, readRunFile } from '../processes/run-file.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase, productUrl } from './open-database.ts';
import { findEmbeddedPostgres } from './start-embedded.ts';

/**
 * The database of an installation for a command beside the server: of the running server where one runs, else started
 * for as long as the command lasts. Up to date in both cases.
 * @throws AppError `database_unreachable`, `data_folder_in_use` while the server is only just starting.
 */
export async function openInstallation(config: Config): Promise<Database> {
  const running = config.databaseUrl === null ? readRunFile(config.dataFolder) : null;
  if (running && isRunning(running)) {
    const url = await findEmbeddedPostgres(config.dataFolder);
    if (url === null || running.address === null)
      throw new AppError('data_folder_in_use', {
        values: { folder: config.dataFolder, pid: String(running.pid), address: '' },
        status: 503,
      });
    return { url: productUrl(url), stop: async () => {} };
  }
  const claim = config.databaseUrl === null ? claimFolder(config.dataFolder, new Date()) : null;
  try {
    const database = await openDatabase(config);
    await migrate(database.url);
    await settleRestores(config.dataFolder, database.url);
    return holding(database, claim);
  } catch (error) {
    claim?.release();
    throw error;
  }
}

/**
 * The same for a command that nobody may accompany: no server runs on the data folder, and none starts meanwhile. The schema is
 * left as it is, even where a newer program made it.
 * @throws AppError `database_unreachable`, `data_folder_in_use`, `data_folder_in_use_at`
 */
export async function openInstallationAlone(config: Config): Promise<Database> {
  const claim = claimFolder(config.dataFolder, new Date());
  try {
    return holding(await openDatabase(config), claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}

function holding({ url, stop }: Database, claim: FolderClaim | null): Database {
  return {
    url,
    stop: async () => {
      await stop();
      claim?.release();
    },
  };
}
