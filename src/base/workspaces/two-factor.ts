import { AppError } from '../../platform/app-error.ts';
import type { Auth } from './auth.ts';
import { isRefusal } from './login.ts';
import type { LoginAttempts } from './login-attempts.ts';

/** Failures count for the network address alone: the person is not known by name here. */
const SECOND_STEP = 'second step';

/** What a person needs to set up the second factor: the address for his application, and the codes for a lost telephone. */
export interface TwoFactorSetup {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/**
 * Draws a secret and recovery codes. Nothing changes at the next login until a code of the application has been confirmed.
 * @throws AppError `password_wrong`, `two_factor_on_already`.
 */
export async function prepareTwoFactor(auth: Auth, headers: Headers, password: string): Promise<TwoFactorSetup> {
  const made = await refusing('password_wrong', () =>
    auth.api.enableTwoFactor({ headers, body: { password, method: 'totp' } }),
  );
  // The method asked for is the method made; the library types the two together.
  const { totpURI, backupCodes } = made as { totpURI: string; backupCodes: string[] };
  return { uri: totpURI, recoveryCodes: backupCodes };
}

/** Confirms with a first code of the application; from now on every login asks for one. @throws AppError `code_wrong`. */
export async function confirmTwoFactor(auth: Auth, headers: Headers, code: string): Promise<readonly string[]> {
  const answer = await refusing('code_wrong', () =>
    auth.api.verifyTOTP({ headers, body: { code }, returnHeaders: true }),
  );
  return answer.headers.getSetCookie();
}

/** Takes the second factor away. @throws AppError `password_wrong`. */
export async function removeTwoFactor(auth: Auth, headers: Headers, password: string): Promise<readonly string[]> {
  const answer = await refusing('password_wrong', () =>
    auth.api.disableTwoFactor({ headers, body: { password }, returnHeaders: true }),
  );
  return answer.headers.getSetCookie();
}

/** New recovery codes; the earlier ones are worth nothing any more. @throws AppError `password_wrong`. */
export async function renewRecoveryCodes(auth: Auth, headers: Headers, password: string): Promise<readonly string[]> {
  const made = await refusing('password_wrong', () => auth.api.generateBackupCodes({ headers, body: { password } }));
  return made.backupCodes;
}

/**
 * The second step of a login: a code of the application, or one of the recovery codes, each good once. Five wrong codes end
 * the login; ten in a row close the second step for a quarter of an hour, as the library counts them.
 * @throws AppError `code_wrong`, `too_many_attempts`.
 */
export async function loginWithCode(
  auth: Auth,
  attempts: LoginAttempts,
  { headers, code }: { readonly headers: Headers; readonly code: string },
  from: { readonly address: string; readonly now: Date },
): Promise<readonly string[]> {
  const until = attempts.blockedUntil(SECOND_STEP, from.address, from.now);
  if (until) {
    const minutes = Math.ceil((until.getTime() - from.now.getTime()) / 60_000);
    throw new AppError('too_many_attempts', { values: { count: minutes }, status: 429 });
  }
  const digits = code.replace(/\s/g, '');
  try {
    const answer = await refusing('code_wrong', () =>
      /^\d{6}$/.test(digits)
        ? auth.api.verifyTOTP({ headers, body: { code: digits }, returnHeaders: true })
        : auth.api.verifyBackupCode({ headers, body: { code: code.trim() }, returnHeaders: true }),
    );
    return answer.headers.getSetCookie();
  } catch (error) {
    if (error instanceof AppError) attempts.noteFailure(`${SECOND_STEP} ${from.address}`, from.address, from.now);
    throw error;
  }
}

/** What the library refuses becomes a fact of ours; anything else is a fault. */
async function refusing<Result>(code: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const said = codeOf(error);
    if (said === 'TOTP_ALREADY_ENABLED') throw new AppError('two_factor_on_already', { status: 409 });
    if (said === 'UNAUTHORIZED') throw new AppError('session_required', { status: 401 });
    if (said === 'ACCOUNT_TEMPORARILY_LOCKED')
      throw new AppError('too_many_attempts', { values: { count: 15 }, status: 429 });
    throw new AppError(code, { status: 422 });
  }
}

function codeOf(error: unknown): unknown {
  const body = typeof error === 'object' && error !== null && 'body' in error ? error.body : null;
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
}
