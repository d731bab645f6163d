import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import { AppError, type CodedFact } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { assertSirets } from './apply-merge.ts';
import { assertMergeable } from './assert-mergeable.ts';
import type { MergePreview, MergeWishRequest } from './contract.ts';
import { findLikes } from './find-likes.ts';
import { type MergeScene, RECORD_TABLES, type Row } from './merge-order.ts';
import { assertMayMerge } from './merge-records.ts';
import { findBelow } from './move-tree.ts';
import { fieldsOf, isEmpty, resolveFields } from './record-fields.ts';
import { readRows } from './row-parts.ts';

/**
 * What a merge would do: the fields that differ with the value that would be taken, what would move, and why it may not
 * be. Writes nothing.
 * @throws AppError as `assertMayMerge`.
 */
export async function previewMerge(
  tx: Tx,
  access: Access,
  wish: MergeWishRequest,
  { references, now }: { readonly references: readonly RecordReference[]; readonly now: Date },
): Promise<MergePreview> {
  const { kind, survivorId } = wish;
  const mergedIds = [...new Set(wish.mergedIds)].filter((id) => id !== survivorId);
  const ids = [survivorId, ...mergedIds];
  await assertMayMerge(tx, access, kind, ids);
  const scene: MergeScene = { tx, workspaceId: access.workspaceId, references, now };
  const { table, key } = RECORD_TABLES[kind];
  const found = await readRows(scene, { table, key }, key, ids);
  const rows = ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [row] : [];
  });
  return {
    records: rows.map((row) => ({
      id: String(row[key]),
      code: String(row.code),
      name: nameOf(row),
      version: Number(row.version),
    })),
    fields: fieldsToChoose(wish, rows),
    moves: await countMoves(scene, wish, mergedIds),
    refusal: await findRefusal(scene, wish, rows),
  };
}

function nameOf(row: Row): string {
  const person = [row.civility, row.first_name, row.last_name].filter(Boolean).join(' ');
  return String(row.name ?? (person || row.code));
}

function fieldsToChoose({ kind, fields }: MergeWishRequest, rows: readonly Row[]): MergePreview['fields'] {
  const chosen = resolveFields(kind, rows, fields);
  const key = `${kind}_id`;
  return [...fieldsOf(kind, rows[0] ?? {})].flatMap(([field, columns]) => {
    const shown = columns.filter(
      (column) => column !== 'search_key' && column !== 'address_raw' && !column.endsWith('_id'),
    );
    const values = Object.fromEntries(
      rows.map((row) => [
        String(row[key]),
        shown.flatMap((column) => (isEmpty(row[column]) ? [] : [String(row[column])])).join(' '),
      ]),
    );
    const isSaid = Object.values(values).some((value) => value !== '' && value !== 'false');
    return isSaid ? [{ field, chosen: chosen[field] ?? '', values }] : [];
  });
}

async function countMoves(
  scene: MergeScene,
  { kind, survivorId }: MergeWishRequest,
  mergedIds: readonly string[],
): Promise<MergePreview['moves']> {
  const moves = new Map<string, { moving: number; alike: number }>();
  const own = scene.references.filter(({ refersTo, move }) => refersTo === kind && move === 'repoint');
  for (const reference of own) {
    const { size } = await readRows(scene, reference, reference.column, mergedIds);
    if (size === 0) continue;
    const alike = (await findLikes(scene, reference, survivorId, mergedIds)).length;
    const soFar = moves.get(reference.table) ?? { moving: 0, alike: 0 };
    moves.set(reference.table, { moving: soFar.moving + size, alike: soFar.alike + alike });
  }
  if (kind === 'account') {
    const below = await findBelow(scene, mergedIds);
    if (below.length > 0) moves.set('account', { moving: below.length, alike: 0 });
  }
  return [...moves].map(([table, counts]) => ({ table, ...counts }));
}

async function findRefusal(
  scene: MergeScene,
  { kind }: MergeWishRequest,
  rows: readonly Row[],
): Promise<MergePreview['refusal']> {
  try {
    assertMergeable(kind, rows);
    if (kind === 'account') await assertSirets(scene, rows);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const said = ({ code, values }: CodedFact) => ({ code, ...(values ? { values } : {}) });
    return { reason: said(error), instead: error.details.map(said) };
  }
}
