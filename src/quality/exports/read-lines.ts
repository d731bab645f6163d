import type { Pool } from 'pg';
import { findList } from '../../base/accounts/lists/find-list.ts';
import type { ListTable } from '../../base/accounts/lists/list-field.ts';
import { assertMay } from '../../base/workspaces/access.ts';
import { enterWorkspace, type Visit } from '../../base/workspaces/enter-workspace.ts';

/** A line of a list by the names of its fields. */
export type ExportLine = Readonly<Record<string, unknown>> & { readonly id: string };

/** Large enough that an order without an index is not made too often, small enough to hold two of them in memory. */
const LINES_PER_PAGE = 5_000;

interface Wanted {
  readonly source: ListTable;
  readonly filter: string;
  readonly sort: string;
  readonly fields: readonly string[];
  readonly now: Date;
}

/**
 * The lines of a list page after page, each read under what the asker may read by then: a right taken away while the file is
 * being written stops it.
 * @throws AppError as `enterWorkspace` and `findList`; `right_missing`.
 */
export async function* readLines(
  pool: Pool,
  visit: Visit,
  { source, filter, sort, fields, now }: Wanted,
): AsyncGenerator<readonly ExportLine[]> {
  let after: string | undefined;
  do {
    const query = { filter, sort, fields: fields.join(','), limit: LINES_PER_PAGE, count: 'none' as const };
    const page = await enterWorkspace(pool, visit, (tx, access) => {
      assertMay(access, 'export_records');
      return findList(tx, source, after === undefined ? query : { ...query, after }, { access, now });
    });
    yield page.lines;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
