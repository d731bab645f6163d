import type { Address } from '../record.ts';
import { slipsBetween } from './near-words.ts';

export type AddressLevel =
  | 'same_address'
  | 'same_way'
  | 'same_town'
  | 'same_street_other_town'
  | 'other_address'
  | 'other_town'
  | 'unknown';

function isSameTown(left: Address, right: Address): boolean | null {
  if (left.communeCode && right.communeCode) return left.communeCode === right.communeCode;
  if (left.townKey && right.townKey) {
    if (left.townKey === right.townKey) return true;
    const isNear = left.department === right.department || !left.department || !right.department;
    if (isNear && slipsBetween(left.townKey.replaceAll(' ', ''), right.townKey.replaceAll(' ', '')) !== null)
      return true;
    if (left.postcode && left.postcode === right.postcode)
      return left.townKey.includes(right.townKey) || right.townKey.includes(left.townKey);
    return false;
  }
  if (left.postcode && right.postcode) return left.postcode === right.postcode;
  return null;
}

/** The share of the shorter way's words that the other one has, slips and first letters allowed. */
function wayLikeness(left: readonly string[], right: readonly string[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const found = short.filter((word) =>
    long.some(
      (other) =>
        slipsBetween(word, other) !== null ||
        (word.length <= 4 && other.startsWith(word.slice(0, 2))) ||
        (other.length <= 4 && word.startsWith(other.slice(0, 2))),
    ),
  );
  return found.length / short.length;
}

function compareStreets(left: Address, right: Address): 'same' | 'way' | 'other' | 'unknown' {
  if (left.wayTokens.length === 0 || right.wayTokens.length === 0) {
    const isSameBox = left.deliveryBox !== null && left.deliveryBox === right.deliveryBox;
    return isSameBox ? 'same' : 'unknown';
  }
  if (wayLikeness(left.wayTokens, right.wayTokens) < 0.6) return 'other';
  if (left.number === null || right.number === null) return 'way';
  if (left.number !== right.number) return 'other';
  const isOtherLetter = left.repetition !== null && right.repetition !== null && left.repetition !== right.repetition;
  return isOtherLetter ? 'way' : 'same';
}

/** How two addresses stand to each other. What one side leaves unsaid is never held against it. */
export function compareAddresses(left: Address, right: Address): AddressLevel {
  const isTown = isSameTown(left, right);
  // Most pairs are of two far towns: their streets are not read.
  if (isTown === false && (left.department === null || left.department !== right.department)) return 'other_town';
  const streets = compareStreets(left, right);
  if (isTown === null) return streets === 'same' ? 'same_way' : 'unknown';
  if (!isTown) return streets === 'same' ? 'same_street_other_town' : 'other_town';
  if (streets === 'same') return 'same_address';
  if (streets === 'way') return 'same_way';
  return streets === 'other' ? 'other_address' : 'same_town';
}

/** One text per address for counting and blocking: number, last word of the way, town; null without a street. */
export function addressKey(address: Address | null): string | null {
  if (!address || address.wayTokens.length === 0) return null;
  const place = address.communeCode ?? address.townKey ?? address.postcode;
  if (place === null) return null;
  return `${address.number ?? ''}|${address.wayTokens.at(-1)}|${place}`;
}

/** One text per town: the commune, else the spelling, else the postcode. */
export function townKeyOf(address: Address | null): string | null {
  if (!address) return null;
  return address.communeCode ?? address.townKey ?? address.postcode;
}
