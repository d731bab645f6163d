import type { RowTraits } from '../companies/row-traits.ts';
import type { CanonicalPlace } from './canonical-places.ts';

/**
 * Names beside the company's own that one address alone bears: « École Jean Moulin » behind « Commune de Pantin » is the
 * name of a place. A trade name that several addresses bear is the company's.
 */
export function namesOfPlaces(traits: readonly RowTraits[], places: readonly CanonicalPlace[]): ReadonlySet<number> {
  if (traits.every((row) => row.names.length <= 1) || !hasTwoAddresses(places)) return NO_NAMES;
  const addresses = new Map<number, Set<string>>();
  const main = new Set<number>();
  traits.forEach((row, index) => {
    const [first, ...others] = row.names;
    if (first !== undefined) main.add(first);
    for (const name of others) {
      if (name === row.sign) continue;
      const known = addresses.get(name) ?? new Set();
      const { address } = places[index]!;
      if (address !== null) known.add(address);
      addresses.set(name, known);
    }
  });
  return new Set([...addresses].filter(([name, known]) => known.size <= 1 && !main.has(name)).map(([name]) => name));
}

const NO_NAMES: ReadonlySet<number> = new Set();

function hasTwoAddresses(places: readonly CanonicalPlace[]): boolean {
  let first: string | null = null;
  for (const { address } of places) {
    if (address === null || address === first) continue;
    if (first !== null) return true;
    first = address;
  }
  return false;
}
