import { z } from 'zod';
import type { Reason } from '../../domain/reason.ts';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';

// Zod would write functions at run time, which the content security policy of our own pages refuses.
z.config({ jitless: true });

/** What went wrong, as a fact: the screen says it in the reader's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly reason: Reason;
  /** Each record or field that stood in the way. */
  readonly details: readonly Reason[];
  constructor(status: number, reason: Reason, details: readonly Reason[] = []) {
    super(reason.code);
    this.name = 'ApiError';
    this.status = status;
    this.reason = reason;
    this.details = details;
  }
}

/** The one translator from any error to a sentence that says what happened, what was kept and what to do. */
export function sayError(language: Language, error: unknown): string {
  if (!(error instanceof ApiError)) return say(language, 'error_offline');
  const sentence = say(language, error.reason.code, error.reason.values);
  // A code without a sentence would be shown bare: the general one tells more.
  return sentence === error.reason.code ? say(language, 'error_server') : sentence;
}

async function errorOf(response: Response): Promise<ApiError> {
  const error: unknown = await response.json().catch(() => null);
  if (error && typeof error === 'object' && 'code' in error && typeof error.code === 'string') {
    const values = 'values' in error ? (error.values as Reason['values']) : undefined; // the server's errors carry plain values
    const details = 'errors' in error && Array.isArray(error.errors) ? (error.errors as Reason[]) : []; // as the values
    return new ApiError(response.status, { code: error.code, values }, details);
  }
  return new ApiError(response.status, { code: 'error_server' });
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal;
}

async function send(path: string, call: Call): Promise<Response> {
  const init: RequestInit = { method: call.method ?? 'GET', credentials: 'same-origin' };
  if (call.signal) init.signal = call.signal;
  if (call.form) init.body = call.form;
  if (call.json !== undefined) {
    init.body = JSON.stringify(call.json);
    init.headers = { 'content-type': 'application/json' };
  }
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, { code: 'error_offline' });
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

/** Asks the server and checks the answer against the contract. @throws ApiError */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  call: Call = {},
): Promise<z.infer<Schema>> {
  const response = await send(path, call);
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) throw new ApiError(response.status, { code: 'error_unreadable_answer' });
  return parsed.data;
}

/** Asks for something whose answer has nothing to read. @throws ApiError */
export async function tell(path: string, call: Call): Promise<void> {
  await send(path, call);
}

/** Asks for something that may have nothing to say: null then. @throws ApiError */
export async function askUnlessDone<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  call: Call,
): Promise<z.infer<Schema> | null> {
  const response = await send(path, call);
  if (response.status === 204) return null;
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) throw new ApiError(response.status, { code: 'error_unreadable_answer' });
  return parsed.data;
}
