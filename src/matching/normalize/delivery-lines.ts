import { foldText, tidyText } from '../../domain/fold-text.ts';
import { tidyWayName, wayTokensOf } from '../../domain/way-name.ts';
import { findPlaceType, findStreetType } from '../../domain/way-type.ts';
import { remember } from './remember.ts';

/** The lines of an address above the town, understood. */
export interface DeliveryLines {
  readonly number: string | null;
  readonly repetition: string | null;
  readonly wayType: string | null;
  readonly wayTokens: readonly string[];
  readonly street: string | null;
  readonly complement: string | null;
  readonly deliveryBox: string | null;
}

interface Way {
  readonly number: string | null;
  readonly repetition: string | null;
  readonly wayType: string | null;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const BOX =
  /\b(B\.?P\.?|C\.?S\.?|TSA|bo[iî]te\s+postale|case\s+postale|course\s+sp[ée]ciale)\s*(?:n[°º]\s*)?(\d{2}\s\d{3}|\d{1,5})(?!\d)/giu;
const BOX_NAMES: Readonly<Record<string, string>> = { b: 'BP', t: 'TSA' };
const NUMBER =
  /^(?:n[°º]\s*)?(\d{1,4})((?:\s*(?:-|\/|à|et|&)\s*\d{1,4}(?!\d))*)\s*(?:(bis|ter|quater|quinquies)\b(?:\s+[a-z](?![\p{L}'’.]))?|([a-z])(?![\p{L}'’.]))?[\s,.]*/iu;
const REPETITIONS: Readonly<Record<string, string>> = { bis: 'B', ter: 'T', quater: 'Q', quinquies: 'C' };
const SPOKEN: Readonly<Record<string, string>> = { B: 'bis', T: 'ter', Q: 'quater' };

/** Where a way's name ends and the building begins, unless an article says that it is the name (« rue de la Tour »). */
const COMPLEMENT_STARTS =
  /(?<!(?<![\p{L}\d])(?:du|de|des|la|le|les|l|d|au|aux|et)[\s'’]*)(?:\s+-\s+|\s*\(|(?<![\p{L}\d])(?:b[âa]t(?:iment)?s?(?![\p{L}\d])\.?|imm(?:euble)?(?![\p{L}\d])\.?|esc(?:alier)?(?![\p{L}\d])\.?|appt?(?![\p{L}\d])\.?|appartement\b|\d+\s*(?:er|[èe]me|e)\s+[ée]tage(?!\p{L})|[ée]tage(?!\p{L})|rdc(?!\p{L})|porte(?!\p{L})|hall(?!\p{L})|entr[ée]e(?!\p{L})|z\.?[iae]\.?(?![\p{L}'’])|z\.?a\.?c\.?(?![\p{L}'’])|zone\s+(?:art|ind|com|d'a|d’a|d'e)|parc\s+d['’]|centre\s+com|ctre\s+c|c\.?\s?cial|lieu[\s-]dit(?!\p{L})|r[ée]s(?:idence)?(?![\p{L}\d])\.?|lot(?:issement)?(?![\p{L}\d])\.?\s|tour\s|cidex(?!\p{L})|c\/o(?!\p{L})))/iu;

const MULTI_WORD: readonly (readonly [RegExp, string])[] = [
  [/^grande?[\s-]+rue\b/iu, 'grande rue'],
  [/^rond[\s-]+point\b/iu, 'rond-point'],
  [/^gde?\s+rue\b/iu, 'grande rue'],
];
const MULTI_PLACE: readonly (readonly [RegExp, string])[] = [
  [/^z\.?\s?i\.(?=\s|$)|^zone\s+industrielle\b/iu, 'zone industrielle'],
  [/^z\.?\s?a\.(?=\s|$)|^zone\s+artisanale\b/iu, 'zone artisanale'],
  [/^z\.?\s?a\.?\s?c\.(?=\s|$)|^zone\s+d['’]am[ée]nagement\s+concert[ée]e?/iu, "zone d'aménagement concerté"],
  [/^z\.?\s?a\.?\s?e\.(?=\s|$)|^zone\s+d['’]activit[ée]s?(?:\s+[ée]conomiques?)?/iu, "zone d'activités"],
  [/^zone\s+commerciale\b/iu, 'zone commerciale'],
  [/^parc\s+d['’]activit[ée]s?\b|^p\.a\.(?=\s|$)/iu, "parc d'activités"],
  [/^centre\s+commercial\b|^ctre\.?\s+(?:cial|commercial)\b\.?|^c\.?\s?c(?:ial)?\.?(?=\s)/iu, 'centre commercial'],
  [/^lieu[\s-]+dit\b/iu, 'lieu-dit'],
];

function cutType(text: string, several: readonly (readonly [RegExp, string])[], find: (word: string) => string | null) {
  for (const [pattern, type] of several) {
    const match = pattern.exec(text);
    if (match) return { type, rest: text.slice(match[0].length) };
  }
  const word = /^([\p{L}-]+)\.?(?=[\s,:]|$)/u.exec(text);
  const type = word ? find(foldText(word[1] ?? '')) : null;
  return type === null || !word ? null : { type, rest: text.slice(word[0].length) };
}

/** Cut what stands after the name of the way off it. */
function cutName(rest: string): { readonly name: string; readonly after: string } {
  const text = rest.replace(/^[\s,:.-]+/, '');
  const cut = COMPLEMENT_STARTS.exec(text.slice(1));
  const end = cut ? cut.index + 1 : text.length;
  return { name: text.slice(0, end).replace(/[\s,.;:-]+$/, ''), after: text.slice(end).replace(/^[\s,;:-]+/, '') };
}

/** Letter of repetition: B, T, Q of what is written in full, or the letter itself. */
function repetitionOf(spelled: string | undefined, letter: string | null): string | null {
  return spelled === undefined ? (letter?.toUpperCase() ?? null) : (REPETITIONS[spelled.toLowerCase()] ?? null);
}

/** A street at the beginning of a text, with or without its number. */
function readStreetAt(text: string, before: string): Way | null {
  const number = NUMBER.exec(text);
  const behind = number ? text.slice(number[0].length) : text;
  const letter = number?.[4];
  const afterLetter = cutType(behind, MULTI_WORD, findStreetType);
  // « 12 R Victor Hugo »: the letter is the type of street and no repetition.
  const cut = afterLetter ?? (letter ? cutType(`${letter} ${behind}`, MULTI_WORD, findStreetType) : null);
  if (cut === null) return null;
  const { name, after } = cutName(cut.rest);
  if (name === '' && cut.type !== 'grande rue') return null;
  // « 12 à 14 », « 12/14 », « 4-6-8 »: one number with dashes.
  const numbers = number ? (`${number[1]}${number[2]}`.match(/\d+/g)?.join('-') ?? null) : null;
  const repetition = repetitionOf(number?.[3], afterLetter ? (letter ?? null) : null);
  return { number: numbers, repetition, wayType: cut.type, name, before, after };
}

/** Where a number, or a whole street word, begins inside a segment. */
const INNER_STREETS = [
  /[\s,(-]+(?=\d{1,4}\s*(?:[-/]\s*\d{1,4}\s*)*(?:bis|ter|quater|[a-z])?[\s,]+\p{L})/giu,
  /[\s,-]+(?=(?:rue|avenue|av|bd|boulevard|route|chemin|impasse|all[ée]e|quai|place)\b\.?\s)/giu,
];
/** « lieu-dit du 8 mai », « résidence de la place »: behind an article it belongs to a name. */
const ENDS_WITH_ARTICLE = /(?<![\p{L}\d])(?:du|de|des|la|le|les|l|d)['’]?$/iu;

/** The street of a segment: at its beginning, or further on (« Bât A 12 rue X », « Résidence du Parc rue X »). */
function findStreet(segment: string): Way | null {
  const atStart = readStreetAt(segment, '');
  if (atStart) return atStart;
  for (const pattern of INNER_STREETS) {
    for (const match of segment.matchAll(pattern)) {
      const before = segment.slice(0, match.index);
      if (ENDS_WITH_ARTICLE.test(before)) continue;
      const way = readStreetAt(segment.slice(match.index + match[0].length), before);
      if (way) return way;
    }
  }
  return null;
}

function findPlace(segment: string): Way | null {
  const number = NUMBER.exec(segment);
  const cut = cutType(number ? segment.slice(number[0].length) : segment, MULTI_PLACE, findPlaceType);
  if (cut === null) return null;
  const { name, after } = cutName(cut.rest);
  return { number: number?.[1] ?? null, repetition: null, wayType: cut.type, name, before: '', after };
}

/** A name without any type: « 12 le Bourg », « Le Bourg ». */
function findBare(segment: string): Way | null {
  const number = NUMBER.exec(segment);
  const text = number ? segment.slice(number[0].length) : segment;
  const restored = number?.[4] ? `${number[4]} ${text}` : text;
  const cut = number || !COMPLEMENT_STARTS.test(restored) ? cutName(restored) : null;
  if (cut === null || !/\p{L}{2}/u.test(cut.name)) return null;
  const repetition = repetitionOf(number?.[3], null);
  return { number: number?.[1] ?? null, repetition, wayType: null, name: cut.name, before: '', after: cut.after };
}

function writeStreet(way: Way): string {
  const spoken = way.repetition === null ? null : (SPOKEN[way.repetition] ?? way.repetition);
  return [way.number, spoken, way.wayType, tidyWayName(way.name)].filter((part) => part).join(' ');
}

function takeBoxes(text: string): { readonly rest: string; readonly boxes: string | null } {
  const boxes: string[] = [];
  const rest = text.replace(BOX, (_, kind: string, digits: string) => {
    const letter = foldText(kind).charAt(0);
    boxes.push(`${BOX_NAMES[letter] ?? 'CS'} ${digits.replace(/\s/g, '')}`);
    return ' ';
  });
  return { rest, boxes: boxes.length > 0 ? [...new Set(boxes)].join(' ') : null };
}

const rememberedLines = remember(understand);
/** Digits in front and nowhere else: they are the number of the house or nothing. */
const ONLY_NUMBER_IN_FRONT = /^(\d{1,4})(?=\D*$)/;

/**
 * Read the lines of an address above its town, in whatever order they stand. Streets repeat under other numbers: each
 * is understood once, as number 1.
 */
export function readDeliveryLines(lines: string): DeliveryLines {
  const number = ONLY_NUMBER_IN_FRONT.exec(lines)?.[1];
  if (number === undefined) return rememberedLines(lines);
  const first = rememberedLines(`1${lines.slice(number.length)}`);
  if (first.number === null) return understand(lines);
  return { ...first, number, street: first.street && number + first.street.slice(1) };
}

function understand(lines: string): DeliveryLines {
  const { rest, boxes } = takeBoxes(lines);
  // The comma right after a number belongs to it: « 12, rue de la Paix ».
  const segments = rest
    .replace(/(?<=^|[\s,;])(\d{1,4}\s?(?:bis|ter|quater|[a-z])?)\s*,\s*/giu, '$1 ')
    .split(/[\n;,|]+/)
    .map((segment) => tidyText(segment).replace(/^[\s.-]+|[\s-]+$/g, ''))
    .filter((segment) => /[\p{L}\d]/u.test(segment));
  for (const find of [findStreet, findPlace, findBare]) {
    for (const [position, segment] of segments.entries()) {
      const way = find(segment);
      if (way === null) continue;
      const others = [way.before, way.after, ...segments.filter((_, other) => other !== position)];
      const complement = others
        .map((one) => tidyText(one).replace(/^[\s(-]+|[\s)-]+$/g, ''))
        .filter((one) => one !== '');
      return {
        number: way.number,
        repetition: way.repetition,
        wayType: way.wayType,
        wayTokens: way.name === '' ? [] : wayTokensOf(way.name),
        street: writeStreet(way) || null,
        complement: complement.length > 0 ? [...new Set(complement)].join(', ') : null,
        deliveryBox: boxes,
      };
    }
  }
  const complement = segments.length > 0 ? segments.join(', ') : null;
  return { number: null, repetition: null, wayType: null, wayTokens: [], street: null, complement, deliveryBox: boxes };
}
