import { UnionFind } from '../cluster/union-find.ts';
import type { Address } from '../record.ts';
import { compareAddresses } from '../similarity/compare-addresses.ts';
import { slipsBetween } from '../similarity/near-words.ts';

/** Where a row of one company stands, in the spelling that the company's rows agree on. */
export interface CanonicalPlace {
  /** One text per address of the company; null where the row gives no street. */
  readonly address: string | null;
  readonly town: string | null;
}

/** Towns as the rows that were recognised spell them: « Dunkeerque » and « DUNKERQUE CEDEX » are Dunkerque. */
function townReader(addresses: readonly Address[]): (address: Address) => string | null {
  const codes = new Map<string, string>();
  const byPostcode = new Map<string, Set<string>>();
  for (const address of addresses) {
    if (!address.townKey || !address.communeCode) continue;
    const known = codes.get(address.townKey);
    if (known === undefined || address.communeCode < known) codes.set(address.townKey, address.communeCode);
    if (!address.postcode) continue;
    byPostcode.set(address.postcode, (byPostcode.get(address.postcode) ?? new Set()).add(address.communeCode));
  }
  const towns = [...codes].sort(([left], [right]) => (left < right ? -1 : 1));
  return (address) => {
    if (address.communeCode) return address.communeCode;
    if (address.townKey) {
      const near = towns.find(
        ([town]) => slipsBetween(town.replaceAll(' ', ''), address.townKey!.replaceAll(' ', '')) !== null,
      );
      return codes.get(address.townKey) ?? near?.[1] ?? address.townKey;
    }
    const there = address.postcode ? byPostcode.get(address.postcode) : undefined;
    return there?.size === 1 ? [...there][0]! : address.postcode;
  };
}

/** One address has one number: streets are compared number by number, whatever the size of the company. */
function streetBlocks(streets: readonly Address[]): number[][] {
  const byNumber = new Map<string, number[]>();
  streets.forEach(({ number }, index) => {
    if (number === null) return;
    const known = byNumber.get(number);
    if (known) known.push(index);
    else byNumber.set(number, [index]);
  });
  return [...byNumber.values()];
}

/** Reads every address of a company once: slips and short forms of one address give one text. */
export function canonicalPlaces(addresses: readonly (Address | null)[]): CanonicalPlace[] {
  const known = addresses.filter((address) => address !== null);
  const townOf = townReader(known);
  const keyOf = (address: Address): string | null => {
    if (address.wayTokens.length === 0) return null;
    return `${address.number ?? ''}|${address.repetition ?? ''}|${address.wayTokens.join(' ')}|${townOf(address) ?? ''}`;
  };
  const streets = new Map<string, { address: Address; town: string | null }>();
  for (const address of known) {
    const key = keyOf(address);
    if (key !== null && !streets.has(key)) streets.set(key, { address, town: townOf(address) });
  }
  const list = [...streets].sort(([left], [right]) => (left < right ? -1 : 1));
  const sets = new UnionFind(list.length);
  for (const block of streetBlocks(list.map(([, street]) => street.address)))
    for (const left of block)
      for (const right of block) if (left < right && isSame(list[left]![1], list[right]![1])) sets.union(left, right);
  const canonical = new Map(list.map(([key], index) => [key, list[sets.find(index)]![0]]));
  return addresses.map((address) => {
    if (address === null) return { address: null, town: null };
    const key = keyOf(address);
    return { address: key === null ? null : canonical.get(key)!, town: townOf(address) };
  });
}

function isSame(
  left: { address: Address; town: string | null },
  right: { address: Address; town: string | null },
): boolean {
  if (left.address.number === null || right.address.number === null) return false;
  const level = compareAddresses(left.address, right.address);
  return level === 'same_address' || (level === 'same_way' && (left.town === null || right.town === null));
}
