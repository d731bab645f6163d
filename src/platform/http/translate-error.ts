import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type CodedFact } from '../app-error.ts';
import { SpreadsheetError } from '../spreadsheets/sheet.ts';

/** The sentence of a code in one language; the composition root gives the catalogue's. */
export type SayFact = (language: 'fr' | 'en', fact: CodedFact) => string;

/** One thing that is wrong: a fact to reckon with, a sentence to read. */
interface Fault {
  readonly code: string;
  readonly values: NonNullable<CodedFact['values']>;
  readonly detail: string;
}

/** A problem as RFC 9457 writes it, with what a program needs beside the sentence. */
interface Problem extends Fault {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Each refused field, each wrong line. */
  readonly errors: readonly Fault[];
}

/** Every error leaves the server through here, as a problem in the language that the asker reads (French unless he says). */
export function translateErrors(app: FastifyInstance, say: SayFact, report: (error: unknown) => void): void {
  app.setErrorHandler((error, request, reply) => {
    const known = toAppError(error);
    if (known.status >= 500) report(error);
    const language = languageOf(request);
    const faultOf = (fact: CodedFact): Fault => ({
      code: fact.code,
      values: fact.values ?? {},
      detail: say(language, fact),
    });
    const problem: Problem = {
      type: `urn:ramure:problem:${known.code}`,
      title: known.code.replaceAll('_', ' '),
      status: known.status,
      ...faultOf(known),
      errors: known.details.map(faultOf),
    };
    // As text: the schema of a route describes what it answers when all goes well.
    return reply.code(known.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  });
}

function languageOf(request: FastifyRequest): 'fr' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
}

/** Our own errors as they are; what Fastify refuses by itself as a fact of ours; the rest as our fault, told to nobody. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof SpreadsheetError) {
    const { file, sheet = '', row = 0, column = 0 } = error.place;
    return new AppError(error.code, { values: { file, sheet, row, column }, status: 422 });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const details = error.validation.map((issue) => ({
      code: 'request_field_wrong',
      values: { field: issue.instancePath.split('/').filter(Boolean).join('.') || String(error.validationContext) },
    }));
    return new AppError('request_wrong', { details });
  }
  const status = statusOf(error);
  if (status === 413) return new AppError('request_too_large', { status });
  if (status >= 400 && status < 500) return new AppError('request_wrong', { status });
  return new AppError('server_failed', { status: 500, cause: error });
}

function statusOf(error: unknown): number {
  const hasStatus = typeof error === 'object' && error !== null && 'statusCode' in error;
  return hasStatus && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
