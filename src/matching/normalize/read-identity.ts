import { tidyText } from '../../domain/fold-text.ts';
import { normalizeLegalForm } from '../../domain/legal-form.ts';
import type { CompanyName, NormalizedRecord } from '../record.ts';
import type { TableRow } from '../table.ts';
import { type CompanyCell, normalizeCompanyName, splitCompanyCell } from './company-name.ts';
import { normalizeNic, normalizeSiren, normalizeSiret, normalizeVat } from './identifiers.ts';
import { keepList } from './kept-list.ts';
import { remember } from './remember.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';

type Identifiers = Pick<NormalizedRecord, 'siren' | 'sirenFrom' | 'siret' | 'vat' | 'naf'>;

/** SIRET, SIREN and VAT of a row; which of them gave the SIREN is kept. A stated SIREN that contradicts the SIRET's is an issue. */
export function readIdentifiers(row: TableRow, plan: RowPlan, doubts: RowDoubts): Identifiers {
  let siret: string | null = null;
  let siren: string | null = null;
  let sirenFrom: Identifiers['sirenFrom'] = null;
  let vat: string | null = null;
  const offer = (
    found: string | null,
    from: NonNullable<Identifiers['sirenFrom']>,
    header: string,
    raw: string,
  ): void => {
    if (found === null) return;
    if (siren === null) [siren, sirenFrom] = [found, from];
    else if (siren !== found) doubts.issues.push({ code: 'siren_contradiction', column: header, raw });
  };
  for (const { column, text } of cellsOf(row, plan, 'siret')) {
    const found = gather(doubts, normalizeSiret(text, column.header));
    siret ??= found.siret;
    offer(found.siren, 'siret', column.header, text);
  }
  for (const { column, text } of cellsOf(row, plan, 'siren'))
    offer(gather(doubts, normalizeSiren(text, column.header)).siren, 'siren', column.header, text);
  for (const { column, text } of cellsOf(row, plan, 'vat')) {
    const found = gather(doubts, normalizeVat(text, column.header));
    vat ??= found.vat;
    offer(found.siren, 'vat', column.header, text);
  }
  for (const { column, text } of cellsOf(row, plan, 'nic')) {
    const found = gather(doubts, normalizeNic(text, column.header, siren));
    siret ??= found.siret;
    offer(found.siren, 'siret', column.header, text);
  }
  return { siren, sirenFrom, siret, vat, naf: readNaf(row, plan, doubts) };
}

function readNaf(row: TableRow, plan: RowPlan, doubts: RowDoubts): string | null {
  let naf: string | null = null;
  for (const { column, text } of cellsOf(row, plan, 'naf')) {
    const found = /^\s*(\d{2})[. ]?(\d{2})[. ]?([A-Za-z])\b/.exec(text);
    if (found === null) keepUnread(doubts, column.header, text);
    else naf ??= `${found[1]}.${found[2]}${(found[3] ?? '').toUpperCase()}`;
  }
  return naf;
}

export interface Names {
  readonly groupName: CompanyName | null;
  readonly networkName: CompanyName | null;
  readonly companyNames: readonly CompanyName[];
  /** What the company cells say of the place. */
  readonly cells: readonly CompanyCell[];
}

const partOnce = remember(splitCompanyCell);

function firstName(
  row: TableRow,
  plan: RowPlan,
  field: 'group_name' | 'network_name',
  doubts: RowDoubts,
): CompanyName | null {
  const [cell, ...others] = cellsOf(row, plan, field);
  for (const other of others) keepUnread(doubts, other.column.header, other.text);
  return cell === undefined || isNoName(cell.text) ? null : nameOnce(cell.text);
}

const nameOnce = remember(normalizeCompanyName);
const formOnce = remember(normalizeLegalForm);

const isNoName = (text: string): boolean =>
  /^(n\/?[ac]|nc|aucun|neant|néant|sans|ind[ée]pendant|non|-+|\?+|x+|0)\.?$/i.test(text.trim());

/** Names of several cells, each spelling once. */
function distinctNames(cells: readonly CompanyCell[]): readonly CompanyName[] {
  const [only, other] = cells;
  if (only === undefined) return keepList([]);
  // The list that the cell itself holds: rows that write the same share it.
  if (other === undefined) return only.names;
  const names = cells.flatMap((cell) => cell.names);
  return keepList(names.filter(({ display }, place) => names.findIndex((name) => name.display === display) === place));
}

/** « Lamy / Groupe Lamy »: the second name is the group's. */
function groupAmong(names: readonly CompanyName[]): CompanyName | null {
  return names.find(({ display }, place) => place > 0 && /^(groupe|group|holding)\s/i.test(display)) ?? null;
}

/** Group, network and every name of the company, legal or usual first. */
export function readNames(row: TableRow, plan: RowPlan, doubts: RowDoubts): Names {
  const cells: CompanyCell[] = [];
  for (const field of ['company_name', 'trade_name'] as const)
    for (const { column, text } of cellsOf(row, plan, field)) {
      if (isNoName(text)) continue;
      const cell = partOnce(text);
      cells.push(cell);
      for (const rest of cell.rest) keepUnread(doubts, column.header, rest);
    }
  const names = distinctNames(cells);
  const group = groupAmong(names);
  const companyNames = group === null ? names : keepList(names.filter((name) => name !== group));
  return {
    groupName: firstName(row, plan, 'group_name', doubts) ?? group,
    networkName: firstName(row, plan, 'network_name', doubts),
    companyNames: withLegalForm(companyNames, row, plan, doubts),
    cells,
  };
}

/** The form of a column of its own completes the first name that says none. */
function withLegalForm(
  names: readonly CompanyName[],
  row: TableRow,
  plan: RowPlan,
  doubts: RowDoubts,
): readonly CompanyName[] {
  const [cell] = cellsOf(row, plan, 'legal_form');
  if (cell === undefined) return names;
  const legalForm = formOnce(cell.text);
  const [first, ...others] = names;
  if (legalForm === null || first === undefined) keepUnread(doubts, cell.column.header, tidyText(cell.text));
  if (first === undefined || legalForm === null || first.legalForm !== null) return names;
  return [{ ...first, legalForm }, ...others];
}
