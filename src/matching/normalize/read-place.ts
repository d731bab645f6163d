import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField, MappedColumn } from '../column-mapping.ts';
import type { Address, NormalizedRecord } from '../record.ts';
import type { TableRow } from '../table.ts';
import { normalizeAddress } from './address.ts';
import type { CompanyCell } from './company-name.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';
import { readHeadOfficeCell, readSiteStateCell, readSiteWords } from './site-words.ts';

type Site = Pick<NormalizedRecord, 'siteName' | 'siteKind' | 'isHeadOffice' | 'siteState'>;

/** What the row says of its place, in its own columns first, then in the company's cell. */
export function readSite(row: TableRow, plan: RowPlan, companyCells: readonly CompanyCell[], doubts: RowDoubts): Site {
  let [siteName, siteKind, isHeadOffice, siteState]: [
    Site['siteName'],
    Site['siteKind'],
    Site['isHeadOffice'],
    Site['siteState'],
  ] = [null, null, null, null];
  for (const { column, text } of cellsOf(row, plan, 'is_head_office')) {
    if (column.fields[0] !== 'is_head_office') continue;
    const said = readHeadOfficeCell(text);
    if (said === null) keepUnread(doubts, column.header, text);
    isHeadOffice ??= said;
    siteKind ??= readSiteWords(text).kind;
  }
  for (const { column, text } of cellsOf(row, plan, 'site_state')) {
    const said = readSiteStateCell(text);
    if (said === null) keepUnread(doubts, column.header, text);
    siteState ??= said;
  }
  for (const field of ['site_kind', 'site_name'] as const)
    for (const { column, text } of cellsOf(row, plan, field)) {
      if (column.fields[0] !== field) continue;
      const words = readSiteWords(text);
      siteKind ??= words.kind;
      isHeadOffice ??= words.isHeadOffice;
      siteState ??= words.state;
      if (field === 'site_name') siteName ??= tidyText(text);
      else if (words.kind === null && words.isHeadOffice === null) keepUnread(doubts, column.header, text);
    }
  for (const cell of companyCells) {
    siteName ??= cell.siteName;
    siteKind ??= cell.siteKind;
    isHeadOffice ??= cell.isHeadOffice;
    siteState ??= cell.siteState;
  }
  return { siteName, siteKind, isHeadOffice, siteState };
}

/** The columns of an address, those of its lines taken out of the others: « 12 rue Foch, 69003 Lyon » is read once. */
interface AddressColumnsOfPlan {
  readonly lines: readonly MappedColumn[];
  readonly complements: readonly MappedColumn[];
  readonly postcodes: readonly MappedColumn[];
  readonly towns: readonly MappedColumn[];
  readonly countries: readonly MappedColumn[];
}

// A plan never changes, and all rows of a sheet share one.
const known = new WeakMap<RowPlan, AddressColumnsOfPlan>();

function columnsOf(plan: RowPlan): AddressColumnsOfPlan {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const of = (field: ColumnField) => plan.byField.get(field) ?? [];
  const lines = of('address');
  const columns = {
    lines,
    complements: of('address_complement'),
    postcodes: of('postcode').filter((column) => !lines.includes(column)),
    towns: of('town').filter((column) => !lines.includes(column)),
    countries: of('country'),
  };
  known.set(plan, columns);
  return columns;
}

const textOf = (row: TableRow, column: MappedColumn | null): string =>
  column === null ? '' : (row.cells[column.index] ?? '');

/** Told by the first sign, which is seldom a space. */
const isFilled = (text: string): boolean => text !== '' && (text.charCodeAt(0) > 32 || text.trim() !== '');

/** The first column that the row fills, but for one that already served. */
function firstFilled(
  row: TableRow,
  columns: readonly MappedColumn[],
  served: MappedColumn | null = null,
): MappedColumn | null {
  for (const column of columns) if (column !== served && isFilled(textOf(row, column))) return column;
  return null;
}

/** The texts of the filled columns, a line each. */
function linesOf(row: TableRow, columns: readonly MappedColumn[]): string {
  const [only] = columns;
  if (columns.length < 2) return only === undefined ? '' : textOf(row, only);
  return columns
    .map((column) => textOf(row, column))
    .filter(isFilled)
    .join('\n');
}

/** The address of the row. A second postcode or town column only fills the gap of the first. */
export function readAddress(row: TableRow, plan: RowPlan, doubts: RowDoubts): Address | null {
  const columns = columnsOf(plan);
  const line = firstFilled(row, columns.lines);
  const complement = firstFilled(row, columns.complements);
  const postcode = firstFilled(row, columns.postcodes);
  // « 75001 PARIS » in one column serves both parts.
  const town = firstFilled(row, columns.towns, postcode);
  for (const others of [columns.postcodes, columns.towns])
    for (const column of others) {
      if (column === postcode || column === town || others.length < 2) continue;
      const text = textOf(row, column);
      if (isFilled(text)) keepUnread(doubts, column.header, text);
    }
  if (line === null && complement === null && postcode === null && town === null) return null;
  const country = firstFilled(row, columns.countries);
  const parts = {
    address: line && linesOf(row, columns.lines),
    complement: complement && linesOf(row, columns.complements),
    postcode: textOf(row, postcode),
    town: textOf(row, town),
    country: textOf(row, country),
  };
  const headers = {
    address: line?.header,
    complement: complement?.header,
    postcode: postcode?.header,
    town: town?.header,
    country: country?.header,
  };
  return gather(doubts, normalizeAddress(parts, headers)).address;
}
