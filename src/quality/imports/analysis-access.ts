import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { AnalysisRecord } from './analysis.ts';
import type { AnalysisDesk } from './analysis-desk.ts';

export interface Visitor {
  readonly id: string;
  readonly name: string;
  /** The one that the key of a program is for; a person says which. */
  readonly workspaceId?: string;
}

export interface ImportDeps {
  readonly desk: AnalysisDesk;
  readonly maxUploadBytes: number;
  /** True where the server answers this machine only: the analysis then asks nobody who he is. */
  readonly isLoopback: boolean;
  /** Who has logged in or which program asks, null for nobody. */
  readonly findUser: (request: FastifyRequest) => Promise<Visitor | null>;
  readonly pool: Pool;
  /** For the thread that saves, which opens a connection of its own. */
  readonly databaseUrl: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on a loopback server where nobody has logged in. */
    visitor?: Visitor | null;
  }
}

export const idParams = z.object({ id: z.string() });

/** The analysis asked for, where the person may see it: somebody else's is as unknown as one that never was. */
export function findAnalysis(deps: ImportDeps, request: FastifyRequest, id: string): AnalysisRecord {
  const record = deps.desk.store.get(id);
  if (!deps.isLoopback && record.userId !== request.visitor?.id)
    throw new AppError('analysis_unknown', { status: 404 });
  return record;
}
