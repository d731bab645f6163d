import type { SiteTraits } from './site-traits.ts';

/** So many towns under one SIRET are no slip: the number of the head office was copied down the column. */
const MIN_TOWNS = 3;

/** A number that so many rows give may have been copied; given twice in all, it is believed. */
const MIN_ROWS_OF_COPY = 4;

/** A place that this many rows of the company give is one of its places, and no slip. */
const MIN_ROWS_OF_PLACE = 2;

type PlaceOfRow = (row: SiteTraits) => string | null;

/** The two ways to say where a row stands. */
const WAYS: readonly PlaceOfRow[] = [(row) => row.place.address, (row) => row.place.town];

type Counts = ReadonlyMap<string, number>;

function countPlaces(rows: readonly SiteTraits[], placeOf: PlaceOfRow): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const place = placeOf(row);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** `others` counts, each way, the rows of the company that give no SIRET: they confirm the places that the holders give. */
function isCopied(holders: readonly SiteTraits[], others: readonly Counts[]): boolean {
  if (new Set(holders.map((row) => row.place.town).filter((town) => town !== null)).size >= MIN_TOWNS) return true;
  return WAYS.some((placeOf, way) => {
    let established = 0;
    for (const [place, count] of countPlaces(holders, placeOf))
      if (count + (others[way]!.get(place) ?? 0) >= MIN_ROWS_OF_PLACE) established++;
    return established > 1;
  });
}

function homeOf(holders: readonly SiteTraits[]): string | null {
  const places = new Map<string, { rows: number; stated: number }>();
  for (const row of holders) {
    const key = row.place.address ?? row.place.town;
    if (key === null) continue;
    const known = places.get(key) ?? { rows: 0, stated: 0 };
    known.rows++;
    if (row.isHeadOffice === true) known.stated++;
    places.set(key, known);
  }
  const ranked = [...places].sort(
    ([a, left], [b, right]) => right.stated - left.stated || right.rows - left.rows || (a < b ? -1 : 1),
  );
  const [first, second] = ranked;
  if (!first) return null;
  const isClear = !second || first[1].stated > second[1].stated || first[1].rows > second[1].rows;
  return isClear ? first[0] : null;
}

/** How many rows give each SIRET at one address. */
function siretsByAddress(rows: readonly SiteTraits[]): Map<string, Map<string, number>> {
  const byAddress = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const key = row.place.address;
    if (key === null || row.siret === null) continue;
    const counts = byAddress.get(key) ?? new Map<string, number>();
    counts.set(row.siret, (counts.get(row.siret) ?? 0) + 1);
    byAddress.set(key, counts);
  }
  return byAddress;
}

const NONE: ReadonlySet<SiteTraits> = new Set();

/**
 * Rows whose address has a SIRET of its own while theirs is also given elsewhere: the number was copied or mistaken. A
 * SIRET that one address alone gives belongs there, however often another is written beside it.
 */
function misplacedRows(rows: readonly SiteTraits[]): ReadonlySet<SiteTraits> {
  const byAddress = siretsByAddress(rows);
  if ([...byAddress.values()].every((sirets) => sirets.size === 1)) return NONE;
  const addressesOf = new Map<string, Set<string>>();
  for (const [address, sirets] of byAddress)
    for (const siret of sirets.keys()) {
      const known = addressesOf.get(siret);
      if (known) known.add(address);
      else addressesOf.set(siret, new Set([address]));
    }
  const counts = new Map<string, number>();
  for (const { siret } of rows) if (siret !== null) counts.set(siret, (counts.get(siret) ?? 0) + 1);
  const isExclusive = (siret: string) => addressesOf.get(siret)?.size === 1;
  return new Set(
    rows.filter((row) => {
      const address = row.place.address;
      if (address === null || row.siret === null || row.hasMoved || isExclusive(row.siret)) return false;
      const isOften = (counts.get(row.siret) ?? 0) >= MIN_ROWS_OF_COPY;
      return [...(byAddress.get(address) ?? [])].some(
        ([other, count]) => other !== row.siret && isExclusive(other) && (isOften || count >= MIN_ROWS_OF_PLACE),
      );
    }),
  );
}

/**
 * Takes the SIRET away from the rows to which the head office's number was copied; it still proves the company. It
 * stays at the address stated as head office, else at the one that most rows give, else at none.
 */
export function withoutCopiedSirets(rows: readonly SiteTraits[]): readonly SiteTraits[] {
  if (rows.length === 1 || rows.every((row) => row.siret === null)) return rows;
  const misplaced = misplacedRows(rows);
  const bySiret = new Map<string, SiteTraits[]>();
  for (const row of rows) {
    if (row.siret === null || misplaced.has(row)) continue;
    const known = bySiret.get(row.siret);
    if (known) known.push(row);
    else bySiret.set(row.siret, [row]);
  }
  const silent = rows.filter((row) => row.siret === null);
  const others = WAYS.map((placeOf) => countPlaces(silent, placeOf));
  const homes = new Map<string, string | null>();
  for (const [siret, holders] of bySiret) {
    if (holders.length === 1) continue;
    const settled = holders.filter((row) => !row.hasMoved);
    if (isCopied(settled, others)) homes.set(siret, homeOf(holders));
  }
  if (homes.size === 0 && misplaced.size === 0) return rows;
  return rows.map((row) => {
    if (misplaced.has(row)) return { ...row, siret: null };
    if (row.siret === null || !homes.has(row.siret)) return row;
    const place = row.place.address ?? row.place.town;
    // A row that gives no place contradicts nothing: it stays with the number that it gives.
    return place === null || place === homes.get(row.siret) ? row : { ...row, siret: null };
  });
}
