import { communesNamed, communesOfPostcode } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { findCountryNamed } from '../../domain/country.ts';
import { departmentOfPostcode } from '../../domain/department.ts';
import { tidyText } from '../../domain/fold-text.ts';
import { findStreetType } from '../../domain/way-type.ts';
import { parseTownCell, type TownCell } from './town-cell.ts';

const TOWN_AT_END =
  /^(?:([\s\S]*?)[\s,;–-]+)?((?:[a-z]{1,2}-)?\d{5}(?:\s*[-–,]\s*|\s+)\p{L}[\p{L}\s'’.()/-]*(?:\bcedex\b\s*\d{0,2})?)[\s.,]*$/iu;
const CODE_AT_END = /^([\s\S]*?)[\s,;–-]+(\d{5})[\s.,]*$/u;

/** What of the address lines is no street. */
export interface EmbeddedTown {
  readonly lines: string;
  readonly town: TownCell | null;
  readonly country: string | null;
}

/** « 12 rue X, 35000 Rennes, 2e étage »: a piece between commas that is a postcode and a town. */
function takeTownLine(body: string): Omit<EmbeddedTown, 'country'> | null {
  const pieces = body.split(/[\n,;]+/);
  const position = pieces.findIndex((piece) => {
    const town = TOWN_AT_END.exec(piece.trim());
    return town !== null && town[1] === undefined && communesOfPostcode(parseTownCell(piece).postcode ?? '').length > 0;
  });
  if (position < 0) return null;
  return { lines: pieces.toSpliced(position, 1).join('\n'), town: parseTownCell(pieces[position] ?? '') };
}

/** « 12 rue X, 35000 Rennes, France »: what of an address cell is no street. */
export function takeTown(text: string, knowsTown: boolean): EmbeddedTown {
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
  const inside = takeTownLine(body);
  if (inside) return { ...inside, country: lastPiece };
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
