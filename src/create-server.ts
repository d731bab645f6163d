import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import packageFile from '../package.json' with { type: 'json' };
import { sayReason } from './domain/words/say.ts';
import type { Config } from './platform/config.ts';
import { createApp } from './platform/http/create-app.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import type { Log } from './platform/log.ts';
import { MISSING_PAGE } from './server-pages.ts';

const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));

/** What the rooms are given. */
export interface ServerParts {
  readonly config: Config;
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly log: Log;
}

/** Every room behind one Fastify, ready to be listened to or injected into. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = await createApp({
    isLoopback: parts.config.isLoopback,
    version: packageFile.version,
    say: sayReason,
    report: (error) => parts.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  app.get('/api/health', { schema: { tags: ['server'] } }, async (_request, reply) => {
    const isUp = await parts.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'ready' : 'database_unreachable' });
  });
  await serveWeb(app, { folder: WEB_FOLDER, missingPage: MISSING_PAGE });
  await app.ready();
  return app;
}
