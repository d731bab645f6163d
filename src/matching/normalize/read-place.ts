import { tidyText } from '../../domain/fold-text.ts';
import type { ColumnField } from '../column-mapping.ts';
import type { Address, NormalizedRecord } from '../record.ts';
import type { TableRow } from '../table.ts';
import { normalizeAddress } from './address.ts';
import type { CompanyCell } from './company-name.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { type Cell, cellsOf, type RowPlan } from './row-plan.ts';
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

/** The texts of one part of the address, joined where several columns hold them, and the header of the first. */
function partOf(cells: readonly Cell[], glue: string): { text: string | null; header: string | undefined } {
  return {
    text: cells.length === 0 ? null : cells.map(({ text }) => text).join(glue),
    header: cells[0]?.column.header,
  };
}

function ownCells(row: TableRow, plan: RowPlan, field: ColumnField, taken: ReadonlySet<number>): Cell[] {
  return cellsOf(row, plan, field).filter(({ column }) => !taken.has(column.index));
}

/** The address of the row. A second postcode or town column only fills the gap of the first. */
export function readAddress(row: TableRow, plan: RowPlan, doubts: RowDoubts): Address | null {
  const lines = cellsOf(row, plan, 'address');
  const inLines = new Set(lines.map(({ column }) => column.index));
  const postcodes = ownCells(row, plan, 'postcode', inLines);
  const towns = ownCells(row, plan, 'town', inLines);
  const postcode = postcodes[0];
  // « 75001 PARIS » in one column serves both parts; a second town column is kept as a comment of the row.
  const town = towns.find(({ column }) => column.index !== postcode?.column.index) ?? null;
  for (const extra of [...postcodes.slice(1), ...towns])
    if (extra.column.index !== postcode?.column.index && extra.column.index !== town?.column.index)
      keepUnread(doubts, extra.column.header, extra.text);
  const address = partOf(lines, '\n');
  const complement = partOf(cellsOf(row, plan, 'address_complement'), '\n');
  const country = cellsOf(row, plan, 'country')[0];
  if (address.text === null && complement.text === null && postcode === undefined && town === null) return null;
  return gather(
    doubts,
    normalizeAddress(
      {
        address: address.text,
        complement: complement.text,
        postcode: postcode?.text ?? null,
        town: town?.text ?? null,
        country: country?.text ?? null,
      },
      {
        address: address.header,
        complement: complement.header,
        postcode: postcode?.column.header,
        town: town?.column.header,
        country: country?.column.header,
      },
    ),
  ).address;
}
