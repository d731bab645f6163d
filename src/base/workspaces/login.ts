import { AppError } from '../../platform/app-error.ts';
import type { Auth } from './auth.ts';
import type { LoginAttempts } from './login-attempts.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** What comes of a right password: a session, or the wish for a second factor. */
export interface LoginStep {
  readonly needsCode: boolean;
  readonly cookies: readonly string[];
}

/**
 * Opens a session and answers its cookies; for somebody with a second factor, those that the second step needs.
 * @throws AppError `login_failed`, the same for an unknown person and a wrong password; `too_many_attempts`.
 */
export async function login(
  auth: Auth,
  attempts: LoginAttempts,
  credentials: Credentials,
  from: { readonly address: string; readonly now: Date; readonly headers: Headers },
): Promise<LoginStep> {
  const until = attempts.blockedUntil(credentials.email, from.address, from.now);
  if (until) {
    const minutes = Math.ceil((until.getTime() - from.now.getTime()) / 60_000);
    throw new AppError('too_many_attempts', { values: { count: minutes }, status: 429 });
  }
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: { ...credentials },
      headers: from.headers,
      returnHeaders: true,
    });
    return { needsCode: 'twoFactorRedirect' in response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    attempts.noteFailure(credentials.email, from.address, from.now);
    throw new AppError('login_failed', { status: 401 });
  }
}

/** The library refuses with a status of 4xx; anything else is a fault. */
export function isRefusal(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 && status < 500;
}
