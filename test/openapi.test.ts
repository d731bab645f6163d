import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './support/server.ts';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema?: object;
    readonly description?: string;
  }[];
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
  readonly requestBody?: object;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly components: { readonly schemas: object; readonly securitySchemes: object };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer();
  document = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as Document; // checked by the tests below
});
afterAll(() => server.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

test('the document is OpenAPI 3.1, with the two ways to be somebody and the shape of a refusal', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info).toMatchObject({ title: 'Ramure', version: expect.stringMatching(/^\d/) });
  expect(document.components.securitySchemes).toMatchObject({
    key: { type: 'http', scheme: 'bearer' },
    session: { type: 'apiKey', in: 'cookie' },
  });
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/v1/accounts', '/api/v1/contacts', '/api/v1/bulk']),
  );
});

test('every operation says what it does, under which heading, what it answers and how it refuses', () => {
  const wanting = operations().filter(
    ({ operation: { summary = '', tags = [], responses = {}, security } }) =>
      summary.length < 5 || tags.length === 0 || Object.keys(responses).length < 2 || !responses.default || !security,
  );
  expect(wanting.map((one) => one.name)).toEqual([]);
});

test('every parameter of an address is described, and nothing else is', () => {
  for (const { name, path, operation } of operations()) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
    expect(described.sort(), name).toEqual(inPath.sort());
    for (const parameter of operation.parameters ?? [])
      expect(parameter.schema, `${name} ${parameter.name}`).toBeDefined();
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((found) => found[1] ?? '');
  expect(references.length).toBeGreaterThan(10);
  const lost = references.filter((reference) => {
    const found = reference.split('/').reduce<unknown>((at, part) => Object(at)[part.replaceAll('~1', '/')], document);
    return found === undefined;
  });
  expect(lost).toEqual([]);
});

test('the grammar of lists is told where it is used', () => {
  const list = document.paths['/api/v1/accounts']?.get;
  const told = (name: string) => JSON.stringify(list?.parameters?.find((one) => one.name === name));
  expect(told('filter')).toContain('contact.role:decision_maker');
  expect(told('sort')).toContain('-revenueCents');
});
