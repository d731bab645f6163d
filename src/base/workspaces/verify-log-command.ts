import { parseArgs } from 'node:util';
import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { AppError } from '../../platform/app-error.ts';
import { readConfig } from '../../platform/config.ts';
import { openInstallation } from '../../platform/db/open-installation.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { type LogVerification, verifyLog } from '../change-log/verify-log.ts';
import { unsafeFindWorkspace } from './unsafe-find-workspace.ts';

/** The sentences that a verification comes to. Pure. */
export function sayVerification(language: Language, found: LogVerification): string {
  const { lines, seals, unsealed, erased, faults, lastSeal } = found;
  const values = { lines, seals, unsealed, erased };
  const told = [
    sayReason(language, { code: faults.length === 0 ? 'log_proved' : 'log_broken', values }),
    ...faults.map(({ kind, changeId, seal }) =>
      sayReason(language, { code: `log_fault_${kind}`, values: { line: changeId ?? '', seal: seal ?? '' } }),
    ),
  ];
  if (lastSeal)
    told.push(
      sayReason(language, { code: 'log_last_seal', values: { seal: lastSeal.number, hash: lastSeal.chained } }),
    );
  return told.join('\n');
}

/**
 * `ramure verify-log [--workspace W] [--language en]`: computes the seals of the change log again, on a running or stopped
 * installation.
 * @returns the exit code: 0 whole, 1 something was removed, altered or inserted or the installation cannot be opened, 2 bad usage
 */
export async function runVerifyLogCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = { workspace: { type: 'string' }, language: { type: 'string', default: 'fr' } } as const;
  let wanted: string | undefined;
  let language: Language = 'fr';
  try {
    const { values } = parseArgs({ args: [...words], options });
    wanted = values.workspace;
    language = values.language === 'en' ? 'en' : 'fr';
  } catch {
    process.stderr.write(`${sayReason(language, { code: 'cli_verify_log_usage' })}\n`);
    return 2;
  }
  try {
    const database = await openInstallation(readConfig(environment));
    const pool = openPool(database.url, 2);
    try {
      const workspaceId = await unsafeFindWorkspace(pool, wanted);
      if (!workspaceId) throw new AppError('workspace_unknown', { status: 404 });
      const found = await withWorkspace(pool, workspaceId, (tx) => verifyLog(tx, workspaceId));
      process.stdout.write(`${sayVerification(language, found)}\n`);
      return found.faults.length === 0 ? 0 : 1;
    } finally {
      await pool.end();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${sayReason(language, error)}\n`);
    return 1;
  }
}
