import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { assertMay } from '../../base/workspaces/access.ts';
import { findUser } from '../../base/workspaces/request-user.ts';
import { enterRequest } from '../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../base/workspaces/routes.ts';
import type { Visitor } from './analysis-access.ts';

/**
 * Who sends files: a person who has logged in, null for nobody, or a program with a key. The key of a person finds his
 * analyses, and he finds those of his key.
 * @throws AppError `api_key_refused`; `right_missing` for a key that may not import.
 */
export async function findImporter(deps: WorkspaceDeps, request: FastifyRequest): Promise<Visitor | null> {
  if (request.headers.authorization === undefined) return findUser(deps.auth, request);
  return enterRequest(deps, request, async (tx, access) => {
    assertMay(access, 'import_files');
    const { workspaceId, actorId, userId } = access;
    const { rows } = await sql<{ name: string }>`
      select name from api_key where workspace_id = ${workspaceId} and api_key_id = ${actorId}`.execute(tx);
    return { id: userId ?? actorId, name: rows[0]?.name ?? '', workspaceId };
  });
}
