import { readCompanyWords } from '../../domain/company-name.ts';
import type { Address, CompanyName } from '../record.ts';
import { FAVORITE_WORDS, TRADE_NAMES } from '../similarity/trade-names.ts';
import { REGION_WORDS, WEAK_WORDS } from '../similarity/trade-words.ts';
import { remember } from './remember.ts';

/** Public bodies and places open to all: with their town they have a name, without it they have none. */
const PUBLIC_WORDS = new Set(
  'ville mairie hotel chu chr ch ccas cias sdis ehpad residence foyer office communaute agglomeration agglo metropole prefecture tribunal gare stade parc musee theatre hospitaliere hospitaliers hopitaux caisse mission cci cfa iut universite urssaf cpam caf ddt mjc crous'.split(
    ' ',
  ),
);

/** Trades of shops under a sign: « Miragen Optique Auxerre » is the franchisee of Auxerre, a company of its own. */
const SHOP_WORDS = new Set(
  'optique optic opticien opticiens hotel immobilier immobiliere immo coiffure coiffeur pizza pizzeria fleurs fleuriste pharmacie phar restaurant cafe boulangerie auto autos pneus audition audio beaute institut fitness gym bricolage market drive optical habitat menage domicile interim travail emploi'.split(
    ' ',
  ),
);

const isTelling = (word: string): boolean =>
  word.length >= 3 &&
  !/^\d+$/.test(word) &&
  ![PUBLIC_WORDS, TRADE_NAMES, FAVORITE_WORDS, WEAK_WORDS, REGION_WORDS].some((words) => words.has(word));

const LINK_BEFORE_LAST = /\b(?:de|du|des|d|et|en|la|le|les|sur|pays|grand)[\s'’-]+$/i;

const wordsOfTown = remember((town: string): readonly string[] => readCompanyWords(town).tokens);

/** Where the words of the town begin in a raw name, -1 where something links them to the name: « Forges de Lyon ». */
function startOfTown(raw: string, words: readonly string[]): number {
  const [first = ''] = words;
  for (let at = raw.length - 1; at > 0; at -= 1) {
    if (/[\p{L}\p{N}]/u.test(raw[at - 1] ?? '')) continue;
    const tail = readCompanyWords(raw.slice(at)).tokens;
    if (tail[0] === first && tail.length === words.length) return LINK_BEFORE_LAST.test(raw.slice(0, at)) ? -1 : at;
    if (tail.length > words.length) return -1;
  }
  return -1;
}

/** A name whose last words are the town of its own row, without it in its words; null where the town belongs to it. */
function cutTownBehind(name: CompanyName, address: Address | null): { name: CompanyName; town: string } | null {
  const town = address?.town ?? null;
  if (town === null) return null;
  const words = wordsOfTown(town);
  const { tokens, raw } = name;
  const start = tokens.length - words.length;
  if (words.length === 0 || start < 1 || words.some((word, place) => tokens[start + place] !== word)) return null;
  const left = tokens.slice(0, start);
  if (left.some((word) => SHOP_WORDS.has(word))) return null;
  if (!left.some(isTelling) || startOfTown(raw, words) < 0) return null;
  return { name: { ...name, tokens: left }, town };
}

interface NamesOfRow {
  readonly companyNames: readonly CompanyName[];
  readonly networkName: CompanyName | null;
}

/** « Agridal Est Corsavy » of Corsavy is « Agridal Est » there. « Optique Luméa Brest » under that sign keeps its town. */
export function leaveTownBehind(
  { companyNames, networkName }: NamesOfRow,
  address: Address | null,
): { companyNames: readonly CompanyName[]; town: string | null } {
  const sign = networkName?.tokens;
  let town: string | null = null;
  const names = companyNames.map((name) => {
    const cut = cutTownBehind(name, address);
    if (cut === null || (sign?.every((word) => cut.name.tokens.includes(word)) ?? false)) return name;
    town ??= cut.town;
    return cut.name;
  });
  return { companyNames: town === null ? companyNames : names, town };
}
