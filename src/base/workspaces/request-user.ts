import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../platform/app-error.ts';
import type { Auth } from './auth.ts';
import { getUser, type User } from './get-session.ts';

/** The headers of a request as the login library reads them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // What the library shows as the address of a session: never what a client says of itself.
  headers.set('x-forwarded-for', request.ip);
  return headers;
}

/** The person who asks, null for nobody. */
export async function findUser(auth: Auth, request: FastifyRequest): Promise<User | null> {
  return request.headers.cookie ? getUser(auth, headersOf(request)) : null;
}

/** The person who asks. @throws AppError `session_required`. */
export async function getRequestUser(auth: Auth, request: FastifyRequest): Promise<User> {
  const user = await findUser(auth, request);
  if (!user) throw new AppError('session_required', { status: 401 });
  return user;
}

/** Whether the browser speaks https, with us or with a proxy before us. */
export function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
}

/** Hands cookies to the browser, marked Secure where the request came by https, directly or through a proxy. */
export function sendCookies(request: FastifyRequest, reply: FastifyReply, cookies: readonly string[]): void {
  reply.header('set-cookie', isHttps(request) ? cookies.map((cookie) => `${cookie}; Secure`) : [...cookies]);
}
