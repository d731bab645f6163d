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

const withoutSpaces = (town: string): string => town.replaceAll(' ', '');

/** Towns as the rows that were recognised spell them: « Dunkeerque » and « DUNKERQUE CEDEX » are Dunkerque. */
function townReader(addresses: readonly Address[]): (address: Address) => string | null {
  if (addresses.every((address) => address.communeCode)) return (address) => address.communeCode;
  const codes = new Map<string, string>();
  const byPostcode = new Map<string, Set<string>>();
  for (const { townKey, communeCode, postcode } of addresses) {
    if (!townKey || !communeCode) continue;
    const code = codes.get(townKey);
    if (code === undefined || communeCode < code) codes.set(townKey, communeCode);
    if (!postcode) continue;
    const there = byPostcode.get(postcode);
    if (there) there.add(communeCode);
    else byPostcode.set(postcode, new Set([communeCode]));
  }
  const nearestTown = townFinder(codes);
  return (address) => {
    if (address.communeCode) return address.communeCode;
    if (address.townKey) return codes.get(address.townKey) ?? nearestTown(address.townKey) ?? address.townKey;
    const there = address.postcode ? byPostcode.get(address.postcode) : undefined;
    return there?.size === 1 ? [...there][0]! : address.postcode;
  };
}

/** The code of the first town of the alphabet that is a slip away. */
function townFinder(codes: ReadonlyMap<string, string>): (town: string) => string | undefined {
  const towns = [...codes]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([town, code]) => ({ letters: withoutSpaces(town), code }));
  const found = new Map<string, string | undefined>();
  return (town) => {
    if (found.has(town)) return found.get(town);
    const letters = withoutSpaces(town);
    const near = towns.find((other) => slipsBetween(other.letters, letters) !== null)?.code;
    found.set(town, near);
    return near;
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

interface Street {
  readonly address: Address;
  readonly town: string | null;
}

/** The lines of one site repeat its address: each is read once, as its row writes it. */
function readAll(addresses: readonly (Address | null)[]): Map<Address, CanonicalPlace> {
  const places = new Map<Address, CanonicalPlace>();
  const townOf = townReader(addresses.filter((address) => address !== null));
  for (const address of addresses) {
    if (address === null || places.has(address)) continue;
    const town = townOf(address);
    const street = `${address.number ?? ''}|${address.repetition ?? ''}|${address.wayTokens.join(' ')}`;
    places.set(address, { address: address.wayTokens.length === 0 ? null : `${street}|${town ?? ''}`, town });
  }
  return places;
}

/** The text that stands for each text of a street. */
function agreedTexts(places: ReadonlyMap<Address, CanonicalPlace>): Map<string, string> {
  const streets = new Map<string, Street>();
  for (const [address, { address: text, town }] of places)
    if (text !== null && !streets.has(text)) streets.set(text, { address, town });
  const list = [...streets].sort(([left], [right]) => (left < right ? -1 : 1));
  const sets = new UnionFind(list.length);
  for (const block of streetBlocks(list.map(([, street]) => street.address)))
    for (const left of block)
      for (const right of block) if (left < right && isSame(list[left]![1], list[right]![1])) sets.union(left, right);
  return new Map(list.map(([text], index) => [text, list[sets.find(index)]![0]]));
}

const NOWHERE: CanonicalPlace = Object.freeze({ address: null, town: null });

/** Reads every address of a company once: slips and short forms of one address give one text. */
export function canonicalPlaces(addresses: readonly (Address | null)[]): CanonicalPlace[] {
  const places = readAll(addresses);
  if (places.size > 1) {
    const agreed = agreedTexts(places);
    for (const [address, { address: text, town }] of places) {
      const common = text === null ? null : agreed.get(text)!;
      if (common !== text) places.set(address, { address: common, town });
    }
  }
  return addresses.map((address) => (address === null ? NOWHERE : places.get(address)!));
}

function isSame(left: Street, right: Street): boolean {
  if (left.address.number === null || right.address.number === null) return false;
  const level = compareAddresses(left.address, right.address);
  return level === 'same_address' || (level === 'same_way' && (left.town === null || right.town === null));
}
