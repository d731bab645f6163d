import { tidyTownName } from '../../domain/address.ts';
import { communesOfPostcode } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { countryOfTown, findCountryNamed, hasPostcodeShape } from '../../domain/country.ts';
import { departmentOfPostcode, findDepartmentNamed } from '../../domain/department.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { Address, Issue, Repair } from '../record.ts';
import { type NormalizedPlace, normalizeFrenchPlace } from './address-place.ts';
import { boundCell } from './bound-cell.ts';
import { readDeliveryLines } from './delivery-lines.ts';
import { takeTown } from './embedded-town.ts';
import { isNothing } from './identifier-text.ts';
import { remember } from './remember.ts';
import { parseTownCell, type TownCell } from './town-cell.ts';
import { isTownName } from './town-tail.ts';

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

interface TownAndCountry {
  readonly town: string | null;
  readonly country: string | null;
}

const NEITHER: TownAndCountry = { town: null, country: null };

/** Where a country may begin behind a town. */
const BEFORE_COUNTRY = /\s*[-–,/(]\s*|\s+/g;

/** A country written behind the town: « Bruxelles (Belgique) », « GENEVE - SUISSE ». */
const takeCountry = remember((text): TownAndCountry => {
  for (const cut of text.matchAll(BEFORE_COUNTRY)) {
    const said = text.slice(cut.index + cut[0].length).replace(/\)$/, '');
    const country = cut.index > 0 && said.length >= 4 ? findCountryNamed(said) : null;
    if (country === null) continue;
    // Fort-de-France, Mont-Saint-Martin: the country is the end of the name.
    if (isTownName(text)) break;
    const town = tidyText(text.slice(0, cut.index));
    // Guadeloupe and La Réunion are France, and tell their towns from those of the same name.
    const department = country === 'FR' ? (findDepartmentNamed(said) ?? findDepartmentNamed(`La ${said}`)) : null;
    return { town: department === null ? town : `${town} (${department})`, country };
  }
  return { town: text, country: null };
});

const countryOfTownNamed = remember((town) => countryOfTown(readTownName(town).key));

function present(text: string | null | undefined): string | null {
  const tidy = boundCell(text ?? '')
    .normalize('NFKC')
    .trim();
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
  const known = town === null ? null : countryOfTownNamed(town);
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

interface Said {
  readonly lines: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly country: string | null;
}

/** What the cells contradict or hold unread, before any list of communes is asked. */
function doubtsOf(said: Said, columns: AddressColumns, cells: readonly (TownCell | null)[]): Issue[] {
  const issues: Issue[] = [];
  if (said.country !== null && findCountryNamed(said.country) === null)
    issues.push({ code: 'country_unknown', column: columns.country ?? '', raw: said.country });
  const [postcodeCell] = cells;
  if (said.postcode !== null && postcodeCell?.postcode === null && postcodeCell.town === null)
    issues.push({ code: 'postcode_invalid', column: columns.postcode ?? '', raw: said.postcode });
  const codes = cells.flatMap((cell) => cell?.postcode?.padStart(5, '0') ?? []);
  if (codes.some((code) => !agree(codes[0] ?? code, code))) {
    const raw = [said.lines, said.postcode, said.town].filter((text) => text !== null).join(', ');
    issues.push({ code: 'postcode_town_mismatch', column: columns.address ?? columns.town ?? '', raw });
  }
  return issues;
}

/** Put the cells of one address in order. Nothing is chosen silently: what contradicts is an issue with its raw text. */
export function normalizeAddress(parts: AddressParts, columns: AddressColumns): NormalizedAddress {
  const lines = [present(parts.address), present(parts.complement)].filter((text) => text !== null);
  const said: Said = {
    lines: lines.length > 0 ? lines.join('\n') : null,
    postcode: present(parts.postcode),
    town: present(parts.town),
    country: present(parts.country),
  };
  if (said.lines === null && said.postcode === null && said.town === null)
    return { address: null, repairs: [], issues: [] };
  const townCell = parseTownCell(said.town ?? '');
  const postcodeCell = parseTownCell(said.postcode ?? '');
  const embedded = takeTown(said.lines ?? '', said.town !== null);
  const cells = [postcodeCell, townCell, embedded.town];
  const townText = townCell.town ?? postcodeCell.town ?? embedded.town?.town ?? null;
  const withCountry = townText === null ? NEITHER : takeCountry(townText);
  const { town } = withCountry;
  const postcode = cells.find((cell) => cell?.postcode)?.postcode ?? null;
  const issues = doubtsOf(said, columns, cells);

  const named = said.country === null ? null : findCountryNamed(said.country);
  const prefixes = cells.map((cell) => cell?.country ?? null);
  const country = countryOf([named, ...prefixes, withCountry.country, embedded.country], postcode, town);
  const postcodeColumn = columns.postcode ?? columns.town ?? columns.address ?? '';
  const townColumn = columns.town ?? columns.postcode ?? columns.address ?? '';
  const checked =
    country === 'FR'
      ? normalizeFrenchPlace({ postcode, town, postcodeColumn, townColumn })
      : normalizeForeignPlace(postcode, town, country, postcodeColumn);
  const townLine = [said.postcode, said.town].filter((text) => text).join(' ');
  const raw = [...lines, townLine, said.country].filter((text) => text).join(', ');
  return {
    address: { raw, ...readDeliveryLines(embedded.lines), ...checked.place, country },
    repairs: checked.repairs,
    issues: [...issues, ...checked.issues.filter((doubt) => !issues.some((issue) => issue.code === doubt.code))],
  };
}
