import { tidyTownName } from '../../domain/address.ts';
import { communesNamed, communesOfPostcode } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { countryOfTown, findCountryNamed, hasPostcodeShape } from '../../domain/country.ts';
import { departmentOfPostcode } from '../../domain/department.ts';
import { tidyText } from '../../domain/fold-text.ts';
import { findStreetType } from '../../domain/way-type.ts';
import type { Address, Issue, Repair } from '../record.ts';
import { type NormalizedPlace, normalizeFrenchPlace } from './address-place.ts';
import { readDeliveryLines } from './delivery-lines.ts';
import { isNothing } from './identifier-text.ts';
import { parseTownCell, type TownCell } from './town-cell.ts';

export { parseTownCell } from './town-cell.ts';

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

const TOWN_AT_END =
  /^(?:([\s\S]*?)[\s,;–-]+)?((?:[a-z]{1,2}-)?\d{5}(?:\s*[-–,]\s*|\s+)\p{L}[\p{L}\s'’.()/-]*(?:\bcedex\b\s*\d{0,2})?)[\s.,]*$/iu;
const CODE_AT_END = /^([\s\S]*?)[\s,;–-]+(\d{5})[\s.,]*$/u;

interface Embedded {
  readonly lines: string;
  readonly town: TownCell | null;
  readonly country: string | null;
}

/** « 12 rue X, 35000 Rennes, France »: what of an address cell is no street. */
function takeTown(text: string, knowsTown: boolean): Embedded {
  const pieces = text.split(/[\n,;]+/);
  const lastPiece = pieces.length > 1 ? findCountryNamed(pieces.at(-1) ?? '') : null;
  const body = lastPiece === null ? text : text.slice(0, text.lastIndexOf(pieces.at(-1) ?? ''));
  const match = TOWN_AT_END.exec(body.trim());
  const isBox = /\b(?:BP|CS|TSA)\s*(?:\d{1,2})?$/i.test(match?.[1] ?? '');
  if (match && !isBox) {
    const town = parseTownCell(match[2] ?? '');
    const firstWord = (town.town ?? '').toLowerCase().split(/\s/)[0] ?? '';
    if (findStreetType(firstWord) === null && departmentOfPostcode(town.postcode ?? '') !== null)
      return { lines: match[1] ?? '', town, country: lastPiece };
  }
  const code = CODE_AT_END.exec(body.trim());
  if (code && !/\b(?:BP|CS|TSA)$/i.test(code[1] ?? '') && communesOfPostcode(code[2] ?? '').length > 0) {
    const before = (code[1] ?? '').split(/[\n,;]+/);
    const town = before.length > 1 ? tidyText(before.at(-1) ?? '') : '';
    const isTown = town !== '' && communesNamed(readTownName(town).key, null).length > 0;
    const lines = isTown ? before.slice(0, -1).join('\n') : (code[1] ?? '');
    return {
      lines,
      town: { postcode: code[2] ?? null, town: isTown ? town : null, country: null },
      country: lastPiece,
    };
  }
  const tail = tidyText(body.split(/[\n,;]+/).findLast((piece) => piece.trim() !== '') ?? '');
  if (!knowsTown && tail !== '' && tail !== tidyText(body) && communesNamed(readTownName(tail).key, null).length > 0)
    return {
      lines: body.slice(0, body.lastIndexOf(tail)),
      town: { postcode: null, town: tail, country: null },
      country: lastPiece,
    };
  return { lines: body, town: null, country: lastPiece };
}

/** A country written behind the town: « Bruxelles (Belgique) », « GENEVE - SUISSE ». */
function takeCountry(town: string | null): { readonly town: string | null; readonly country: string | null } {
  const match = /^(.+?)\s*(?:[-–,/(]\s*|\s)([\p{L} '’-]{4,})\)?$/u.exec(town ?? '');
  const country = match ? findCountryNamed(match[2] ?? '') : null;
  return country === null ? { town, country: null } : { town: tidyText(match?.[1] ?? ''), country };
}

function present(text: string | null | undefined): string | null {
  const tidy = (text ?? '').normalize('NFKC').trim();
  return isNothing(tidy) ? null : tidy;
}

function normalizeForeignPlace(
  postcode: string | null,
  town: string | null,
  country: string,
  column: string,
): NormalizedPlace {
  const isDoubtful = postcode !== null && !hasPostcodeShape(postcode, country);
  return {
    place: {
      postcode,
      cedex: null,
      town: town === null ? null : tidyTownName(tidyText(town)),
      townKey: town === null ? null : readTownName(town).key,
      communeCode: null,
      department: null,
      region: null,
    },
    repairs: [],
    issues: isDoubtful ? [{ code: 'postcode_invalid', column, raw: postcode }] : [],
  };
}

/** The country: said, or shown by the prefix of the postcode, or by a well-known town whose code cannot be French. */
function countryOf(said: (string | null)[], postcode: string | null, town: string | null): string {
  const named = said.find((country) => country !== null);
  if (named) return named;
  const known = town === null ? null : countryOfTown(readTownName(town).key);
  if (known === null || (postcode !== null && communesOfPostcode(postcode).length > 0)) return 'FR';
  return postcode === null || hasPostcodeShape(postcode, known) ? known : 'FR';
}

/** Whether two postcodes lead to the same communes, or one of them to none (a CEDEX) in the same department. */
function agree(left: string, right: string): boolean {
  if (left === right) return true;
  const rights = new Set(communesOfPostcode(right));
  const lefts = communesOfPostcode(left);
  if (lefts.length === 0 || rights.size === 0) return departmentOfPostcode(left) === departmentOfPostcode(right);
  return lefts.some((commune) => rights.has(commune));
}

/** Put the cells of one address in order. Nothing is chosen silently: what contradicts is an issue with its raw text. */
export function normalizeAddress(parts: AddressParts, columns: AddressColumns): NormalizedAddress {
  const said = {
    address: present(parts.address),
    complement: present(parts.complement),
    postcode: present(parts.postcode),
    town: present(parts.town),
    country: present(parts.country),
  };
  const filled = [said.address, said.complement, said.postcode, said.town].filter((text) => text !== null);
  if (filled.length === 0) return { address: null, repairs: [], issues: [] };
  const townCell = parseTownCell(said.town ?? '');
  const postcodeCell = parseTownCell(said.postcode ?? '');
  const embedded = takeTown(
    [said.address, said.complement].filter((text) => text !== null).join('\n'),
    said.town !== null,
  );
  const withCountry = takeCountry(townCell.town ?? postcodeCell.town ?? embedded.town?.town ?? null);
  const { town } = withCountry;
  const postcode = postcodeCell.postcode ?? townCell.postcode ?? embedded.town?.postcode ?? null;

  const named = said.country === null ? null : findCountryNamed(said.country);
  const issues: Issue[] = [];
  if (said.country !== null && named === null)
    issues.push({ code: 'country_unknown', column: columns.country ?? '', raw: said.country });
  if (said.postcode !== null && postcodeCell.postcode === null && postcodeCell.town === null)
    issues.push({ code: 'postcode_invalid', column: columns.postcode ?? '', raw: said.postcode });
  const codes = [postcodeCell.postcode, townCell.postcode, embedded.town?.postcode].flatMap(
    (code) => code?.padStart(5, '0') ?? [],
  );
  if (codes.some((code) => !agree(codes[0] ?? code, code)))
    issues.push({
      code: 'postcode_town_mismatch',
      column: columns.address ?? columns.town ?? '',
      raw: filled.join(', '),
    });

  const country = countryOf(
    [named, postcodeCell.country, townCell.country, withCountry.country, embedded.country],
    postcode,
    town,
  );
  const postcodeColumn = columns.postcode ?? columns.town ?? columns.address ?? '';
  const townColumn = columns.town ?? columns.postcode ?? columns.address ?? '';
  const {
    place,
    repairs,
    issues: doubts,
  } = country === 'FR'
    ? normalizeFrenchPlace({ postcode, town, postcodeColumn, townColumn })
    : normalizeForeignPlace(postcode, town, country, postcodeColumn);
  const lines = readDeliveryLines([embedded.lines]);
  const raw = [
    said.address,
    said.complement,
    [said.postcode, said.town].filter((text) => text).join(' '),
    said.country,
  ];
  return {
    address: { raw: raw.filter((text) => text).join(', '), ...lines, ...place, country },
    repairs,
    issues: [...issues, ...doubts.filter((doubt) => !issues.some((issue) => issue.code === doubt.code))],
  };
}
