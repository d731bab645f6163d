import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { PRODUCT_VERSION } from './domain/version.ts';
import { sayReason } from './domain/words/say.ts';
import { openRooms } from './open-rooms.ts';
import { createApp } from './platform/http/create-app.ts';
import { limitPace } from './platform/http/limit-pace.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import { MISSING_PAGE } from './server-pages.ts';
import type { ServerParts } from './server-parts.ts';

const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));

/**
 * Every room behind one Fastify, ready to be listened to or injected into.
 * @param onCreated told of the application before it has any route: a test writes down which routes there are
 */
export async function createServer(
  parts: ServerParts,
  onCreated?: (app: FastifyInstance) => void,
): Promise<FastifyInstance> {
  const app = await createApp({
    isLoopback: parts.config.isLoopback,
    version: PRODUCT_VERSION,
    say: sayReason,
    report: (error) => parts.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const { requestsPerSecond: perSecond } = parts.config;
  if (perSecond > 0) limitPace(app, { perSecond, burst: 10 * perSecond, now: () => performance.now() });
  onCreated?.(app);
  app.get('/api/health', { schema: { tags: ['server'] } }, async (_request, reply) => {
    const isUp = await parts.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'ready' : 'database_unreachable' });
  });
  await openRooms(app, parts);
  await serveWeb(app, { folder: WEB_FOLDER, missingPage: MISSING_PAGE });
  await app.ready();
  return app;
}
