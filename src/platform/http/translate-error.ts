import type { FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type CodedFact } from '../app-error.ts';
import { SpreadsheetError } from '../spreadsheets/sheet.ts';

/** The sentence of a code in one language; the composition root gives the catalogue's. */
export type SayFact = (language: 'fr' | 'en', fact: CodedFact) => string;

interface ErrorAnswer {
  readonly code: string;
  readonly values: CodedFact['values'];
  readonly message_fr: string;
  readonly message_en: string;
  readonly details: readonly ErrorAnswer[];
}

/** Every error leaves the server through here: a status, a code, its values, and the sentence in both languages. */
export function translateErrors(app: FastifyInstance, say: SayFact, report: (error: unknown) => void): void {
  const answer = (fact: CodedFact, details: readonly CodedFact[]): ErrorAnswer => ({
    code: fact.code,
    values: fact.values ?? {},
    message_fr: say('fr', fact),
    message_en: say('en', fact),
    details: details.map((detail) => answer(detail, [])),
  });
  app.setErrorHandler((error, _request, reply) => {
    const known = toAppError(error);
    if (known.status >= 500) report(error);
    return reply.code(known.status).send({ error: answer(known, known.details) });
  });
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
