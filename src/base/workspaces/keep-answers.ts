import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import type { Access } from './access.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { getVisit } from './request-visit.ts';
import type { WorkspaceDeps } from './routes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer holds a secret or cookies, which are kept nowhere: an `Idempotency-Key` is refused. */
    keepsNoAnswer?: boolean;
  }
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const KEPT_MS = 24 * 3_600_000;

/** A request that came first under its key: its answer is kept once it is known. */
interface Claim {
  readonly workspaceId: string;
  readonly actorId: string;
  readonly key: string;
}

interface KeptAnswer {
  readonly hash: string;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly body: string | null;
}

/**
 * `Idempotency-Key` on POST and PATCH: for 24 hours the same request under the same key gets the answer of the first one,
 * and nothing is done twice. Only what succeeded is kept: a request that was refused has written nothing and may come again.
 * Where the first one was cut short, nobody knows what it did, and the key stays refused.
 * @throws AppError `idempotency_key_wrong`, `idempotency_key_reused`, `idempotency_key_in_use`, `idempotency_not_offered`.
 */
export function keepAnswers(root: FastifyInstance, deps: WorkspaceDeps): void {
  const claims = new WeakMap<FastifyRequest, Claim>();

  root.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const visit = await getVisit(deps, request);
    const hash = hashRequest(request);
    const { actorId, kept } = await enterWorkspace(deps.pool, visit, async (tx, access) => ({
      actorId: access.actorId,
      kept: await claimKey(tx, access, { key, hash, now: new Date() }),
    }));
    if (kept === null) {
      claims.set(request, { workspaceId: visit.workspaceId, actorId, key });
      return;
    }
    if (kept.hash !== hash) throw new AppError('idempotency_key_reused', { status: 409 });
    if (kept.status === null) throw new AppError('idempotency_key_in_use', { status: 409 });
    reply.code(kept.status).header('idempotency-replayed', 'true');
    if (kept.contentType) reply.header('content-type', kept.contentType);
    return reply.send(kept.body ?? undefined);
  });
  root.addHook('onSend', async (request, reply, payload) => {
    const claim = claims.get(request);
    if (!claim) return payload;
    claims.delete(request);
    const isDone = reply.statusCode < 300 && (typeof payload === 'string' || payload === null || payload === undefined);
    const answer = { status: reply.statusCode, contentType: String(reply.getHeader('content-type') ?? '') || null };
    await withWorkspace(deps.pool, claim.workspaceId, (tx) =>
      isDone
        ? keepAnswer(tx, claim, { ...answer, body: typeof payload === 'string' ? payload : null })
        : releaseKey(tx, claim),
    );
    return payload;
  });
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || (request.method !== 'POST' && request.method !== 'PATCH')) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new AppError('idempotency_key_wrong');
  const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false;
  if (isForm || request.routeOptions.config.keepsNoAnswer) throw new AppError('idempotency_not_offered');
  return key;
}

function hashRequest({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
}

/** Null for whoever comes first under a key, else what is kept of the first; keys older than a day are swept on the way. */
async function claimKey(
  tx: Tx,
  { workspaceId, actorId }: Access,
  { key, hash, now }: { readonly key: string; readonly hash: string; readonly now: Date },
): Promise<KeptAnswer | null> {
  const oldest = new Date(now.getTime() - KEPT_MS);
  await sql`delete from kept_answer where workspace_id = ${workspaceId} and asked_at < ${oldest}`.execute(tx);
  const { rows: claimed } = await sql`
    insert into kept_answer (workspace_id, actor_id, idempotency_key, request_hash, asked_at)
    values (${workspaceId}, ${actorId}, ${key}, ${hash}, ${now})
    on conflict (workspace_id, actor_id, idempotency_key) do nothing returning actor_id`.execute(tx);
  if (claimed.length > 0) return null;
  const { rows } = await sql<KeptAnswer>`
    select request_hash as hash, status, content_type as "contentType", body from kept_answer
    where workspace_id = ${workspaceId} and actor_id = ${actorId} and idempotency_key = ${key}`.execute(tx);
  // Released between the two statements: whoever held it was refused, and this one may come again.
  if (!rows[0]) throw new AppError('idempotency_key_in_use', { status: 409 });
  return rows[0];
}

async function keepAnswer(
  tx: Tx,
  { workspaceId, actorId, key }: Claim,
  { status, contentType, body }: Omit<KeptAnswer, 'hash'>,
): Promise<void> {
  await sql`
    update kept_answer set status = ${status}, content_type = ${contentType}, body = ${body}
    where workspace_id = ${workspaceId} and actor_id = ${actorId} and idempotency_key = ${key}`.execute(tx);
}

async function releaseKey(tx: Tx, { workspaceId, actorId, key }: Claim): Promise<void> {
  await sql`
    delete from kept_answer
    where workspace_id = ${workspaceId} and actor_id = ${actorId} and idempotency_key = ${key}`.execute(tx);
}
