import { addressKey, townKeyOf } from '../similarity/compare-addresses.ts';
import type { SiteTraits } from './site-traits.ts';

/** So many towns under one SIRET are no slip: the number of the head office was copied down the column. */
const MIN_TOWNS = 3;

/** Two towns are enough when each of them has several rows. */
const MIN_ROWS_PER_TOWN = 2;

function townsOf(rows: readonly SiteTraits[]): Map<string, SiteTraits[]> {
  const towns = new Map<string, SiteTraits[]>();
  for (const row of rows) {
    const town = townKeyOf(row.address);
    if (town === null) continue;
    const known = towns.get(town);
    if (known) known.push(row);
    else towns.set(town, [row]);
  }
  return towns;
}

function isCopied(towns: ReadonlyMap<string, readonly SiteTraits[]>): boolean {
  if (towns.size >= MIN_TOWNS) return true;
  return towns.size === 2 && [...towns.values()].every((rows) => rows.length >= MIN_ROWS_PER_TOWN);
}

function homeTown(towns: ReadonlyMap<string, readonly SiteTraits[]>): string | null {
  const stated = [...towns].filter(([, rows]) => rows.some((row) => row.isHeadOffice === true));
  if (stated.length === 1) return stated[0]![0];
  const bySize = [...towns].sort(([, left], [, right]) => right.length - left.length);
  const [first, second] = bySize;
  return first && (!second || first[1].length > second[1].length) ? first[0] : null;
}

/** How many rows give each SIRET at one address. */
function siretsByAddress(rows: readonly SiteTraits[]): Map<string, Map<string, number>> {
  const byAddress = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const key = addressKey(row.address);
    if (key === null || row.siret === null) continue;
    const counts = byAddress.get(key) ?? new Map<string, number>();
    counts.set(row.siret, (counts.get(row.siret) ?? 0) + 1);
    byAddress.set(key, counts);
  }
  return byAddress;
}

/** Rows whose SIRET has a home elsewhere, and whose own address has another SIRET: the number was copied or mistaken. */
function misplacedRows(rows: readonly SiteTraits[]): Set<SiteTraits> {
  const byAddress = siretsByAddress(rows);
  const homes = new Map<string, { key: string; count: number }>();
  for (const [key, counts] of [...byAddress].sort(([left], [right]) => (left < right ? -1 : 1)))
    for (const [siret, count] of counts) {
      // Where the SIRET is the one most given at its address, it is more at home than elsewhere.
      const strength = count + (count === Math.max(...counts.values()) ? 0.5 : 0) - (counts.size - 1);
      const known = homes.get(siret);
      if (!known || strength > known.count) homes.set(siret, { key, count: strength });
    }
  return new Set(
    rows.filter((row) => {
      const key = addressKey(row.address);
      if (key === null || row.siret === null || homes.get(row.siret)?.key === key) return false;
      return [...(byAddress.get(key)?.keys() ?? [])].some(
        (other) => other !== row.siret && homes.get(other)?.key === key,
      );
    }),
  );
}

/**
 * Takes the SIRET away from the rows to which the head office's number was copied; it still proves the company. It
 * stays with the town stated as head office, else with the town that most rows name, else with none.
 */
export function withoutCopiedSirets(rows: readonly SiteTraits[]): SiteTraits[] {
  const bySiret = new Map<string, SiteTraits[]>();
  for (const row of rows) {
    if (row.siret === null) continue;
    const known = bySiret.get(row.siret);
    if (known) known.push(row);
    else bySiret.set(row.siret, [row]);
  }
  const homes = new Map<string, string | null>();
  for (const [siret, holders] of bySiret) {
    const towns = townsOf(holders);
    if (isCopied(towns)) homes.set(siret, homeTown(towns));
  }
  const misplaced = misplacedRows(rows);
  return rows.map((row) => {
    if (misplaced.has(row)) return { ...row, siret: null };
    if (row.siret === null || !homes.has(row.siret)) return row;
    const town = townKeyOf(row.address);
    return town !== null && town === homes.get(row.siret) ? row : { ...row, siret: null };
  });
}
