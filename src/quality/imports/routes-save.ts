import type { FastifyInstance } from 'fastify';
import type { ImportDeps } from './analysis-access.ts';
export function saveRoutes(_scope: FastifyInstance, _deps: ImportDeps): void {}
