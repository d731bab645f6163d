import type { Address, NormalizedRecord, SiteKind } from '../record.ts';
import type { SourceRow } from '../rows/source-row.ts';
import { PLACE_KIND_WORDS } from '../similarity/trade-words.ts';
import type { CanonicalPlace } from './canonical-places.ts';

/** What one row says of its place. */
export interface SiteTraits {
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

/** Accent-less lower-case words. */
export function wordsOfText(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

const LINK_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'a', 'au', 'aux', 'sur', 'en']);

/** The same without articles: « Le Havre » is also « havre ». */
export function ownWordsOfText(text: string): string[] {
  return wordsOfText(text).filter((word) => !LINK_WORDS.has(word));
}

function moveWordsOf(record: NormalizedRecord): string[] {
  return record.notes.filter((note) => MOVE_WORDS.test(note.text)).flatMap((note) => wordsOfText(note.text));
}

/** What the company's other rows teach about one row's place. */
interface SiteContextOfRow {
  readonly place: CanonicalPlace;
  /** Words of the names that the place bears beside the company's. */
  readonly spoken: readonly string[];
  readonly companyWords: ReadonlySet<string>;
  /** The towns that the company's rows state, longest first, with their key. */
  readonly townsOfCompany: ReadonlyMap<string, string>;
  readonly people: readonly string[];
}

/** Reads the site traits of one row. */
export function readSiteTraits(row: SourceRow, around: SiteContextOfRow): SiteTraits {
  const { record } = row;
  const { place, companyWords, townsOfCompany, people } = around;
  const spoken = [...wordsOfText(record.siteName ?? ''), ...around.spoken];
  const text = ` ${[...spoken, '/', ...record.companyNames.flatMap((name) => name.tokens)].join(' ')} `;
  const named = [...townsOfCompany].find(([town]) => text.includes(` ${town} `));
  const nameWords = spoken.filter(
    (word) => !LINK_WORDS.has(word) && !PLACE_KIND_WORDS.has(word) && !companyWords.has(word),
  );
  const moveWords = moveWordsOf(record);
  const fixed = record.phones.filter(
    (phone) => phone.use !== 'fax' && phone.use !== 'mobile' && phone.kind !== 'mobile',
  );
  return {
    siret: record.siret,
    code: record.siteCode,
    address: record.address,
    place,
    namedTown: named && place.town === null ? named[1] : null,
    nameWords,
    kind: record.siteKind,
    isHeadOffice: record.isHeadOffice,
    hasMoved: record.siteState === 'moved' || moveWords.length > 0,
    moveWords,
    phones: [...new Set(fixed.map((phone) => phone.e164))],
    mailboxes: [...new Set(record.emails.map((email) => email.address))],
    people,
  };
}

/** Whether a row holds anything of a site: a place, a name or a number of it. A telephone alone does not. */
export function holdsSite(traits: SiteTraits): boolean {
  return (
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
