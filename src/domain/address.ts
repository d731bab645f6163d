import { foldText } from './fold-text.ts';

const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'sur',
  'sous',
  'lès',
  'lez',
  'aux',
  'au',
  'à',
]);

/** A town that no list knows, on one line, with small letters where it was all capitals. */
export function tidyTownName(town: string): string {
  if (/\p{Ll}/u.test(town)) return town;
  return town
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, position: number) =>
      position > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

/** First postcode of the cities that have one per arrondissement, by INSEE code. */
const FIRST_OF_CITY: Readonly<Record<string, { readonly base: number; readonly count: number }>> = {
  '75056': { base: 75000, count: 20 },
  '69123': { base: 69000, count: 9 },
  '13055': { base: 13000, count: 16 },
};

/** Postcode of an arrondissement of Paris, Lyon or Marseille; null where the city has no such one. */
export function postcodeOfArrondissement(communeCode: string, arrondissement: number): string | null {
  const city = FIRST_OF_CITY[communeCode];
  if (city === undefined || arrondissement < 1 || arrondissement > city.count) return null;
  return String(city.base + arrondissement);
}

/** Last line of a French address: « 69003 Lyon », « 69422 LYON CEDEX 03 ». */
export function formatTownLine(address: {
  readonly postcode: string | null;
  readonly cedex: string | null;
  readonly town: string | null;
}): string {
  const town = address.town ?? '';
  if (address.cedex === null) return [address.postcode, town].filter((part) => part).join(' ');
  const code = /^\d{5}/.exec(address.cedex)?.[0] ?? address.postcode;
  const words = address.cedex.replace(/^\d{5}\s*/, '');
  return [code, foldText(town).toUpperCase(), words].filter((part) => part).join(' ');
}
