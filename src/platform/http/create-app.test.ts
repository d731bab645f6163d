import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { SpreadsheetError } from '../spreadsheets/sheet.ts';
import { createApp } from './create-app.ts';

const faults: unknown[] = [];
beforeEach(() => {
  faults.length = 0;
});

async function app(isLoopback = true) {
  const made = await createApp({
    isLoopback,
    version: '1.2.3',
    say: (language, fact) => `${language}:${fact.code}`,
    report: (error) => faults.push(error),
  });
  const typed = made.withTypeProvider<ZodTypeProvider>();
  const sheet = { params: z.object({ kind: z.string() }) };
  typed.get('/api/failing/:kind', { schema: sheet }, async (request) => {
    if (request.params.kind === 'ours')
      throw new AppError('siret_already_used', { values: { siret: '1' }, status: 409 });
    if (request.params.kind === 'sheet') throw new SpreadsheetError('sheet_truncated', { file: 'a.xlsx', row: 3 });
    throw new Error('secret detail');
  });
  typed.post('/api/things', { schema: { body: z.object({ size: z.number() }) } }, async (request) => request.body);
  return made;
}

const HOST = { host: 'localhost:3000' };

test('an error of ours is a problem with its status, code, values and sentence, in French unless English is read', async () => {
  const answer = await (await app()).inject({ url: '/api/failing/ours', headers: HOST });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const english = { ...HOST, 'accept-language': 'en-GB,en;q=0.9' };
  expect((await (await app()).inject({ url: '/api/failing/ours', headers: english })).json().detail).toBe(
    'en:siret_already_used',
  );
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toEqual({
    type: 'urn:ramure:problem:siret_already_used',
    title: 'siret already used',
    status: 409,
    code: 'siret_already_used',
    values: { siret: '1' },
    detail: 'fr:siret_already_used',
    errors: [],
  });
  expect(faults).toEqual([]);
});

test('an unreadable sheet says where', async () => {
  const answer = await (await app()).inject({ url: '/api/failing/sheet', headers: HOST });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'sheet_truncated', values: { file: 'a.xlsx', row: 3 } });
});

test('a fault of ours is reported, and its words stay inside', async () => {
  const answer = await (await app()).inject({ url: '/api/failing/other', headers: HOST });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('secret detail');
  expect(faults).toHaveLength(1);
});

test('what does not fit the schema is refused at the door, naming the field', async () => {
  const answer = await (await app()).inject({
    method: 'POST',
    url: '/api/things',
    headers: HOST,
    payload: { size: 'x' },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({
    code: 'request_wrong',
    errors: [{ code: 'request_field_wrong', values: { field: 'size' } }],
  });
});

test('broken JSON and a body too large are answered as such', async () => {
  const server = await app();
  const post = (payload: string) =>
    server.inject({
      method: 'POST',
      url: '/api/things',
      headers: { ...HOST, 'content-type': 'application/json' },
      payload,
    });
  expect((await post('{"size":')).statusCode).toBe(400);
  const large = await post(JSON.stringify({ size: 1, more: 'x'.repeat(1_100_000) }));
  expect(large.statusCode).toBe(413);
  expect(large.json().code).toBe('request_too_large');
});

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
  'on the loopback, the name %j is refused: it may be a foreign page in disguise',
  async (host) => {
    const answer = await (await app()).inject({ url: '/api/openapi.json', headers: { host } });
    expect(answer.statusCode).toBe(403);
  },
);

test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])(
  'on the loopback, %s is us',
  async (host) => {
    const answer = await (await app()).inject({ url: '/api/openapi.json', headers: { host } });
    expect(answer.statusCode).toBe(200);
  },
);

test('a server for others answers to whatever name it was given', async () => {
  const answer = await (await app(false)).inject({ url: '/api/openapi.json', headers: { host: 'crm.example.fr' } });
  expect(answer.statusCode).toBe(200);
});

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'http://localhost:4000' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 200],
  [{}, 200],
])('a write with %j is answered %i', async (headers, status) => {
  const answer = await (await app()).inject({
    method: 'POST',
    url: '/api/things',
    headers: { ...HOST, ...headers },
    payload: { size: 1 },
  });
  expect(answer.statusCode).toBe(status);
});

test('browsers are told to trust nothing but our own pages, and to keep no data', async () => {
  const { headers } = await (await app()).inject({ url: '/api/openapi.json', headers: HOST });
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
});

test('the API describes itself', async () => {
  const answer = await (await app()).inject({ url: '/api/openapi.json', headers: HOST });
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Ramure', version: '1.2.3' } });
  expect(Object.keys(answer.json().paths)).toContain('/api/things');
});
