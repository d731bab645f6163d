import { foldedWords } from '../../domain/fold-text.ts';
import type { ColumnField } from '../column-mapping.ts';
import { HEADER_RULES } from './header-rules.ts';
import { HEADER_SYNONYMS, type Idea } from './header-synonyms.ts';

/** What the words of a header say, before anybody looks at the values. */
export interface HeaderReading {
  /** Null where the words say nothing that we know; empty where they speak of something we have no field for. */
  readonly fields: readonly ColumnField[] | null;
  readonly ideas: readonly Idea[];
  /** Every word of the header was understood. */
  readonly isWhole: boolean;
  readonly year: number | null;
  /** « Contact 2 », « Nom (2) »: 2. */
  readonly ordinal: number | null;
  /** Words that say which person: « acheteur » of « Mail acheteur ». */
  readonly role: string;
}

/** Words that link others and say nothing. */
const LINKS = new Set(
  'de du des d la le les l et ou a au aux en par pour sur dans of the and or for to by avec client_ votre notre nos vos si par_ principal principale pro professionnel professionnelle complet complete primaire main n ct'.split(
    ' ',
  ),
);

const GLUE = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l']);

/** Words of a phrase without those that only link them: « adresse de livraison » is « adresse livraison ». */
function phraseOf(words: readonly string[]): string {
  return words.filter((word) => !GLUE.has(word)).join('_') || words.join('_');
}

// Object.entries widens the keys, which are the ideas.
const synonyms = new Map(
  (Object.entries(HEADER_SYNONYMS) as [Idea, string][]).flatMap(([idea, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((phrase): [string, Idea] => [phraseOf(phrase.split('_')), idea]),
  ),
);
const rules = HEADER_RULES.map((rule) => ({ ...rule, key: [...rule.ideas].sort().join(' ') }));
const exactRules = new Map([...rules].reverse().map((rule) => [rule.key, rule.fields]));

/** « NomSociete », « codePostal », « TEL_STD », « E-mail » become words. */
function wordsOfHeader(header: string): string[] {
  const spaced = header
    // « Franchisé » is a company, « Franchise » its network: the accent alone tells.
    .replace(/franchisé/giu, 'franchisee')
    .replace(/\(?\b(?:[oy]\s?\/\s?n|oui\s?\/\s?non|yes\s?\/\s?no)\b\)?/giu, ' ')
    .replace(/n\s?[°ºo]\s?(?=\p{L})/giu, (found) => (/[°º]/.test(found) ? 'num ' : found))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{Ll})/gu, '$1 $2')
    .replace(/@/g, ' mail ');
  return foldedWords(spaced);
}

interface Ideas {
  found: Idea[];
  unknown: number;
  roleWords: string[];
}

/** Longest known phrases first: « code postal » before « code ». */
function ideasOf(words: readonly string[]): Ideas {
  const ideas: Ideas = { found: [], unknown: 0, roleWords: [] };
  for (let at = 0; at < words.length; ) {
    const size = [5, 4, 3, 2, 1].find(
      (length) => at + length <= words.length && synonyms.has(phraseOf(words.slice(at, at + length))),
    );
    if (size === undefined) {
      if (!LINKS.has(words[at] ?? '')) ideas.unknown += 1;
      at += 1;
      continue;
    }
    const phrase = phraseOf(words.slice(at, at + size));
    const idea = synonyms.get(phrase);
    // A lone « n » before other words is the N of « N° », not an idea by itself.
    if (idea !== undefined && !ideas.found.includes(idea) && !(phrase === 'n' && words.length === 1))
      ideas.found.push(idea);
    if (idea === 'leader') ideas.roleWords.push(phrase);
    at += size;
  }
  return ideas;
}

function takeNumbers(words: readonly string[]): { rest: string[]; year: number | null; ordinal: number | null } {
  let year: number | null = null;
  let ordinal: number | null = null;
  const rest: string[] = [];
  for (const [position, word] of words.entries()) {
    if (/^(19|20)\d\d$/.test(word)) year = Number(word);
    else if (/^\d$/.test(word)) {
      // « CA N-1 » is a year before, not a first thing.
      if (words[position - 1] !== 'n') ordinal = Number(word);
      else rest.pop();
    } else if (
      /^(1er|1ere|2e|2eme|2nd|3e|3eme|premier|deuxieme|second|secondaire|troisieme|first_contact)$/.test(word)
    ) {
      ordinal = /^(1|prem)/.test(word) ? 1 : /^(3|tro)/.test(word) ? 3 : 2;
    } else if (/^\d+$/.test(word)) continue;
    else if (!/^(er|e|eme|nd)$/.test(word) || !/^\d$/.test(words[position - 1] ?? '')) rest.push(word);
  }
  return { rest, year, ordinal };
}

/** Ideas too general to be believed when other words of the header are unknown. */
const GENERAL: ReadonlySet<Idea> = new Set([
  'name',
  'code',
  'when',
  'kind',
  'company',
  'state',
  'other',
  'site',
  'past',
  'own',
  'priority',
  'status',
  'job',
  'town',
  'head_office',
  'address',
  'comment',
  'person',
  'leader',
]);

function fieldsOf({ found, unknown }: Ideas): { fields: readonly ColumnField[] | null; isWhole: boolean } {
  if (found.length === 0) return { fields: null, isWhole: false };
  const exact = exactRules.get([...found].sort().join(' '));
  if (exact !== undefined && unknown === 0) return { fields: exact, isWhole: true };
  const candidates = rules.filter((rule) => rule.ideas.every((idea) => found.includes(idea)));
  const best = candidates.reduce<(typeof rules)[number] | null>(
    (kept, rule) => (kept === null || rule.ideas.length > kept.ideas.length ? rule : kept),
    null,
  );
  const believed = exact ?? best?.fields ?? null;
  if (believed === null) return { fields: null, isWhole: false };
  const isGeneral = (best?.ideas ?? found).every((idea) => GENERAL.has(idea));
  if (found.includes('other') && isGeneral) return { fields: [], isWhole: false };
  return unknown > 0 && isGeneral && unknown >= found.length
    ? { fields: null, isWhole: false }
    : { fields: believed, isWhole: false };
}

/** Reads the words of a header: « Tél. contact 2 » → direct phone of the second person. */
export function readHeader(header: string): HeaderReading {
  const { rest, year, ordinal } = takeNumbers(wordsOfHeader(header));
  const ideas = ideasOf(rest);
  return { ...fieldsOf(ideas), ideas: ideas.found, year, ordinal, role: ideas.roleWords.join(' ') };
}
