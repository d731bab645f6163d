import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../app-error.ts';

interface WebOptions {
  readonly folder: string;
  /** Shown at any address while the pages have not been built. */
  readonly missingPage: string;
}

/** The built pages; an address that is no file and no API belongs to the page's own router. */
export async function serveWeb(app: FastifyInstance, { folder, missingPage }: WebOptions): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      // Registering by name would miss nothing, but a rebuilt page has files that were not there at the start.
      wildcard: true,
      setHeaders: (reply, path) => {
        // The names of built files hold a hash of their content.
        const lasting = path.includes(`${join(folder, 'assets')}`);
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api/');
    if (!isPage || /\.\w+($|\?)/.test(request.url)) throw new AppError('address_unknown', { status: 404 });
    if (!isBuilt) return reply.type('text/html; charset=utf-8').send(missingPage);
    return reply.sendFile('index.html');
  });
}
