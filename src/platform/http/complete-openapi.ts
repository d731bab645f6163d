/** As much of an OpenAPI document as is completed here. */
interface Operation {
  summary?: string;
  security?: object[];
  responses?: Record<string, object>;
}
export interface OpenapiDocument {
  openapi?: string;
  components?: { securitySchemes?: object; schemas?: object };
  paths?: Record<string, Record<string, Operation> | undefined>;
}

const TEXT = { type: 'string' };
const FAULT = {
  code: { ...TEXT, description: 'A fact to reckon with: `siret_already_used`.' },
  values: { type: 'object', description: 'What the fact is about: the field, the value, the record in the way.' },
  detail: { ...TEXT, description: 'The same as a sentence, in French or English (Accept-Language).' },
};
const PROBLEM = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'code', 'values', 'detail', 'errors'],
  properties: {
    type: { ...TEXT, description: 'urn:ramure:problem:CODE' },
    title: TEXT,
    status: { type: 'integer' },
    ...FAULT,
    errors: { type: 'array', items: { type: 'object', properties: FAULT }, description: 'Each refused field or item.' },
  },
  example: {
    type: 'urn:ramure:problem:filter_value_wrong',
    title: 'filter value wrong',
    status: 400,
    code: 'filter_value_wrong',
    values: { field: 'region', value: 'Narnia' },
    detail: '“Narnia” is no value of the field “region”.',
    errors: [],
  },
};
const REFUSED = {
  description: 'Refused or failed: nothing was written.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);
/** What can be asked by nobody yet known. */
const OPEN = /^\/api\/(health|v1\/(session|owner)$)/;

/** What every operation has in common: who may ask, and how a refusal looks. A route without a summary is told by its address. */
export function completeOpenapi(document: OpenapiDocument): void {
  document.components = {
    ...document.components,
    securitySchemes: {
      key: {
        type: 'http',
        scheme: 'bearer',
        description: 'A key of a program: `npx ramure api-key create --name NAME`.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'ramure.session_token',
        description: 'The session of a person.',
      },
    },
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(item ?? {})) {
      if (!METHODS.has(method)) continue;
      operation.summary ??= summaryOf(method, path);
      operation.security ??= OPEN.test(path) ? [] : [{ key: [] }, { session: [] }];
      operation.responses = { ...operation.responses, default: REFUSED };
    }
}

const VERBS: Readonly<Record<string, string>> = {
  get: 'Read',
  post: 'Add or run',
  put: 'Replace',
  patch: 'Change',
  delete: 'Remove',
};

function summaryOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api\/(v1\/)?/, '')
    .split('/')
    .filter((word) => !word.startsWith('{'));
  return `${VERBS[method] ?? method}: ${words.join(', ').replaceAll('-', ' ')}`;
}
