import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from './create-app.ts';
import { serveWeb } from './serve-web.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-web-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, method: 'GET' | 'POST' = 'GET') {
  const app = await createApp({ isLoopback: true, version: '1', say: (_, fact) => fact.code, report: () => {} });
  await serveWeb(app, { folder, missingPage: '<p>not built</p>' });
  return app.inject({ url, method, headers: { host: 'localhost' } });
}

function build(): void {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'assets', 'app-abc123.js'), 'let a;');
}

test('without built pages, any address says so instead of failing', async () => {
  const answer = await ask('/');
  expect([answer.statusCode, answer.body]).toEqual([200, '<p>not built</p>']);
  expect(answer.headers['content-type']).toContain('text/html');
});

test('the page answers at its own addresses, the built files keep for a year', async () => {
  build();
  for (const url of ['/', '/imports/42']) expect((await ask(url)).body).toBe('<p>page</p>');
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  const script = await ask('/assets/app-abc123.js');
  expect(script.headers['cache-control']).toContain('immutable');
});

test('an unknown address of the API, a lost file and a write are errors and never the page', async () => {
  build();
  for (const url of ['/api/nothing', '/assets/lost.js']) {
    const answer = await ask(url);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'address_unknown']);
  }
  expect((await ask('/imports/42', 'POST')).statusCode).toBe(404);
});

test('nothing outside the folder is served', async () => {
  build();
  expect((await ask('/../../etc/passwd')).body).not.toContain('root:');
  expect((await ask('/%2e%2e/%2e%2e/etc/passwd')).body).not.toContain('root:');
});
