import type { Answer } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import { type ExplainContext, openContext } from '../../matching/explain/explain-context.ts';
import type { Table } from '../../matching/table.ts';
import { AppError } from '../../platform/app-error.ts';
import { normalizeRows } from './normalize-rows.ts';

// Weighing a pair again takes the whole sheet back into memory: at 20,000 lines 118 MB, and 6.5 s of processor before the
// first answer (the next ones take none).
const MOST_LINES = 100_000;

interface Asked {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** The answers that the result on screen was arranged with. */
  readonly answers: readonly Answer[];
  readonly threads: number;
}

let opened: { readonly table: Table; readonly context: Promise<ExplainContext> } | null = null;

async function open({ table, mapping, answers, threads }: Asked): Promise<ExplainContext> {
  return openContext(await normalizeRows(table, mapping, { threads }), answers);
}

/**
 * The sheet ready to weigh any pair again, kept for the next question about the same result.
 * @throws where the sheet is too large to be held for it.
 */
export function openExplanations(asked: Asked): Promise<ExplainContext> {
  if (asked.table.rows.length > MOST_LINES)
    throw new AppError('explain_too_large', { status: 422, values: { count: MOST_LINES } });
  if (opened?.table === asked.table) return opened.context;
  const own = { table: asked.table, context: open(asked) };
  opened = own;
  // What failed once is tried again by the next question, not answered with the same failure for ever.
  own.context.catch(() => {
    if (opened === own) opened = null;
  });
  return own.context;
}
