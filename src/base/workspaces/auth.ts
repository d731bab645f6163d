import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { newId } from '../../platform/db/new-id.ts';

export const PASSWORD_MIN_LENGTH = 10;

interface AuthOptions {
  readonly databaseUrl: string;
  /** Signs the session cookies. */
  readonly secret: string;
}

/**
 * The login library, on a pool of its own: one of its tables is named account, so it sees the schema auth and nothing
 * else. It knows persons, passwords and sessions; workspaces and roles are ours, under row-level security.
 */
export function openAuth({ databaseUrl, secret }: AuthOptions) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 3,
    application_name: 'ramure sessions',
    options: '-c search_path=auth -c timezone=UTC',
  });
  // An idle connection that the server closes would otherwise end the process; the next query reports it anyway.
  pool.on('error', () => {});
  const { api, $context } = betterAuth({
    database: pool,
    secret,
    // Only our own routes call it, and they check hosts and origins themselves.
    baseURL: 'http://localhost',
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN_LENGTH, maxPasswordLength: 200 },
    // Its own limit counts requests of its HTTP handler, which is not mounted: login-attempts.ts counts ours.
    rateLimit: { enabled: false },
    plugins: [twoFactor({ issuer: 'Ramure' })],
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'ramure',
      // `Secure` is added where the request came by https: on loopback http the browser would drop such a cookie.
      useSecureCookies: false,
      database: { generateId: () => newId() },
    },
  });
  /** A password as the library keeps it, for one that is set without the person. */
  const hashPassword = async (password: string) => (await $context).password.hash(password);
  return { api, hashPassword, close: () => pool.end() };
}

export type Auth = ReturnType<typeof openAuth>;
