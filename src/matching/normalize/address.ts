import { composeText } from '../../domain/fold-text.ts';
import type { Address, Issue, Repair } from '../record.ts';
import { type AddressLines, readAddressLines } from './address-lines.ts';
import { type CheckedPlace, checkSaidPlace, type SaidPart } from './address-said.ts';
import { boundCell } from './bound-cell.ts';
import { isNothing } from './identifier-text.ts';

/** Texts of one address as found in the cells of a row. */
export interface AddressParts {
  readonly address?: string | null;
  readonly complement?: string | null;
  readonly postcode?: string | null;
  readonly town?: string | null;
  readonly country?: string | null;
}

/** Headers of the columns that the parts came from. */
export type AddressColumns = { readonly [part in keyof AddressParts]?: string };

export interface NormalizedAddress {
  readonly address: Address | null;
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

const NO_REPAIRS: readonly Repair[] = [];
const NO_ISSUES: readonly Issue[] = [];
const NO_ADDRESS: NormalizedAddress = { address: null, repairs: NO_REPAIRS, issues: NO_ISSUES };

function present(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const tidy = composeText(boundCell(text)).trim();
  return isNothing(tidy) ? null : tidy;
}

/** The header under which a part is said; postcode and town stand in for each other, then the address for both. */
function headerOf(part: SaidPart, columns: AddressColumns): string {
  if (part === 'country') return columns.country ?? '';
  if (part === 'postcode_cell') return columns.postcode ?? '';
  if (part === 'whole') return columns.address ?? columns.town ?? '';
  const [first, second] = part === 'town' ? [columns.town, columns.postcode] : [columns.postcode, columns.town];
  return first ?? second ?? columns.address ?? '';
}

function repairsOf({ repairs }: CheckedPlace, columns: AddressColumns): readonly Repair[] {
  if (repairs.length === 0) return NO_REPAIRS;
  return repairs.map(({ code, part, from, to }) => ({ code, column: headerOf(part, columns), from, to }));
}

function issuesOf({ issues }: CheckedPlace, columns: AddressColumns, parts: (string | null)[]): readonly Issue[] {
  if (issues.length === 0) return NO_ISSUES;
  const whole = parts.filter((text) => text !== null).join(', ');
  return issues.map(({ code, part, raw }) => ({
    code,
    column: headerOf(part, columns),
    raw: part === 'whole' ? whole : raw,
  }));
}

/** Field by field, which makes it three times faster than spreading: every row has one. */
function addressOf(raw: string, { delivery }: AddressLines, { place, country }: CheckedPlace): Address {
  return {
    raw,
    number: delivery.number,
    repetition: delivery.repetition,
    wayType: delivery.wayType,
    wayTokens: delivery.wayTokens,
    street: delivery.street,
    complement: delivery.complement,
    deliveryBox: delivery.deliveryBox,
    postcode: place.postcode,
    cedex: place.cedex,
    town: place.town,
    townKey: place.townKey,
    communeCode: place.communeCode,
    department: place.department,
    region: place.region,
    country,
  };
}

const together = (left: string | null, glue: string, right: string | null): string | null =>
  left === null ? right : right === null ? left : left + glue + right;

/** Put the cells of one address in order. Nothing is chosen silently: what contradicts is an issue with its raw text. */
export function normalizeAddress(parts: AddressParts, columns: AddressColumns): NormalizedAddress {
  const [line, complement] = [present(parts.address), present(parts.complement)];
  const [postcode, town, country] = [present(parts.postcode), present(parts.town), present(parts.country)];
  const lines = together(line, '\n', complement);
  if (lines === null && postcode === null && town === null) return NO_ADDRESS;
  const inLines = readAddressLines(lines ?? '', town !== null);
  const checked = checkSaidPlace({
    postcode,
    town,
    country,
    townInLines: inLines.town,
    countryInLines: inLines.country,
  });
  const above = together(together(line, ', ', complement), ', ', together(postcode, ' ', town));
  return {
    address: addressOf(together(above, ', ', country) ?? '', inLines, checked),
    repairs: repairsOf(checked, columns),
    issues: issuesOf(checked, columns, [lines, postcode, town]),
  };
}
