import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../app-error.ts';
import { type Pace, TokenBuckets } from './token-buckets.ts';

/** What is known of a credential: whether it keeps a pace at all. */
interface Standing {
  readonly isLimited: boolean;
}

interface PaceOptions extends Pace {
  /** In milliseconds. */
  now(): number;
}

const CREDENTIALS_KEPT = 50_000;
const noticing = new WeakMap<FastifyRequest, (standing: Standing) => void>();

/**
 * Says that the credential of a request is good: from then on it has a pace of its own, or none, whatever comes from the
 * same network address.
 */
export function noticeCredential(request: FastifyRequest, standing: Standing): void {
  noticing.get(request)?.(standing);
}

/**
 * Lets each key, each session and, for whoever has neither, each network address make so many requests of the API, and
 * tells each how many are left. A credential counts for itself only once it was found good: made-up ones would otherwise
 * have a fresh bucket each.
 * @throws AppError `too_many_requests` with `Retry-After`.
 */
export function limitPace(app: FastifyInstance, { now, ...pace }: PaceOptions): void {
  const buckets = new TokenBuckets(pace);
  const known = new Map<string, Standing>();

  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/v1/')) return;
    const credential = credentialOf(request);
    const standing = credential === null ? undefined : known.get(credential);
    if (credential !== null) noticing.set(request, (found) => remember(known, credential, found));
    if (standing && !standing.isLimited) return;
    const { isAllowed, remaining, retryAfter, resetAfter } = buckets.take(
      standing && credential ? credential : request.ip,
      now(),
    );
    reply.headers({
      'ratelimit-limit': String(pace.burst),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetAfter),
    });
    if (isAllowed) return;
    reply.header('retry-after', String(retryAfter));
    throw new AppError('too_many_requests', { values: { seconds: retryAfter }, status: 429 });
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 401) return;
    // Revoked or logged out: it counts for its network address again.
    const credential = credentialOf(request);
    if (credential !== null) known.delete(credential);
  });
}

/** A key or the cookies of a session, as a hash: neither is kept in memory longer than its request. */
function credentialOf(request: FastifyRequest): string | null {
  const { authorization, cookie } = request.headers;
  const text = authorization ?? cookie;
  return text === undefined ? null : createHash('sha256').update(text).digest('base64');
}

function remember(known: Map<string, Standing>, credential: string, standing: Standing): void {
  known.delete(credential);
  known.set(credential, standing);
  for (const oldest of known.keys()) {
    if (known.size <= CREDENTIALS_KEPT) break;
    known.delete(oldest);
  }
}
