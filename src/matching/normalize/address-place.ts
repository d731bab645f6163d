import { postcodeOfArrondissement, tidyTownName } from '../../domain/address.ts';
import { communesOfPostcode } from '../../domain/commune.ts';
import { readTownName, type TownName } from '../../domain/commune-name.ts';
import { departmentName, departmentOfPostcode, regionOfDepartment } from '../../domain/department.ts';
import { type FoundCommune, findCommune } from '../../domain/find-commune.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { Address, Issue, Repair } from '../record.ts';

/** The part of an address below the street. */
export type Place = Pick<Address, 'postcode' | 'cedex' | 'town' | 'townKey' | 'communeCode' | 'department' | 'region'>;

export interface NormalizedPlace {
  readonly place: Place;
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

/** Texts as found, and the headers that they stand under. */
export interface FrenchPlaceText {
  readonly postcode: string | null;
  readonly town: string | null;
  readonly postcodeColumn: string;
  readonly townColumn: string;
}

/** Five digits out of what a number cell left of them: 1000 is 01000. */
function padPostcode(digits: string): string | null {
  const five = digits.length === 4 ? `0${digits}` : digits;
  return /^\d{5}$/.test(five) && departmentOfPostcode(five) !== null ? five : null;
}

/** « 35 », « 974 »: a department where a postcode should be. */
function departmentAlone(digits: string | null): string | null {
  return digits !== null && /^\d{2,3}$/.test(digits) && departmentName(digits) !== null ? digits : null;
}

/** 75000, 69000: what people write for a whole city; no commune has it, and no CEDEX either. */
const isWholeCity = (postcode: string): boolean => postcode.endsWith('000');

function postcodeOf(found: FoundCommune, postcode: string | null, name: TownName | null): string | null {
  const { commune } = found;
  if (commune === null) return postcode;
  if (postcode !== null && (found.grade !== 'department' || isWholeCity(postcode))) return postcode;
  const cedexNumber = /\d+/.exec(name?.cedex ?? '')?.[0];
  const arrondissement = name?.arrondissement ?? (cedexNumber === undefined ? null : Number(cedexNumber));
  const ofCity = arrondissement === null ? null : postcodeOfArrondissement(commune.code, arrondissement);
  if (ofCity !== null) return ofCity;
  // A CEDEX code leads to a commune; that commune's postcode is only known where it has a single one.
  return postcode !== null && commune.postcodes.length === 1 ? (commune.postcodes[0] ?? null) : null;
}

function cedexOf(found: FoundCommune, postcode: string | null, name: TownName | null): string | null {
  const isCedexCode = postcode !== null && communesOfPostcode(postcode).length === 0 && !isWholeCity(postcode);
  if (name?.cedex) return isCedexCode ? `${postcode} ${name.cedex}` : name.cedex;
  // Without a town, a code of a department that no commune has is most likely a CEDEX.
  return (found.grade === 'department' || (found.grade === 'unknown' && name === null)) && isCedexCode
    ? `${postcode} CEDEX`
    : null;
}

/** A code of no commune: the post gives CEDEX codes other ends than 0, so that a 0 speaks of a slip. */
const looksMistyped = (postcode: string): boolean =>
  communesOfPostcode(postcode).length === 0 && postcode.endsWith('0');

/** Whether the town names another arrondissement than the postcode (75116 is half of the sixteenth). */
function contradictsArrondissement(found: FoundCommune, postcode: string | null, name: TownName | null): boolean {
  if (found.grade !== 'exact' || !found.commune || !name?.arrondissement) return false;
  const own = postcodeOfArrondissement(found.commune.code, name.arrondissement);
  return own !== null && own !== postcode && postcode !== '75116';
}

/** Codes of what is doubtful in a postcode and town put together. */
function doubtsOf(found: FoundCommune, postcode: string | null, name: TownName | null): readonly string[] {
  if (found.grade === 'mismatch' || contradictsArrondissement(found, postcode, name)) return ['postcode_town_mismatch'];
  if (found.grade === 'unknown' && name !== null && name.key !== '')
    return [postcode === null ? 'town_ambiguous' : 'town_unknown'];
  // The word CEDEX, or a code that looks like one and a town that agrees, leaves nothing to ask.
  if (postcode !== null && !name?.cedex && looksMistyped(postcode)) return ['postcode_unknown'];
  return [];
}

/** Check a French postcode and town against the official communes. Where they disagree both are kept and it is said. */
export function normalizeFrenchPlace(text: FrenchPlaceText): NormalizedPlace {
  const { postcodeColumn, townColumn } = text;
  const repairs: Repair[] = [];
  const issues: Issue[] = [];
  const postcode = text.postcode === null ? null : padPostcode(text.postcode);
  if (text.postcode !== null && postcode === null)
    issues.push({ code: 'postcode_invalid', column: postcodeColumn, raw: text.postcode });
  else if (text.postcode !== null && postcode !== null && text.postcode.length === 4)
    repairs.push({ code: 'postcode_leading_zero', column: postcodeColumn, from: text.postcode, to: postcode });

  const name = text.town === null ? null : readTownName(text.town);
  const key = name === null || name.key === '' ? null : name.key;
  const hint = name?.departmentHint ?? (postcode === null ? departmentAlone(text.postcode) : null);
  const found = findCommune(postcode, key, hint);
  const { commune } = found;
  const raw = [text.postcode, text.town].filter((part) => part !== null).join(' ');
  for (const code of doubtsOf(found, postcode, name)) {
    if (code === 'town_ambiguous' && issues.length > 0) continue;
    issues.push({ code, column: townColumn || postcodeColumn, raw });
  }
  if (commune && found.grade === 'similar' && text.town !== null)
    repairs.push({ code: 'town_spelling', column: townColumn, from: text.town, to: commune.name });
  if (commune && found.grade === 'postcode' && postcode !== null)
    repairs.push({ code: 'town_from_postcode', column: postcodeColumn, from: postcode, to: commune.name });

  // A hamlet keeps its own name even where the postcode says the commune.
  const isNamed = commune !== null && found.grade !== 'unknown';
  const cedex = cedexOf(found, postcode, name);
  const finalPostcode =
    cedex?.startsWith(postcode ?? '?') && commune === null ? null : postcodeOf(found, postcode, name);
  // Two departments contradict each other: neither is chosen.
  const isTorn = found.grade === 'mismatch' && commune === null;
  const ofPostcode = postcode === null || isTorn ? null : departmentOfPostcode(postcode);
  const department = commune?.department ?? ofPostcode ?? (isTorn ? null : hint);
  return {
    place: {
      postcode: finalPostcode,
      cedex,
      town: isNamed
        ? (found.formerName ?? commune.name)
        : text.town === null
          ? null
          : tidyTownName(withoutCedex(text.town)),
      townKey: isNamed ? commune.key : key,
      communeCode: commune?.code ?? null,
      department,
      region: department === null ? null : regionOfDepartment(department),
    },
    repairs,
    issues,
  };
}

function withoutCedex(town: string): string {
  return tidyText(
    town.replace(/[\s,(-]*\bcedex\b\.?\s*\d{0,2}\)?/iu, ' ').replace(/\s*\(\s*(?:\d{2,3}|2[ab])\s*\)\s*$/i, ''),
  );
}
