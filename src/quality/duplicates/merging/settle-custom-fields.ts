import type { ReferredKind } from '../../../base/accounts/record-reference.ts';
import { readCustomFields } from '../../../base/fields/custom-values.ts';
import { getDictionary } from '../../../base/fields/get-dictionary.ts';
import { indexCustomValues } from '../../../base/fields/index-custom-values.ts';
import type { MergeScene } from './merge-order.ts';
import type { RecordLog } from './record-lines-log.ts';

/**
 * Reads what records hold in the fields of the workspace, and answers what must be done once their rows have moved: the
 * index of lists made again, each value that changed told on its record as `custom.<key>`.
 */
export async function watchCustomFields(
  { tx, workspaceId }: MergeScene,
  kind: ReferredKind,
  ids: readonly string[],
): Promise<(log: RecordLog) => Promise<void>> {
  const dictionary = await getDictionary(tx, workspaceId);
  const fields = dictionary.filter((one) => one.recordKind === kind && one.isCustom);
  if (fields.length === 0) return async () => {};
  const before = await readCustomFields(tx, workspaceId, fields, ids);
  return async (log) => {
    const after = await readCustomFields(tx, workspaceId, fields, ids);
    for (const id of ids)
      for (const { key } of fields) {
        const change = [before.get(id)?.[key] ?? null, after.get(id)?.[key] ?? null] as const;
        if (JSON.stringify(change[0]) !== JSON.stringify(change[1])) log.note(kind, id, `custom.${key}`, change);
      }
    await indexCustomValues(tx, workspaceId, dictionary, { recordKind: kind, ids });
  };
}
