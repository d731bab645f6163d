import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, InjectOptions } from 'fastify';
import pg from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { sayReason } from '../../src/domain/words/say.ts';
import { createApp } from '../../src/platform/http/create-app.ts';
import type { Visitor } from '../../src/quality/imports/analysis-access.ts';
import { AnalysisDesk } from '../../src/quality/imports/analysis-desk.ts';
import { AnalysisStore } from '../../src/quality/imports/analysis-store.ts';
import type { Analysis } from '../../src/quality/imports/contract.ts';
import { importRoutes } from '../../src/quality/imports/routes.ts';

const headers = { host: 'localhost' };

/**
 * The routes of the room of imports for the tests of one file: opened anew on an empty folder before each test, closed
 * after it. Nothing of it saves: no database is ever connected.
 */
export function openImportApp(findVisitor: () => Visitor | null = () => null) {
  let folder = '';
  let app: FastifyInstance;
  // Each reading of the clock is a millisecond later than the one before.
  let instant = Date.parse('2026-11-21T10:00:00Z');

  const open = async (isLoopback = true): Promise<void> => {
    const store = new AnalysisStore(folder);
    await store.load();
    const desk = new AnalysisDesk({ store, threads: 1, now: () => new Date(instant++) });
    app = await createApp({ isLoopback, version: '0', say: sayReason, report: () => {} });
    const findUser = async () => findVisitor();
    importRoutes(app, { desk, maxUploadBytes: 100_000, isLoopback, findUser, pool: new pg.Pool(), databaseUrl: '' });
    await app.ready();
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ramure-routes-'));
    await open();
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const inject = (request: InjectOptions) => app.inject({ ...request, headers: { ...headers, ...request.headers } });
  const get = async (url: string) => (await inject({ url })).json();
  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => inject({ method, url, payload });
  const paste = async (text: string): Promise<Analysis> => (await send('POST', '/imports/paste', { text })).json();
  /** Waits until an analysis stands where the test wants it, and nothing of it is being applied. */
  const until = async (id: string, state: Analysis['state']): Promise<Analysis> => {
    for (;;) {
      const analysis: Analysis = await get(`/imports/${id}`);
      if (analysis.state === state && !analysis.isRefreshing) return analysis;
      if (analysis.state === 'failed') throw new Error(JSON.stringify(analysis.problem));
      await sleep(50);
    }
  };
  const analyze = async (text: string): Promise<Analysis> => {
    const { id } = await paste(text);
    await until(id, 'columns');
    await send('POST', `/imports/${id}/run`, { language: 'fr' });
    return until(id, 'ready');
  };
  /** Closes and opens again on the same folder, as a restart does. */
  const restart = async (isLoopback = true): Promise<void> => {
    await app.close();
    await open(isLoopback);
  };
  return { inject, get, send, paste, until, analyze, restart };
}
