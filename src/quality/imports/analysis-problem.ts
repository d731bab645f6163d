import type { Reason } from '../../domain/reason.ts';
import { SpreadsheetError } from '../../platform/spreadsheets/sheet.ts';

/** An error as a fact that the screen can say. What is our own fault keeps its message for the log, under one code. */
export function readProblem(error: unknown): { readonly problem: Reason; readonly status: number } {
  if (error instanceof SpreadsheetError) {
    const { file, sheet = '', row = 0, column = 0 } = error.place;
    return { problem: { code: error.code, values: { file, sheet, row, column } }, status: 422 };
  }
  if (isCoded(error)) return { problem: { code: error.code, values: error.values ?? {} }, status: error.status ?? 422 };
  const message = error instanceof Error ? error.message : String(error);
  return { problem: { code: 'analysis_failed', values: { message } }, status: 500 };
}

interface Coded {
  readonly code: string;
  readonly values?: Record<string, string | number>;
  readonly status?: number;
}

// Errors of the system carry codes too (ENOSPC): ours are lower case facts.
function isCoded(error: unknown): error is Coded {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[a-z_]+$/.test(error.code);
}
