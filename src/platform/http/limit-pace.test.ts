import { beforeEach, expect, test } from 'vitest';
import { sayReason } from '../../domain/words/say.ts';
import { createApp } from './create-app.ts';
import { limitPace, noticeCredential } from './limit-pace.ts';

let clock = 0;
const opened = async () => {
  const app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  limitPace(app, { burst: 2, perSecond: 1, now: () => clock });
  app.get('/api/v1/things', async (request, reply) => {
    const { authorization } = request.headers;
    if (authorization?.includes('bad')) return reply.code(401).send({});
    if (authorization) noticeCredential(request, { isLimited: !authorization.includes('unlimited') });
    return {};
  });
  app.get('/api/health', async () => ({}));
  return app;
};
let app: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  clock = 0;
  app = await opened();
});

const get = (key = '', url = '/api/v1/things') =>
  app.inject({ url, headers: { host: 'localhost', ...(key && { authorization: `Bearer ${key}` }) } });

test('too many requests are refused with a sentence and the time to wait, and pass again after it', async () => {
  const first = await get();
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1', 'ratelimit-reset': '1' });
  await get();
  const refused = await get();
  expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
    429,
    'too_many_requests',
    '1',
  ]);
  clock = 1_000;
  expect((await get()).statusCode).toBe(200);
  expect((await get('', '/api/health')).statusCode).toBe(200);
});

test('a key that was found good counts for itself, made-up ones for their address', async () => {
  await get('good');
  await get('good');
  await get('good');
  expect((await get('good')).statusCode).toBe(429);
  expect((await get('bad 1')).statusCode).toBe(401);
  expect((await get('bad 2')).statusCode).toBe(429);
});

test('an unlimited key goes on, until it is revoked', async () => {
  for (let asked = 0; asked < 20; asked += 1) expect((await get('unlimited')).statusCode).toBe(200);
});
