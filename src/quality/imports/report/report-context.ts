import type { Reason } from '../../../domain/reason.ts';
import { formatNumber, say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import type { ContactNode, EntityNode, SiteNode } from '../../../matching/arrangement.ts';
import type { ColumnField } from '../../../matching/column-mapping.ts';
import type { NormalizedRecord } from '../../../matching/record.ts';
import type { TableRow } from '../../../matching/table.ts';
import type { StructuredFile } from '../structure-file.ts';
import { type Client, findClients, findRevenueYear } from './client.ts';

/** Everything that the sections of the report read, looked up once. */
export interface ReportContext {
  readonly structured: StructuredFile;
  readonly clients: readonly Client[];
  /** See `findRevenueYear`. */
  readonly revenueYear: number | null | undefined;
  readonly rowById: ReadonlyMap<number, TableRow>;
  readonly recordById: ReadonlyMap<number, NormalizedRecord>;
  readonly contactById: ReadonlyMap<string, ContactNode>;
  readonly siteById: ReadonlyMap<string, SiteNode>;
  readonly entityById: ReadonlyMap<string, EntityNode>;
  readonly language: Language;
  say(code: string, values?: Reason['values']): string;
  number(value: number): string;
  /** « 12 % ». */
  percent(part: number, total: number): string;
  /** « ligne 1 204 », as the user's own file numbers it. */
  line(rowId: number): string;
}

function lookUp<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item> {
  const found = new Map<Key, Item>();
  for (const item of items) found.set(keyOf(item), item);
  return found;
}

/** Looks everything up once. */
export function createReportContext(structured: StructuredFile, language: Language): ReportContext {
  const { arrangement, table, records, file } = structured;
  const revenueYear = findRevenueYear(arrangement);
  const number = (value: number) => formatNumber(language, value);
  return {
    structured,
    clients: findClients(arrangement, revenueYear),
    revenueYear,
    rowById: lookUp(table.rows, (row) => row.rowId),
    recordById: lookUp(records, (record) => record.rowId),
    contactById: lookUp(arrangement.contacts, (contact) => contact.id),
    siteById: lookUp(arrangement.sites, (site) => site.id),
    entityById: lookUp(arrangement.entities, (entity) => entity.id),
    language,
    say: (code, values) => say(language, code, values),
    number,
    percent: (part, total) =>
      `${number(total === 0 ? 0 : Math.round((100 * part) / total))}${language === 'fr' ? '\u00a0%' : '%'}`,
    line: (rowId) => say(language, 'report_line', { row: rowId + file.headerRow }),
  };
}

/** Columns of the user's sheet that hold one of these fields, in his order. */
export function columnsHolding(context: ReportContext, fields: readonly ColumnField[]): number[] {
  return context.structured.mapping.columns
    .filter((column) => column.fields.some((field) => fields.includes(field)))
    .map((column) => column.index);
}

/** The cell as written in the sheet. */
export function cellOf(context: ReportContext, rowId: number, column: number): string {
  return context.rowById.get(rowId)?.cells[column]?.trim() ?? '';
}

/** « Lamy Services SAS › Lyon, 12 rue des Lilas »: two sites of one town are told apart by their street. */
export function siteLabel(context: ReportContext, site: SiteNode): string {
  const company = context.entityById.get(site.entityId)?.name ?? '';
  return `${company} › ${[site.name, site.address?.street].filter(Boolean).join(', ')}`;
}
