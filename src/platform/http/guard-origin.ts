import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../app-error.ts';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * A server of this machine asks for no login, so another site's page open in the same browser must not reach it: neither
 * under a name of its own that it points at 127.0.0.1 (DNS rebinding), nor by a write from its own origin.
 */
export function guardOrigin(app: FastifyInstance, options: { readonly isLoopback: boolean }): void {
  app.addHook('onRequest', async (request) => {
    if (options.isLoopback && !LOOPBACK_NAME.test(hostName(request.headers.host))) {
      throw new AppError('request_host_refused', { status: 403 });
    }
    if (WRITES.has(request.method) && !isSameOrigin(request)) {
      throw new AppError('request_origin_refused', { status: 403 });
    }
  });
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** Programs send neither header, and hold no cookie that a foreign page could borrow. */
function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  return origin === undefined || URL.parse(origin)?.host === request.headers.host;
}
