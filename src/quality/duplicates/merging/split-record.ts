import { sql } from 'kysely';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, contextOf } from '../../../base/workspaces/access.ts';
import { foldedWords } from '../../../domain/fold-text.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { SplitRequest } from './contract.ts';
import { type MergeScene, RECORD_TABLES, type Row } from './merge-order.ts';
import { assertMayMerge, type WriteParts } from './merge-records.ts';
import { RecordLog } from './record-lines-log.ts';
import { repairPaths } from './restore-tree.ts';
import { insertImages, patchRows, readRows, repointRows } from './row-parts.ts';

/** What a new record takes over from the one that it comes out of: its place, and nothing that identifies or describes. */
const KEPT_OF_ACCOUNT = ['level', 'parent_id', 'path', 'owner_id', 'owner_name', 'country'];

/**
 * Takes chosen rows out of a record (telephones, identifiers, affiliations, accounts below it) into a new one beside it.
 * @throws AppError as `assertMayMerge`; `split_row_unknown` for a row that is not of this record.
 */
export async function splitRecord(
  tx: Tx,
  access: Access,
  request: SplitRequest,
  { references, now, newId }: WriteParts,
): Promise<{ readonly id: string; readonly code: string }> {
  const { kind, recordId, name } = request;
  await assertMayMerge(tx, access, kind, [recordId]);
  const { workspaceId } = access;
  const scene: MergeScene = { tx, workspaceId, references, now };
  const recordTable = RECORD_TABLES[kind];
  const record = (await readRows(scene, recordTable, recordTable.key, [recordId])).get(recordId) ?? {};
  const id = newId();
  const code = await takeCode(tx, workspaceId, String(record.code));
  const made = kind === 'account' ? accountFrom(record, id) : { last_name: name };
  const written = { version: 1, created_at: now, updated_at: now, created_by: access.actorId };
  const origin = { source: 'person', sourced_on: now.toISOString().slice(0, 10) };
  const searched = foldedWords(name).join(' ');
  const isBlank = ([, value]: readonly [string, unknown]) => Array.isArray(value) || typeof value === 'boolean';
  // Lists and truths begin empty; what else is not said is left to the default of its column.
  const blank = Object.fromEntries(
    Object.entries(record)
      .filter(isBlank)
      .map(([column, value]) => [column, Array.isArray(value) ? [] : false]),
  );
  const image = { ...blank, ...made, ...written, ...origin, [recordTable.key]: id, code, search_key: searched };
  await insertImages(scene, recordTable, [kind === 'account' ? { ...image, name } : image]);
  const log = new RecordLog();
  log.noteColumns(kind, id, {}, { ...made, name, code, split_from: recordId });
  await moveChosen(scene, request, id, log);
  await appendChanges(tx, workspaceId, log.lines(), contextOf(access, now, { split: recordId }), newId);
  return { id, code };
}

function accountFrom(record: Row, id: string): Row {
  const kept = Object.fromEntries(KEPT_OF_ACCOUNT.map((column) => [column, record[column] ?? null]));
  const isTop = record.level === 'group' && record.parent_id === null;
  const currency = 'currency' in record ? { currency: record.currency } : {};
  return {
    ...kept,
    ...currency,
    group_id: isTop ? id : record.group_id,
    entity_id: record.level === 'entity' ? id : record.entity_id,
    // A site shares the SIREN of its company; a company that comes out of another has its own, not known yet.
    siren: record.level === 'site' ? record.siren : null,
  };
}

async function takeCode(tx: Tx, workspaceId: string, like: string): Promise<string> {
  const prefix = /^(.+)-/.exec(like)?.[1] ?? 'X';
  const { rows } = await sql<{ number: number }>`
    insert into code_counter (workspace_id, prefix, last_number)
    select w.workspace_id, ${prefix}::text, 1 from workspace w where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, prefix) do update set last_number = code_counter.last_number + 1
    returning last_number as number`.execute(tx);
  return `${prefix}-${String(rows[0]?.number ?? 1).padStart(4, '0')}`;
}

async function moveChosen(scene: MergeScene, request: SplitRequest, to: string, log: RecordLog): Promise<void> {
  const { kind, recordId } = request;
  for (const [table, chosen] of Map.groupBy(request.rows, (row) => row.table)) {
    const ids = new Set(chosen.map((row) => row.id));
    const reference = referenceOf(scene.references, kind, table);
    const rows = reference ? await readRows(scene, reference, reference.column, [recordId]) : new Map<string, Row>();
    const missing = [...ids].find((id) => !rows.has(id));
    if (!reference || missing) throw new AppError('split_row_unknown', { values: { table, id: missing ?? '' } });
    if (reference.move === 'tree') await replaceBelow(scene, [...ids], to, rows);
    else await repointRows(scene, reference, reference.column, { ids: [...ids], to });
    for (const id of ids) {
      const row = rows.get(id) ?? {};
      if (reference.move === 'tree') log.noteColumns('account', id, row, { parent_id: to });
      else log.noteRow(reference, row, { ...row, [reference.column]: to });
    }
  }
}

function referenceOf(references: readonly RecordReference[], kind: string, table: string): RecordReference | undefined {
  return references.find(
    (one) =>
      one.refersTo === kind &&
      one.table === table &&
      one.told !== 'values' &&
      (one.move === 'repoint' || one.column === 'parent_id'),
  );
}

/** Accounts below the new one stand where it stands; sites of a company become sites of the new company. */
async function replaceBelow(
  scene: MergeScene,
  ids: readonly string[],
  to: string,
  rows: ReadonlyMap<string, Row>,
): Promise<void> {
  const parent = (await readRows(scene, RECORD_TABLES.account, 'account_id', [to])).get(to) ?? {};
  const path = [...(parent.path as string[]), to];
  // Its SIRET says whose site it is: it cannot go to a company of which no SIREN is known.
  const identified = ids.find((id) => typeof rows.get(id)?.siren === 'string');
  if (identified && parent.level === 'entity')
    throw new AppError('split_site_identified', { values: { name: String(rows.get(identified)?.name) }, status: 409 });
  const changes = ids.map((id) => {
    const isSite = rows.get(id)?.level === 'site';
    const entity = isSite && parent.level === 'entity' ? { entity_id: to } : {};
    return { id, after: { parent_id: to, path, group_id: parent.group_id, ...entity } };
  });
  await patchRows(scene, RECORD_TABLES.account, changes);
  await repairPaths(scene, ids);
}
