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

/** Some sign or beginning of a word without which nothing can stand there: the look behind of the whole pattern is dear. */
const MAY_HOLD_COMPLEMENT =
  /[-(]|b[âa]t|imm|esc|app|[ée]tage|rdc|porte|hall|entr[ée]e|z\.?[iae]|zone|parc|centre|ctre|c\.?\s?cial|lieu|r[ée]s|lot|tour|cidex|c\/o/i;

function findComplement(text: string): RegExpExecArray | null {
  return MAY_HOLD_COMPLEMENT.test(text) ? COMPLEMENT_STARTS.exec(text) : null;
}

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

/** How a type of several words may begin, in the order of the two lists. */
const STARTS = { way: /^[gr]/i, place: /^[zpcl]/i } as const;

function cutType(text: string, kind: 'way' | 'place'): { readonly type: string; readonly rest: string } | null {
  if (STARTS[kind].test(text))
    for (const [pattern, type] of kind === 'way' ? MULTI_WORD : MULTI_PLACE) {
      const match = pattern.exec(text);
      if (match) return { type, rest: text.slice(match[0].length) };
    }
  const find = kind === 'way' ? findStreetType : findPlaceType;
  const word = /^([\p{L}-]+)\.?(?=[\s,:]|$)/u.exec(text);
  const type = word ? find(foldText(word[1] ?? '')) : null;
  return type === null || !word ? null : { type, rest: text.slice(word[0].length) };
}

/** Cut what stands after the name of the way off it. */
function cutName(rest: string): { readonly name: string; readonly after: string } {
  const text = rest.replace(/^[\s,:.-]+/, '');
  const cut = findComplement(text.slice(1));
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
  const afterLetter = cutType(behind, 'way');
  // « 12 R Victor Hugo »: the letter is the type of street and no repetition.
  const cut = afterLetter ?? (letter ? cutType(`${letter} ${behind}`, 'way') : null);
  if (cut === null) return null;
  const { name, after } = cutName(cut.rest);
  if (name === '' && cut.type !== 'grande rue') return null;
  // « 12 à 14 », « 12/14 », « 4-6-8 »: one number with dashes.
  const numbers = number?.[2] ? (`${number[1]}${number[2]}`.match(/\d+/g)?.join('-') ?? null) : (number?.[1] ?? null);
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
  const cut = cutType(number ? segment.slice(number[0].length) : segment, 'place');
  if (cut === null) return null;
  const { name, after } = cutName(cut.rest);
  return { number: number?.[1] ?? null, repetition: null, wayType: cut.type, name, before: '', after };
}

/** A name without any type: « 12 le Bourg », « Le Bourg ». */
function findBare(segment: string): Way | null {
  const number = NUMBER.exec(segment);
  const text = number ? segment.slice(number[0].length) : segment;
  const restored = number?.[4] ? `${number[4]} ${text}` : text;
  const cut = number || findComplement(restored) === null ? cutName(restored) : null;
  if (cut === null || !/\p{L}{2}/u.test(cut.name)) return null;
  const repetition = repetitionOf(number?.[3], null);
  return { number: number?.[1] ?? null, repetition, wayType: null, name: cut.name, before: '', after: cut.after };
}

/** A way's name is understood once, whatever the numbers, types and complements around it. */
const readWayName = remember((name) => ({ tokens: name === '' ? [] : wayTokensOf(name), tidy: tidyWayName(name) }));

function writeStreet(way: Way): string {
  const spoken = way.repetition === null ? null : (SPOKEN[way.repetition] ?? way.repetition);
  let street = way.number ?? '';
  for (const part of [spoken, way.wayType, readWayName(way.name).tidy])
    if (part) street = street === '' ? part : `${street} ${part}`;
  return street;
}

/** A box has digits behind its name; most lines have none but the number in front. */
const MAY_HOLD_BOX = /\D\d/;

function takeBoxes(text: string): { readonly rest: string; readonly boxes: string | null } {
  if (!MAY_HOLD_BOX.test(text)) return { rest: text, boxes: null };
  const boxes: string[] = [];
  const rest = text.replace(BOX, (_, kind: string, digits: string) => {
    const letter = foldText(kind).charAt(0);
    boxes.push(`${BOX_NAMES[letter] ?? 'CS'} ${digits.replace(/\s/g, '')}`);
    return ' ';
  });
  return { rest, boxes: boxes.length > 0 ? [...new Set(boxes)].join(' ') : null };
}

/** The pieces of the lines that say something, tidied. */
function segmentsOf(text: string): string[] {
  // The comma right after a number belongs to it: « 12, rue de la Paix ».
  const lines = text.includes(',')
    ? text.replace(/(?<=^|[\s,;])(\d{1,4}\s?(?:bis|ter|quater|[a-z])?)\s*,\s*/giu, '$1 ')
    : text;
  const segments: string[] = [];
  for (const piece of /[\n;,|]/.test(lines) ? lines.split(/[\n;,|]+/) : [lines]) {
    const segment = tidyText(piece).replace(/^[\s.-]+|[\s-]+$/g, '');
    if (/[\p{L}\d]/u.test(segment)) segments.push(segment);
  }
  return segments;
}

function complementOf(way: Way, segments: readonly string[], position: number): string | null {
  if (segments.length === 1 && way.before === '' && way.after === '') return null;
  const others = [way.before, way.after, ...segments.filter((_, other) => other !== position)];
  const complement = others.map((one) => tidyText(one).replace(/^[\s(-]+|[\s)-]+$/g, '')).filter((one) => one !== '');
  return complement.length > 0 ? [...new Set(complement)].join(', ') : null;
}

/** What is looked for in all the pieces before the next. */
const FINDERS = [findStreet, findPlace, findBare];

/** Read the lines of an address above its town, in whatever order they stand. */
export function readDeliveryLines(lines: string): DeliveryLines {
  const { rest, boxes } = takeBoxes(lines);
  const segments = segmentsOf(rest);
  for (const find of FINDERS) {
    for (let position = 0; position < segments.length; position += 1) {
      const way = find(segments[position] ?? '');
      if (way === null) continue;
      return {
        number: way.number,
        repetition: way.repetition,
        wayType: way.wayType,
        wayTokens: readWayName(way.name).tokens,
        street: writeStreet(way) || null,
        complement: complementOf(way, segments, position),
        deliveryBox: boxes,
      };
    }
  }
  const complement = segments.length > 0 ? segments.join(', ') : null;
  return { number: null, repetition: null, wayType: null, wayTokens: [], street: null, complement, deliveryBox: boxes };
}
