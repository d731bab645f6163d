import { tidyTownName } from '../../domain/address.ts';
import { communeServed, communesOfPostcode } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { countryOfTown, findCountryNamed, hasPostcodeShape } from '../../domain/country.ts';
import { departmentOfPostcode, findDepartmentNamed } from '../../domain/department.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { Issue, Repair } from '../record.ts';
import { type NormalizedPlace, normalizeFrenchPlace, type Place } from './address-place.ts';
import { rememberBy } from './remember.ts';
import { parseTownCell, type TownCell } from './town-cell.ts';
import { isTownName } from './town-tail.ts';

/** What the cells of one address say of its place, and what its lines hold of it. */
export interface SaidPlace {
  readonly postcode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  readonly townInLines: TownCell | null;
  readonly countryInLines: string | null;
}

/** The part of an address that a repair or a doubt is about: its cell has another header in each sheet. */
export type SaidPart = 'postcode' | 'town' | 'postcode_cell' | 'country' | 'whole';

type AboutPart<Doubt> = Omit<Doubt, 'column'> & { readonly part: SaidPart };

/** The place of an address once checked. It names no header, so that all rows of a place share it. */
export interface CheckedPlace {
  readonly place: Place;
  readonly country: string;
  readonly repairs: readonly AboutPart<Repair>[];
  /** `raw` is empty where the whole address is meant. */
  readonly issues: readonly AboutPart<Issue>[];
}

interface TownAndCountry {
  readonly town: string | null;
  readonly country: string | null;
}

/** Where a country may begin behind a town. */
const BEFORE_COUNTRY = /\s*[-–,/(]\s*|\s+/g;

/** A country written behind the town: « Bruxelles (Belgique) », « GENEVE - SUISSE ». */
function takeCountry(text: string): TownAndCountry {
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
}

function checkForeignPlace(postcode: string | null, town: string | null, country: string): NormalizedPlace {
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
    issues: isDoubtful ? [{ code: 'postcode_invalid', column: 'postcode', raw: postcode }] : [],
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

/** What the cells contradict or hold unread, before any list of communes is asked. */
function doubtsOf(said: SaidPlace, cells: readonly (TownCell | null)[]): AboutPart<Issue>[] {
  const issues: AboutPart<Issue>[] = [];
  if (said.country !== null && findCountryNamed(said.country) === null)
    issues.push({ code: 'country_unknown', part: 'country', raw: said.country });
  const [postcodeCell] = cells;
  if (said.postcode !== null && postcodeCell?.postcode === null && postcodeCell.town === null)
    issues.push({ code: 'postcode_invalid', part: 'postcode_cell', raw: said.postcode });
  const codes = cells.flatMap((cell) => cell?.postcode?.padStart(5, '0') ?? []);
  if (codes.some((code) => !agree(codes[0] ?? code, code)))
    issues.push({ code: 'postcode_town_mismatch', part: 'whole', raw: '' });
  return issues;
}

/** A doubt of a French or foreign place, whose « columns » are the parts given to it. */
function aboutPart<Doubt extends { readonly column: string }>({ column, ...doubt }: Doubt): AboutPart<Doubt> {
  return { ...doubt, part: column === 'town' ? 'town' : 'postcode' };
}

function checkPlace(said: SaidPlace): CheckedPlace {
  const postcodeCell = parseTownCell(said.postcode ?? '');
  const townCell = parseTownCell(said.town ?? '');
  const cells = [postcodeCell, townCell, said.townInLines];
  const townText = townCell.town ?? postcodeCell.town ?? said.townInLines?.town ?? null;
  const { town, country: behindTown } = townText === null ? { town: null, country: null } : takeCountry(townText);
  const postcode = cells.find((cell) => cell?.postcode)?.postcode ?? null;
  const named = said.country === null ? null : findCountryNamed(said.country);
  const prefixes = cells.map((cell) => cell?.country ?? null);
  const country = countryOf([named, ...prefixes, behindTown, said.countryInLines], postcode, town);
  const { place, repairs, issues } =
    country === 'FR'
      ? normalizeFrenchPlace({ postcode, town, postcodeColumn: 'postcode', townColumn: 'town' })
      : checkForeignPlace(postcode, town, country);
  const doubts = doubtsOf(said, cells);
  const others = issues.filter(({ code }) => !doubts.some((doubt) => doubt.code === code));
  return { place, country, repairs: repairs.map(aboutPart), issues: [...doubts, ...others.map(aboutPart)] };
}

function keyOf({ postcode, town, country, townInLines, countryInLines }: SaidPlace): string {
  if (postcode !== null && town === null && country === null && townInLines === null && countryInLines === null)
    return postcode;
  const cells = `${postcode ?? '-'}\0${town ?? '-'}\0${country ?? '-'}`;
  if (townInLines === null && countryInLines === null) return cells;
  const { postcode: code, town: name, country: prefix } = townInLines ?? { postcode: null, town: null, country: null };
  return `${cells}\0${code ?? '-'}\0${name ?? '-'}\0${prefix ?? '-'}\0${countryInLines ?? '-'}`;
}

/** Five digits, a space and a town, as most people write the two in one cell. */
const TOGETHER = /^\d{5} [\p{L}' -]+$/u;
const ONLY_NAME = /^[\p{L}' -]+$/u;
const agreed = new Map<string, CheckedPlace>();

/** The place of a commune whose own postcode and name are said: nothing is left to check, and all its rows share it. */
function agreedPlace({ postcode: cell, town, country, townInLines, countryInLines }: SaidPlace): CheckedPlace | null {
  if (cell === null || country !== null || townInLines !== null || countryInLines !== null) return null;
  if (town === null ? !TOGETHER.test(cell) : cell.length !== 5 || !ONLY_NAME.test(town)) return null;
  const postcode = cell.slice(0, 5);
  const { key, cedex } = readTownName(town ?? cell.slice(6));
  const commune = cedex === null ? communeServed(postcode, key) : null;
  if (commune === null) return null;
  const place = agreed.get(postcode + commune.code);
  if (place !== undefined) return place;
  const { name, code, department, region } = commune;
  const checked: CheckedPlace = {
    place: { postcode, cedex: null, town: name, townKey: commune.key, communeCode: code, department, region },
    country: 'FR',
    repairs: [],
    issues: [],
  };
  agreed.set(postcode + code, checked);
  return checked;
}

/** Check the place of an address. Sheets repeat their places: each is checked once. Nothing is chosen silently where cells disagree. */
export const checkSaidPlace = rememberBy(keyOf, (said) => agreedPlace(said) ?? checkPlace(said));
