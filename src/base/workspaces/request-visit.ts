import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { noticeCredential } from '../../platform/http/limit-pace.ts';
import type { Access } from './access.ts';
import { hashKey, workspaceOfKey } from './api-key.ts';
import type { Auth } from './auth.ts';
import { enterWorkspace, type Visit } from './enter-workspace.ts';
import { findWorkspaces } from './find-workspaces.ts';
import { getRequestUser } from './request-user.ts';

interface VisitDeps {
  readonly pool: Pool;
  readonly auth: Auth;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Who asks and for which workspace: the one that the key of a program names (`Authorization: Bearer …`), or for a person
 * the one that the address names (`?workspace=…`), else his first.
 * @throws AppError `session_required`, `api_key_refused`, `workspace_unknown`.
 */
export async function getVisit({ pool, auth }: VisitDeps, request: FastifyRequest): Promise<Visit> {
  const { authorization } = request.headers;
  const onEntered = ({ isLimited }: Access) => noticeCredential(request, { isLimited });
  if (authorization !== undefined) return { ...visitOfKey(authorization), onEntered };
  const { id: userId } = await getRequestUser(auth, request);
  const named = workspaceNamed(request.url);
  const workspaceId = named ?? (await findWorkspaces(pool, userId))[0]?.id;
  if (!workspaceId || !UUID.test(workspaceId)) throw new AppError('workspace_unknown', { status: 404 });
  return { workspaceId, userId, onEntered };
}

/** Read from the address itself: each route would otherwise have to name it among what it understands. */
function workspaceNamed(url: string): string | null {
  const at = url.indexOf('?');
  return at === -1 ? null : new URLSearchParams(url.slice(at)).get('workspace');
}

function visitOfKey(authorization: string): Visit {
  const key = authorization.replace(/^Bearer\s+/i, '');
  const workspaceId = workspaceOfKey(key);
  if (!workspaceId) throw new AppError('api_key_refused', { status: 401 });
  return { workspaceId, keyHash: hashKey(key) };
}

/** Runs the work of a request in the workspace that it is for. @throws as `getVisit` and `enterWorkspace`. */
export async function enterRequest<Result>(
  deps: VisitDeps,
  request: FastifyRequest,
  work: (tx: Tx, access: Access) => Promise<Result>,
): Promise<Result> {
  return enterWorkspace(deps.pool, await getVisit(deps, request), work);
}
