import type { Placement } from '../../../matching/arrangement.ts';
import type { TableRow } from '../../../matching/table.ts';
import type { ColumnDescription, SheetDescription } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

interface OriginalRow extends TableRow {
  readonly placement: Placement | undefined;
}

/** Columns of Excel, less those that we add. */
const MOST_COLUMNS = 16_384 - 7;

/** « Lignes d'origine »: the user's own sheet, every record and column in its order, then where each row went. */
export function rowsSheet(context: WorkbookContext): SheetDescription<OriginalRow> {
  const { table } = context.structured;
  const own = table.headers.slice(0, MOST_COLUMNS).map(
    (title, index): ColumnDescription<OriginalRow> => ({
      title,
      cell: ({ cells }) => cells[index] ?? '',
    }),
  );
  return {
    title: context.say('workbook_rows'),
    rows: originalRows(context),
    columns: [...own, ...addedColumns(context)],
  };
}

function addedColumns(context: WorkbookContext): ColumnDescription<OriginalRow>[] {
  const { headers } = context.structured.table;
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  const titled = (code: string, width: number, cell: ColumnDescription<OriginalRow>['cell']) => {
    const title = context.say(code);
    // A sheet that came out of Ramure and comes back has these columns already.
    return { title: taken.has(title.toLowerCase()) ? `${title} (Ramure)` : title, width, cell };
  };
  const { groups, entities, sites } = context;
  const { headerRow } = context.structured.file;
  return [
    titled('workbook_group_code', 12, ({ placement }) => groups.get(placement?.groupId ?? '')?.code ?? ''),
    titled('workbook_entity_code', 12, ({ placement }) => entities.get(placement?.entityId ?? '')?.code ?? ''),
    titled('workbook_site_code', 12, ({ placement }) => sites.get(placement?.siteId ?? '')?.code ?? ''),
    titled('workbook_contact_code', 12, ({ placement }) => contactCodes(placement, context)),
    titled('workbook_to_check', 10, ({ placement }) =>
      placement?.decision === 'review' ? context.say('workbook_yes') : '',
    ),
    titled('workbook_reason', 60, ({ placement }) => context.sayAll(placement?.reasons ?? [])),
    titled('workbook_line', 10, ({ rowId }) => rowId + headerRow),
  ];
}

function contactCodes(placement: Placement | undefined, context: WorkbookContext): string {
  return (placement?.contactIds ?? []).map((id) => context.contacts.get(id)?.code ?? '').join(', ');
}

function* originalRows(context: WorkbookContext): Generator<OriginalRow> {
  const { table, arrangement } = context.structured;
  const placements = new Map(arrangement.placements.map((placement) => [placement.rowId, placement]));
  for (const row of table.rows) yield { ...row, placement: placements.get(row.rowId) };
}
