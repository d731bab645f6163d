import { communesNamed, communesOfPostcode } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { countryOfTown, findCountryNamed, hasPostcodeShape } from '../../domain/country.ts';
import { departmentOfPostcode } from '../../domain/department.ts';
import { findCommune } from '../../domain/find-commune.ts';
import { foldText, tidyText } from '../../domain/fold-text.ts';
import { findStreetType } from '../../domain/way-type.ts';
import { parseTownCell, type TownCell } from './town-cell.ts';
import { cutTown, findTownTail, isTownName } from './town-tail.ts';

/** A town with what may follow its name: CEDEX, or the arrondissement of the three cities that have some. */
const TOWN =
  "\\p{L}[\\p{L}\\s'’.()/-]*" +
  '(?:\\bcedex\\b\\s*\\d{0,2}|(?<=\\b(?:paris|lyon|marseille))[\\s(]+\\d{1,2}\\s?(?:er|[èe]me|e)?(?:\\s+arr\\p{L}*)?[.)]*)?';
const BEFORE = '^(?:([\\s\\S]*?)[\\s,;–-]+)?';
const GLUE = '(?:\\s*[-–,]\\s*|\\s+)';
const TOWN_AT_END = new RegExp(`${BEFORE}((?:[a-z]{1,2}-)?(?:\\d{5}|\\d{2} \\d{3})${GLUE}${TOWN})[\\s.,]*$`, 'iu');
const SHORT_CODE_AT_END = new RegExp(`${BEFORE}(\\d{4})${GLUE}(${TOWN})[\\s.,]*$`, 'iu');
const CODE_AT_END = /^([\s\S]*?)[\s,;–-]+(\d{5})[\s.,]*$/u;
/** Most lines hold no digits but the number of the house. */
const MAY_HOLD_CODE = /\d{4}|\d{2} \d{3}/;

/** « rue du 8 mai 1945 » ends with a year. */
const MONTH_BEFORE =
  /(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)$/iu;

/** What of the address lines is no street. */
export interface EmbeddedTown {
  readonly lines: string;
  readonly town: TownCell | null;
  readonly country: string | null;
}

type Taken = Omit<EmbeddedTown, 'country'>;

/** « 12 rue X, 35000 Rennes, 2e étage »: a piece between commas that is a postcode and a town. */
function takeTownLine(body: string): Taken | null {
  const pieces = body.split(/[\n,;]+/);
  const position = pieces.findIndex((piece) => {
    const town = TOWN_AT_END.exec(piece.trim());
    return town !== null && town[1] === undefined && communesOfPostcode(parseTownCell(piece).postcode ?? '').length > 0;
  });
  if (position < 0) return null;
  return { lines: pieces.toSpliced(position, 1).join('\n'), town: parseTownCell(pieces[position] ?? '') };
}

/** « 12345 rue Verte » is no postcode and town; « 76330 Port-Jérôme-sur-Seine » and « 69470 Cours » are. */
function startsLikeStreet(town: string): boolean {
  const firstWord = foldText(town).split(/\s/)[0] ?? '';
  return findStreetType(firstWord) !== null && !isTownName(town);
}

/** « 12 rue X 6130 Grasse »: a postcode that lost its zero, if the town is of its department, or one abroad of four digits. */
function takeShortenedCode(body: string): Taken | null {
  const match = SHORT_CODE_AT_END.exec(body);
  const [, lines = '', code = '', name = ''] = match ?? [];
  if (match === null || MONTH_BEFORE.test(lines)) return null;
  const { key } = readTownName(name);
  const abroad = countryOfTown(key);
  const postcode = `0${code}`;
  const isOfDepartment = departmentOfPostcode(postcode) !== null && isOfPostcodeOrNear(postcode, key);
  if (!isOfDepartment && (abroad === null || abroad === 'FR' || !hasPostcodeShape(code, abroad))) return null;
  return { lines, town: { postcode: code, town: tidyText(name), country: null } };
}

function isOfPostcodeOrNear(postcode: string, townKey: string): boolean {
  const { commune, grade } = findCommune(postcode, townKey);
  return commune !== null && grade !== 'unknown';
}

/** « 12 rue X, 35000 Rennes »: five digits and a town at the end. */
function takeTownAtEnd(body: string): Taken | null {
  const match = TOWN_AT_END.exec(body);
  if (match === null || /\b(?:BP|CS|TSA)\s*(?:\d{1,2})?$/i.test(match[1] ?? '')) return null;
  const town = parseTownCell(match[2] ?? '');
  const postcode = town.postcode ?? '';
  if (departmentOfPostcode(postcode) === null || startsLikeStreet(town.town ?? '')) return null;
  // « Bât 12 350 Rennes »: two numbers make a postcode only of a town that has it.
  const isSpaced = !/\d{5}/.test(match[2] ?? '');
  if (isSpaced && !isOfPostcodeOrNear(postcode, readTownName(town.town ?? '').key)) return null;
  return { lines: match[1] ?? '', town };
}

/** « 12 rue X, Rennes 35000 », « 12 rue X 35000 »: five digits at the end. */
function takeCodeAtEnd(body: string): Taken | null {
  const [, lines = '', code = ''] = CODE_AT_END.exec(body) ?? [];
  if (code === '' || /\b(?:BP|CS|TSA)$/i.test(lines) || communesOfPostcode(code).length === 0) return null;
  const before = lines.split(/[\n,;]+/);
  const last = before.at(-1) ?? '';
  const town = before.length > 1 ? tidyText(last) : '';
  const isTown = town !== '' && communesNamed(readTownName(town).key, null).length > 0;
  if (isTown) return { lines: before.slice(0, -1).join('\n'), town: { postcode: code, town, country: null } };
  const served = new Set(communesOfPostcode(code).map(({ key }) => key));
  const tail = cutTown(tidyText(last), (text) => served.has(readTownName(text).key));
  return {
    lines: tail ? lines.slice(0, lines.length - last.length) + tail.lines : lines,
    town: { postcode: code, town: tail?.town ?? null, country: null },
  };
}

function takeWithCode(body: string): Taken | null {
  const trimmed = body.trim();
  if (!MAY_HOLD_CODE.test(trimmed)) return null;
  return takeTownAtEnd(trimmed) ?? takeTownLine(body) ?? takeCodeAtEnd(trimmed) ?? takeShortenedCode(trimmed);
}

function takeWithoutCode(body: string): Taken | null {
  const tail = findTownTail(body);
  return tail && { lines: tail.lines, town: { postcode: null, town: tail.town, country: null } };
}

const BETWEEN_PIECES = /[\n,;]/;

/** « 12 rue X, 35000 Rennes, France »: what of an address cell is no street. */
export function takeTown(text: string, knowsTown: boolean): EmbeddedTown {
  const last = BETWEEN_PIECES.test(text) ? (text.split(/[\n,;]+/).at(-1) ?? '') : null;
  const country = last === null ? null : findCountryNamed(last);
  const body = last === null || country === null ? text : text.slice(0, text.lastIndexOf(last));
  const taken = takeWithCode(body) ?? (knowsTown ? null : takeWithoutCode(body));
  return taken === null ? { lines: body, town: null, country } : { ...taken, country };
}
