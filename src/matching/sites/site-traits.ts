import { distinctValues, NO_VALUES, type Values } from '../cluster/value-list.ts';
import type { Address, NormalizedRecord, SiteKind } from '../record.ts';
import type { SourceRow } from '../rows/source-row.ts';
import { PLACE_KIND_WORDS } from '../similarity/trade-words.ts';
import type { CanonicalPlace } from './canonical-places.ts';

/** What one row says of its place. */
export interface SiteTraits {
  /** The site of the base that the line stands for; null for the lines of a file. */
  readonly known: string | null;
  readonly siret: string | null;
  readonly code: string | null;
  readonly address: Address | null;
  readonly place: CanonicalPlace;
  /** The town that the site's name tells (« agence de Lyon »), a town key of the same company; null where it tells none. */
  readonly namedTown: string | null;
  /** The words of the site's name that are its own. */
  readonly nameWords: readonly string[];
  readonly kind: SiteKind | null;
  readonly isHeadOffice: boolean | null;
  readonly hasMoved: boolean;
  /** Words of the notes that speak of the move: they may name the other address. */
  readonly moveWords: readonly string[];
  readonly phones: readonly string[];
  readonly mailboxes: readonly string[];
  readonly people: readonly string[];
}

const MOVE_WORDS = /\b(d[ée]m[ée]nag|transf[ée]r|ancienne adresse|nouvelle adresse|anciennement|relocat|moved)/i;

const PLAIN = /^[\x20-\x7e]*$/;

/** Accent-less lower-case words. */
export function wordsOfText(text: string): string[] {
  const plain = PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

const LINK_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'a', 'au', 'aux', 'sur', 'en']);

/** The same without articles: « Le Havre » is also « havre ». */
export function ownWordsOfText(text: string): string[] {
  return wordsOfText(text).filter((word) => !LINK_WORDS.has(word));
}

function moveWordsOf({ notes }: NormalizedRecord): Values<string> {
  const told = notes.filter((note) => MOVE_WORDS.test(note.text));
  return told.length === 0 ? NO_VALUES : distinctValues(told.flatMap((note) => wordsOfText(note.text)));
}

function phonesOf({ phones }: NormalizedRecord): Values<string> {
  const fixed = phones.filter((phone) => phone.use !== 'fax' && phone.use !== 'mobile' && phone.kind !== 'mobile');
  return distinctValues(fixed.map((phone) => phone.e164));
}

function mailboxesOf({ emails }: NormalizedRecord): Values<string> {
  return emails.length === 0 ? NO_VALUES : distinctValues(emails.map((email) => email.address));
}

/** What the company's other rows teach about one row's place. */
interface SiteContextOfRow {
  readonly place: CanonicalPlace;
  /** Words of the names that the place bears beside the company's. */
  readonly spoken: readonly string[];
  readonly people: readonly string[];
}

/** What all rows of a company teach about each. */
export interface CompanyWords {
  /** Words that name the company itself. */
  readonly own: ReadonlySet<string>;
  /** The towns that the company's rows state, longest first, with their key. */
  readonly towns: readonly (readonly [words: string, key: string])[];
}

/** The town of the company that a row names without giving an address. */
function townNamed(record: NormalizedRecord, spoken: readonly string[], { towns }: CompanyWords): string | null {
  const text = ` ${[...spoken, '/', ...record.companyNames.flatMap((name) => name.tokens)].join(' ')} `;
  return towns.find(([town]) => text.includes(` ${town} `))?.[1] ?? null;
}

/** Reads the site traits of one row. */
export function readSiteTraits({ record }: SourceRow, around: SiteContextOfRow, company: CompanyWords): SiteTraits {
  const { place } = around;
  const named = record.siteName === null ? NO_VALUES : wordsOfText(record.siteName);
  const spoken = around.spoken.length === 0 ? named : [...named, ...around.spoken];
  const nameWords = spoken.filter(
    (word) => !LINK_WORDS.has(word) && !PLACE_KIND_WORDS.has(word) && !company.own.has(word),
  );
  const moveWords = record.notes.length === 0 ? NO_VALUES : moveWordsOf(record);
  return {
    known: record.known?.siteId ?? null,
    siret: record.siret,
    code: record.siteCode,
    address: record.address,
    place,
    namedTown: place.town === null ? townNamed(record, spoken, company) : null,
    nameWords: nameWords.length === 0 ? NO_VALUES : nameWords,
    kind: record.siteKind,
    isHeadOffice: record.isHeadOffice,
    hasMoved: record.siteState === 'moved' || moveWords.length > 0,
    moveWords,
    phones: record.phones.length === 0 ? NO_VALUES : phonesOf(record),
    mailboxes: mailboxesOf(record),
    people: around.people,
  };
}

/** Whether a row holds anything of a site: a place, a name or a number of it. A telephone alone does not. */
export function holdsSite(traits: SiteTraits): boolean {
  return (
    traits.known !== null ||
    traits.siret !== null ||
    traits.code !== null ||
    traits.place.town !== null ||
    traits.place.address !== null ||
    traits.namedTown !== null ||
    traits.nameWords.length > 0 ||
    traits.kind !== null ||
    traits.isHeadOffice === true
  );
}
