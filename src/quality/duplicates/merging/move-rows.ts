import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { findLikes } from './find-likes.ts';
import type { MergeOrder, MergeScene, RevenueRule, Row } from './merge-order.ts';
import { isEmpty } from './record-fields.ts';
import type { RecordLog } from './record-lines-log.ts';
import { keepParts, patchRows, readRows, removeRows, repointRows } from './row-parts.ts';
import { yieldRows } from './yield-rows.ts';

/** An end is not filled from a like: what still stands must not end by it. */
const ENDINGS: ReadonlySet<string> = new Set(['valid_to', 'lifted_at', 'revoked_at', 'ended_at', 'has_ended']);

function isPlain(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the kept row gains from its like: empty columns filled, lists and bags of values joined. */
export function fillFrom(kept: Row, like: Row, untouched: ReadonlySet<string>): Row {
  const after: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(like)) {
    if (untouched.has(column) || ENDINGS.has(column) || isEmpty(value)) continue;
    const own = kept[column];
    // What is true of either is true of the one.
    if (isEmpty(own) || (own === false && value === true)) after[column] = value;
    else if (Array.isArray(own) && Array.isArray(value)) {
      const joined = [...new Set([...own, ...value])];
      if (joined.length > own.length) after[column] = joined;
    } else if (isPlain(own) && isPlain(value)) {
      const joined = { ...value, ...own };
      if (Object.keys(joined).length > Object.keys(own).length) after[column] = joined;
    }
  }
  return after;
}

/** What the kept row gains from its like, as the reference says. */
function gainOf({ onLike }: RecordReference, kept: Row, like: Row, rules: GainRules): Row {
  if (onLike === 'keep') return {};
  return onLike === 'sum' ? sumFrom(kept, like, rules.revenue) : fillFrom(kept, like, rules.untouched);
}

interface GainRules {
  readonly revenue: RevenueRule;
  readonly untouched: ReadonlySet<string>;
}

/** Amounts that are equal were noted twice; others are two parts of one, unless the rule says otherwise. */
export function sumFrom(kept: Row, like: Row, rule: RevenueRule): Row {
  const own = Number(kept.amount_cents);
  const other = Number(like.amount_cents);
  if (rule === 'survivor' || own === other || kept.currency !== like.currency) return {};
  const amount = rule === 'sum' ? own + other : Math.max(own, other);
  return amount === own ? {} : { amount_cents: amount };
}

/** Lets the rows of one reference follow the survivor; a row whose like the survivor has already goes into it. */
export async function moveRows(
  scene: MergeScene,
  order: MergeOrder,
  reference: RecordReference,
  log: RecordLog,
): Promise<void> {
  const { column, key, table } = reference;
  const { survivorId, mergedIds, mergeId } = order;
  const found = await readRows(scene, reference, column, mergedIds);
  if (found.size === 0) return;
  const moving = await yieldRows(scene, order, reference, found);
  const likes = await findLikes(scene, reference, survivorId, mergedIds);
  const dropped = new Set(likes.map((like) => like.id));
  const keptIds = likes.flatMap(({ keptId }) => (keptId === null || dropped.has(keptId) ? [] : [keptId]));
  const kept = await readRows(scene, reference, key, keptIds);
  const references = scene.references.filter((one) => one.table === table).map((one) => one.column);
  const untouched = new Set(['workspace_id', key, 'version', 'root_id', ...references]);
  const fills = new Map<string, Row>();
  for (const { id, keptId } of likes) {
    const like = moving.get(id);
    const own = keptId === null ? undefined : kept.get(keptId);
    if (!like || !own || keptId === null) continue;
    const soFar = { ...own, ...fills.get(keptId) };
    const gain = gainOf(reference, soFar, like, { revenue: order.choices.revenue, untouched });
    if (Object.keys(gain).length > 0) fills.set(keptId, { ...fills.get(keptId), ...gain });
  }
  const movedIds = [...moving.keys()].filter((id) => !dropped.has(id));
  const filled = [...fills].map(([id, after]) => ({ id, after }));
  const moved = movedIds.map((id) => ({ id, after: { [column]: survivorId } }));
  const removed = [...dropped].map((id) => ({ id, after: null }));
  await keepParts(scene, mergeId, reference, [...moved, ...removed]);
  await keepParts(scene, mergeId, reference, filled);
  await removeRows(scene, reference, [...dropped]);
  // Before they move: where the record is the key of its row, the row has another key afterwards.
  await patchRows(scene, reference, filled);
  await repointRows(scene, reference, column, { ids: movedIds, to: survivorId });
  for (const [id, row] of moving) {
    const after = dropped.has(id) ? null : { ...row, [column]: survivorId, ...fills.get(id) };
    log.noteRow(reference, found.get(id) ?? row, after);
  }
  for (const [id, row] of kept) if (!moving.has(id)) log.noteRow(reference, row, { ...row, ...fills.get(id) });
}
