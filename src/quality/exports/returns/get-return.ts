import { sql } from 'kysely';
import { type Access, assertMay } from '../../../base/workspaces/access.ts';
import { say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { sayCanonical } from '../cell-text.ts';
import { type ExportKind, findExportField } from '../export-field.ts';
import { titleOf } from '../write-list.ts';
import type { DecideReturn, ReturnChange, SheetReturn } from './contract.ts';

type Found = Omit<SheetReturn, 'receivedAt' | 'changes'> & SheetReturn['changes'] & { readonly receivedAt: Date };

/** The files that came back, one's own, the latest first. @throws AppError `right_missing`. */
export async function findReturns(tx: Tx, access: Access, returnId?: string): Promise<SheetReturn[]> {
  assertMay(access, 'import_files');
  const { workspaceId, actorId } = access;
  const one = returnId === undefined ? sql`true` : sql`r.sheet_return_id = ${returnId}`;
  const { rows } = await sql<Found>`
    select r.sheet_return_id as id, r.record_kind as kind, r.name, r.counts, r.received_at as "receivedAt", c.*
    from sheet_return r
    cross join lateral (
      select count(*)::int as total,
        (count(*) filter (where c.decision = 'take' and c.outcome is null))::int as "toTake",
        (count(*) filter (where c.decision is null and c.kind not in ('locked', 'unreadable')))::int as "toDecide",
        (count(*) filter (where c.outcome = 'saved'))::int as saved,
        (count(*) filter (where c.outcome = 'refused'))::int as refused
      from sheet_return_change c
      where c.workspace_id = ${workspaceId} and c.sheet_return_id = r.sheet_return_id) c
    where r.workspace_id = ${workspaceId} and r.received_by = ${actorId} and ${one}
    order by r.sheet_return_id desc limit 50`.execute(tx);
  return rows.map(({ total, toTake, toDecide, saved, refused, receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    changes: { total, toTake, toDecide, saved, refused },
  }));
}

/** @throws AppError `right_missing`, `return_unknown`. */
export async function getReturn(tx: Tx, access: Access, returnId: string): Promise<SheetReturn> {
  const [found] = await findReturns(tx, access, returnId);
  if (!found) throw new AppError('return_unknown', { status: 404, values: { id: returnId } });
  return found;
}

type ChangeFound = Omit<ReturnChange, 'title' | 'problem' | 'mayUndo'> & { readonly problem: string | null };

interface Page {
  readonly after: number;
  readonly limit: number;
  readonly language: Language;
}

/** The edits of a file in the order of its lines, in words. @throws AppError as `getReturn`. */
export async function findReturnChanges(tx: Tx, access: Access, returnId: string, { after, limit, language }: Page) {
  const { kind } = await getReturn(tx, access, returnId);
  const { rows } = await sql<ChangeFound>`
    select c.position, c.line, c.record_id as "recordId", c.record_name as "recordName", c.kind, c.field, c.before, c.after,
      c.decision, c.outcome, c.problem
    from sheet_return_change c
    where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${returnId} and c.position > ${after}
    order by c.position limit ${limit}`.execute(tx);
  const changes = rows.map((row) => sayChange(kind, row, language));
  return { changes, next: rows.length === limit ? (rows.at(-1)?.position ?? null) : null };
}

function sayChange(kind: ExportKind, row: ChangeFound, language: Language): ReturnChange {
  const field = findExportField(kind, row.field);
  // Written by `problemText` as the code of an error and its values.
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as ReturnChange['problem']);
  const mayUndo = row.outcome === 'saved' && row.kind !== 'gesture';
  if (!field) return { ...row, problem, mayUndo, ...sayGesture(row, language) };
  const isWritten = row.kind === 'unreadable' || field.type === 'text' || field.type === 'email';
  const inWords = (value: string) => (isWritten ? value : sayCanonical(field, value, language));
  return {
    ...{ ...row, problem, mayUndo, title: titleOf(field, language) },
    before: field.type === 'text' ? row.before : sayCanonical(field, row.before, language),
    after: row.kind === 'locked' ? row.after : inWords(row.after),
  };
}

/** What an operator noted, in words. */
function sayGesture({ field, after }: ChangeFound, language: Language): Pick<ReturnChange, 'title' | 'after'> {
  return { title: say(language, `call_${field}`), after: after === 'yes' ? say(language, 'export_yes') : after };
}

/** Takes or leaves edits that are not saved yet. What cannot be changed this way stays left. @throws AppError as `getReturn`. */
export async function decideReturn(tx: Tx, access: Access, returnId: string, asked: DecideReturn): Promise<number> {
  await getReturn(tx, access, returnId);
  const those = asked.positions ? sql`c.position = any(${asked.positions}::int[])` : sql`c.kind = ${asked.kind ?? ''}`;
  const { rows } = await sql`
    update sheet_return_change c set decision = ${asked.decision}, outcome = null, problem = null
    where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${returnId} and ${those}
      and c.kind not in ('locked', 'unreadable') and (c.outcome is null or c.outcome = 'refused')
    returning c.position`.execute(tx);
  return rows.length;
}

/** The lines that somebody added, under the titles of the sheet and without the column of marks. @throws AppError as `getReturn`. */
export async function getAddedLines(tx: Tx, access: Access, returnId: string) {
  await getReturn(tx, access, returnId);
  const { rows } = await sql<{ headers: string[]; added: string[][] }>`
    select r.headers, r.added from sheet_return r
    where r.workspace_id = ${access.workspaceId} and r.sheet_return_id = ${returnId}`.execute(tx);
  return { headers: rows[0]?.headers ?? [], lines: rows[0]?.added ?? [] };
}
