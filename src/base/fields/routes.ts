import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { FieldDefinition } from '../../domain/field-definition.ts';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { changeField, decideField, retireField } from './change-field.ts';
import {
  changeFieldSchema,
  customFieldsSchema,
  decideFieldSchema,
  dictionarySchema,
  type FieldView,
  fieldParams,
  fieldSchema,
  fieldUseSchema,
  proposeFieldSchema,
  recordParams,
  retireFieldSchema,
  setCustomSchema,
} from './contract.ts';
import { FieldUsage, findFieldUses } from './field-usage.ts';
import { getDictionary } from './get-dictionary.ts';
import { proposeField } from './propose-field.ts';
import { getCustomFields, type RecordDoor, setCustomFields } from './set-custom-fields.ts';

interface FieldDeps extends WorkspaceDeps {
  /** Accounts and contacts belong to later rooms. */
  readonly doors: readonly RecordDoor[];
  readonly report: (error: unknown) => void;
}

const FLUSH_EVERY_MS = 30_000;
/** A season: what nobody touched for so long serves nobody. */
const USE_DAYS = 90;

const guides = () => ({ now: new Date(), newId });

/** The data dictionary, open to every member, and the fields that a workspace adds to its records. */
export function fieldRoutes(root: FastifyInstance, deps: FieldDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const usage = new FieldUsage(deps.pool);
  const clock = setInterval(() => void usage.flush(new Date()).catch(deps.report), FLUSH_EVERY_MS).unref();
  root.addHook('onClose', async () => {
    clearInterval(clock);
    await usage.flush(new Date());
  });
  dictionaryRoutes(root, deps);
  const tags = ['fields'];
  app.get('/fields/uses', { schema: { tags, response: { 200: fieldUseSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, { workspaceId }) => {
      const since = new Date(Date.now() - USE_DAYS * 86_400_000);
      return { uses: [...(await findFieldUses(tx, workspaceId, since))] };
    }),
  );
  for (const door of deps.doors) {
    const schema = { tags, params: recordParams, response: { 200: customFieldsSchema } };
    const url = `/${door.recordKind}s/:recordId/custom`;
    app.get(url, { schema }, (request) =>
      enterRequest(deps, request, async (tx, access) => {
        const { version, values } = await getCustomFields(tx, access, door, request.params.recordId);
        usage.note(access.workspaceId, door.recordKind, Object.keys(values), 'read');
        return { version, values };
      }),
    );
    app.put(url, { schema: { ...schema, body: setCustomSchema } }, (request) =>
      enterRequest(deps, request, (tx, access) =>
        setCustomFields(tx, access, door, request.params.recordId, request.body, guides()),
      ),
    );
  }
}

function dictionaryRoutes(root: FastifyInstance, deps: FieldDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['fields'];
  const one = { tags, params: fieldParams, response: { 200: fieldSchema } };
  const path = '/fields/:recordKind/:key';
  app.get('/fields', { schema: { tags, response: { 200: dictionarySchema } } }, (request) =>
    enterRequest(deps, request, async (tx, { workspaceId }) => ({
      fields: (await getDictionary(tx, workspaceId)).map(viewOf),
    })),
  );
  app.post(
    '/fields',
    { schema: { tags, body: proposeFieldSchema, response: { 201: fieldSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) => proposeField(tx, access, request.body, guides()));
      return reply.code(201).send(made);
    },
  );
  app.put(path, { schema: { ...one, body: changeFieldSchema } }, (request) =>
    enterRequest(deps, request, async (tx, access) =>
      viewOf(await changeField(tx, access, request.params, request.body, guides())),
    ),
  );
  app.post(`${path}/decision`, { schema: { ...one, body: decideFieldSchema } }, (request) =>
    enterRequest(deps, request, async (tx, access) =>
      viewOf(await decideField(tx, access, request.params, request.body, guides())),
    ),
  );
  app.put(`${path}/retired`, { schema: { ...one, body: retireFieldSchema } }, (request) =>
    enterRequest(deps, request, async (tx, access) =>
      viewOf(await retireField(tx, access, request.params, request.body, guides())),
    ),
  );
}

/** A field as it is answered; the name of its values inside the base is nobody's business. */
function viewOf({ shortKey: _shortKey, ...field }: FieldDefinition): FieldView {
  return { ...field, options: [...field.options] };
}
