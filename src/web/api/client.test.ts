import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, ask, sayError } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }));
}

test('an answer of the agreed shape is handed over, any other is refused', async () => {
  const schema = z.object({ name: z.string() });
  answer(200, { name: 'clients.csv' });
  expect(await ask(schema, '/x')).toEqual({ name: 'clients.csv' });
  answer(200, { name: 12 });
  await expect(ask(schema, '/x')).rejects.toMatchObject({ reason: { code: 'error_unreadable_answer' } });
});

test('a fact told by the server becomes its sentence, with its values, in the language of the reader', async () => {
  answer(413, { code: 'file_too_large', values: { megabytes: 500 }, status: 413, detail: '', errors: [] });
  const error = await ask(z.null(), '/x').catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ApiError);
  expect(sayError('fr', error)).toContain('dépasse 500 Mo');
  expect(sayError('en', error)).toContain('over 500 MB');
});

test('a server that does not answer, and one that answers nonsense, are said without a code', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
  const lost = await ask(z.null(), '/x').catch((problem: unknown) => problem);
  expect(sayError('fr', lost)).toContain('Ramure ne répond pas');
  answer(502, 'bad gateway');
  const nonsense = await ask(z.null(), '/x').catch((problem: unknown) => problem);
  expect(sayError('en', nonsense)).toContain('The server met an error');
  expect(sayError('en', new ApiError(400, { code: 'never_heard_of' }))).toContain('The server met an error');
});
