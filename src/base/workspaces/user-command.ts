import { parseArgs } from 'node:util';
import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { AppError } from '../../platform/app-error.ts';
import { readConfig } from '../../platform/config.ts';
import { newId } from '../../platform/db/new-id.ts';
import { openInstallation } from '../../platform/db/open-installation.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { readSecret } from '../../platform/secret.ts';
import { openAuth } from './auth.ts';
import { resetPerson } from './reset-person.ts';

const OPTIONS = {
  email: { type: 'string' },
  'no-2fa': { type: 'boolean', default: false },
  language: { type: 'string', default: 'fr' },
} as const;

interface ResetWish {
  readonly email: string;
  readonly secondFactor: 'kept' | 'removed';
}

/**
 * `ramure user reset --email E [--no-2fa]`: gives a person of a running or stopped installation a new password, alone on
 * standard output, and ends his sessions.
 * @returns the exit code: 0 done, 1 nobody has this address or the installation cannot be opened, 2 bad usage
 */
export async function runUserCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(words);
  const wish = readWish(words);
  if (!wish) {
    process.stderr.write(`${sayReason(language, { code: 'cli_user_usage' })}\n`);
    return 2;
  }
  try {
    const { password } = await resetIn(environment, wish);
    process.stdout.write(`${password}\n`);
    process.stderr.write(`${sayReason(language, { code: 'cli_user_reset', values: { email: wish.email } })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${sayReason(language, error)}\n`);
    return 1;
  }
}

async function resetIn(environment: NodeJS.ProcessEnv, wish: ResetWish): Promise<{ readonly password: string }> {
  const config = readConfig(environment);
  const database = await openInstallation(config);
  const pool = openPool(database.url, 2);
  const auth = openAuth({ databaseUrl: database.url, secret: readSecret(config.secret, config.dataFolder) });
  try {
    return await resetPerson(pool, auth, wish, { now: new Date(), newId });
  } finally {
    await auth.close();
    await pool.end();
    await database.stop();
  }
}

function languageOf(words: readonly string[]): Language {
  const isEnglish = words.some(
    (word, at) => word === '--language=en' || (word === '--language' && words[at + 1] === 'en'),
  );
  return isEnglish ? 'en' : 'fr';
}

function readWish(words: readonly string[]): ResetWish | null {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (positionals.join(' ') !== 'reset' || !values.email) return null;
    return { email: values.email, secondFactor: values['no-2fa'] ? 'removed' : 'kept' };
  } catch {
    return null;
  }
}
