import type { CompanyCluster } from '../companies/cluster-companies.ts';
import type { RowTraits } from '../companies/row-traits.ts';
import type { SourceRow } from '../rows/source-row.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { type CanonicalPlace, canonicalPlaces } from './canonical-places.ts';
import { namesOfPlaces } from './place-names.ts';
import { type CompanyWords, readSiteTraits, type SiteTraits, wordsOfText } from './site-traits.ts';

const NO_WORDS: readonly string[] = Object.freeze([]);

function ownWordsOf(cluster: CompanyCluster, placeNames: ReadonlySet<number>, names: NameBook): Set<string> {
  const words = new Set<string>();
  for (const way of cluster.profile.names.values())
    for (const id of way) if (!placeNames.has(id)) for (const word of names.wordsOf(id)) words.add(word);
  return words;
}

/** Only rows that give no town look for one in their words: where all of them do, none is listed. */
function townsOf(rows: readonly SourceRow[], places: readonly CanonicalPlace[]): CompanyWords['towns'] {
  if (places.every(({ town }) => town !== null)) return [];
  const towns = new Map<string, string>();
  rows.forEach(({ record }, index) => {
    const { town } = places[index]!;
    const key = record.address?.townKey;
    if (key && town !== null) towns.set(wordsOfText(key).join(' '), town);
  });
  return [...towns].sort(([left], [right]) => right.length - left.length || (left < right ? -1 : 1));
}

/** What each row of a company says of its site, in the order of the company's rows. */
export function readTraitsOfCompany(
  cluster: CompanyCluster,
  allRows: readonly SourceRow[],
  traits: readonly RowTraits[],
  names: NameBook,
): SiteTraits[] {
  const rows = cluster.rows.map((row) => allRows[row]!);
  const own = cluster.rows.map((row) => traits[row]!);
  const places = canonicalPlaces(rows.map((row) => row.record.address));
  const placeNames = namesOfPlaces(own, places);
  const company: CompanyWords = { own: ownWordsOf(cluster, placeNames, names), towns: townsOf(rows, places) };
  const spokenBy = (row: RowTraits): readonly string[] =>
    placeNames.size === 0 ? NO_WORDS : row.names.filter((id) => placeNames.has(id)).flatMap((id) => names.wordsOf(id));
  return rows.map((row, index) => {
    const { people } = own[index]!;
    return readSiteTraits(row, { place: places[index]!, spoken: spokenBy(own[index]!), people }, company);
  });
}
