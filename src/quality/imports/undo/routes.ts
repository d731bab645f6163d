import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { assertMay } from '../../../base/workspaces/access.ts';
import { enterRequest } from '../../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../../base/workspaces/routes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { beginUndo, lockImport, planUndo } from './begin-undo.ts';
import { askUndoSchema, type ImportUndo, undoItemsQuery, undoItemsSchema, undoStateSchema } from './contract.ts';
import { forgetPlan } from './forget-plan.ts';
import { UndoDesk } from './undo-desk.ts';
import { findLatestUndo, findUndoItems } from './undo-queries.ts';

interface UndoDeps extends WorkspaceDeps {
  readonly databaseUrl: string;
  readonly references: readonly RecordReference[];
  readonly report: (error: unknown) => void;
}

const params = z.object({ importId: z.uuid() });

/** « Annuler cet import… »: foreseen first, then done, and how far it is. */
export function undoRoutes(root: FastifyInstance, deps: UndoDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const moment = () => ({ now: new Date(), newId });
  const desk = new UndoDesk({ ...deps, now: () => new Date() });
  root.addHook('onClose', () => desk.close());
  const one = { tags: ['imports'], params };
  const state = { ...one, response: { 200: undoStateSchema } };
  /** What the base says; one that says it is at work and is not was cut short, and can be gone on with. */
  const look = async (request: FastifyRequest, importId: string): Promise<{ undo: ImportUndo | null }> =>
    enterRequest(deps, request, async (tx, access) => {
      assertMay(access, 'import_files');
      const undo = await findLatestUndo(tx, access, importId);
      const isCut = undo && (undo.status === 'planning' || undo.status === 'running') && !desk.isAtWork(undo.id);
      return { undo: isCut ? { ...undo, status: 'failed' as const } : undo };
    });

  app.post(
    '/saved-imports/:importId/undo-plan',
    { schema: { ...state, summary: 'Foresee the undoing of an import', body: askUndoSchema } },
    async (request) => {
      const { importId } = request.params;
      const former = await enterRequest(deps, request, async (tx, access) => {
        await lockImport(tx, access, importId);
        return findLatestUndo(tx, access, importId);
      });
      if (former?.hasBegun && desk.isAtWork(former.id)) throw new AppError('import_undo_under_way', { status: 409 });
      // What is being foreseen is foreseen anew.
      if (former) await desk.cancel(former.id);
      const asked = await enterRequest(deps, request, async (tx, access) => ({
        ...(await planUndo(tx, access, importId, request.body, moment())),
        workspaceId: access.workspaceId,
      }));
      if (asked.isNew) desk.run(asked.workspaceId, asked.undoId);
      return look(request, importId);
    },
  );
  app.post(
    '/saved-imports/:importId/undo',
    { schema: { ...state, summary: 'Undo what was foreseen, or go on with what was cut' } },
    async (request) => {
      const { importId } = request.params;
      const begun = await enterRequest(deps, request, async (tx, access) => {
        const latest = await findLatestUndo(tx, access, importId);
        if (latest?.status === 'running' && desk.isAtWork(latest.id)) return null;
        const undoId = await beginUndo(tx, access, importId, moment());
        return undoId === null ? null : { undoId, workspaceId: access.workspaceId };
      });
      if (begun) desk.run(begun.workspaceId, begun.undoId);
      return look(request, importId);
    },
  );
  app.post(
    '/saved-imports/:importId/undo/cancel',
    { schema: { ...state, summary: 'Stop an undoing after the records under way; what is taken back stays so' } },
    async (request) => {
      const { importId } = request.params;
      const undo = await enterRequest(deps, request, async (tx, access) => {
        await lockImport(tx, access, importId);
        return findLatestUndo(tx, access, importId);
      });
      if (undo) await desk.cancel(undo.id);
      if (undo && !undo.hasBegun)
        await enterRequest(deps, request, (tx, access) => forgetPlan(tx, access.workspaceId, undo.id));
      return look(request, importId);
    },
  );
  app.get(
    '/saved-imports/:importId/undo',
    { schema: { ...state, summary: 'The last undoing of an import' } },
    (request) => look(request, request.params.importId),
  );
  app.get(
    '/saved-imports/:importId/undo/items',
    {
      schema: {
        ...one,
        summary: 'What stays of an import, with the reasons',
        querystring: undoItemsQuery,
        response: { 200: undoItemsSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        assertMay(access, 'import_files');
        const undo = await findLatestUndo(tx, access, request.params.importId);
        return undo ? findUndoItems(tx, access, undo.id, request.query) : { items: [], next: null };
      }),
  );
}
