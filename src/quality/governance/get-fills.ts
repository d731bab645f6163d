import { sql } from 'kysely';
import { findFieldUses } from '../../base/fields/field-usage.ts';
import { getDictionary } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Fills } from './contract.ts';
import { findLastDay, readSnapshot } from './take-snapshot.ts';

/** A season: what nobody touched for so long serves nobody. */
const USE_DAYS = 90;

/** How full each field is per level at the last snapshot, and which fields serve nobody: empty, or never looked at. */
export async function getFills(tx: Tx, access: Access, now: Date): Promise<Fills> {
  const { workspaceId } = access;
  const day = await findLastDay(tx, workspaceId);
  const lines = day ? await readSnapshot(tx, workspaceId, 'fill', day) : [];
  const changed = await findLastChanges(tx, workspaceId);
  const fills = lines.flatMap(({ code, scope, numerator, denominator }) => {
    const [kind, key = ''] = code.split('.');
    if (kind !== 'account' && kind !== 'contact') return [];
    const lastChangedAt = changed.get(key) ?? null;
    // The level was written by `countBase`.
    const level = scope as Fills['fills'][number]['level'];
    return [
      { recordKind: kind, key, level, filled: numerator, total: denominator, lastChangedAt },
    ] satisfies Fills['fills'];
  });
  const uses = await findFieldUses(tx, workspaceId, new Date(now.getTime() - USE_DAYS * 86_400_000));
  return { takenOn: day, fills, unused: await findUnused(tx, workspaceId, fills, uses) };
}

/** When a value of an added field was last written, by key. */
async function findLastChanges(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; at: Date }>`
    select k.key, max(l.changed_at) as at
    from (select changes, changed_at from change_log where workspace_id = ${workspaceId}
      order by change_id desc limit 20000) l, jsonb_object_keys(l.changes) as k(key)
    group by k.key`.execute(tx);
  return new Map(rows.map(({ key, at }) => [key.replace(/^custom\./, ''), at.toISOString()]));
}

async function findUnused(
  tx: Tx,
  workspaceId: string,
  fills: Fills['fills'],
  uses: readonly { readonly recordKind: string; readonly key: string }[],
): Promise<Fills['unused']> {
  const fields = (await getDictionary(tx, workspaceId)).filter(({ status }) => status === 'active');
  return fields.flatMap(({ recordKind, key, isCustom }): Fills['unused'] => {
    const ofField = fills.filter((fill) => fill.recordKind === recordKind && fill.key === key);
    const isEmpty = ofField.length > 0 && ofField.every((fill) => fill.filled === 0 && fill.total > 0);
    if (isEmpty) return [{ recordKind, key, because: 'empty' }];
    // Reads of the product's own fields are not told apart: every record shows them.
    const isRead = !isCustom || uses.some((use) => use.recordKind === recordKind && use.key === key);
    return isRead ? [] : [{ recordKind, key, because: 'not_read' }];
  });
}
