import type { Reason } from '../../domain/reason.ts';
import { type AddressLevel, compareAddresses } from '../similarity/compare-addresses.ts';
import { type CompanyProfile, mostFrequent } from './company-profile.ts';
import type { Ownership } from './ownership.ts';

interface PlaceVerdict {
  readonly level: AddressLevel;
  readonly weight: number;
  readonly words: Reason | null;
}

const WEIGHTS: Readonly<Record<AddressLevel, number>> = {
  same_address: 7,
  same_way: 5,
  same_town: 4,
  same_street_other_town: 4,
  other_address: 1.5,
  other_town: -3,
  unknown: 0,
};

/** Several companies stand at that address: it says the town and little more. */
const SHARED_ADDRESS_WEIGHT = 4;

const MOST_PLACES = 12;

function weigh(level: AddressLevel, key: string, ownership: Ownership): number {
  if (level === 'same_address' && (ownership.addresses.get(key) ?? 1) > 1) return SHARED_ADDRESS_WEIGHT;
  return WEIGHTS[level];
}

/** Each place of the smaller side looks for its nearest on the other side; the mean by rows counts. */
export function comparePlaces(small: CompanyProfile, large: CompanyProfile, ownership: Ownership): PlaceVerdict | null {
  if (small.places.size === 0 || large.places.size === 0) return null;
  let best: PlaceVerdict | null = null;
  let sum = 0;
  let rows = 0;
  const others = mostFrequent(large.placeCounts, 3 * MOST_PLACES);
  for (const key of mostFrequent(small.placeCounts, MOST_PLACES)) {
    const address = small.places.get(key)!;
    let nearest: PlaceVerdict | null = null;
    for (const otherKey of large.places.has(key) ? [key] : others) {
      const level = compareAddresses(address, large.places.get(otherKey)!);
      const weight = weigh(level, key, ownership);
      if (!nearest || weight > nearest.weight) nearest = { level, weight, words: { code: `place_${level}` } };
    }
    const count = small.placeCounts.get(key) ?? 1;
    sum += nearest!.weight * count;
    rows += count;
    if (!best || nearest!.weight > best.weight) best = nearest;
  }
  if (!best) return null;
  const weight = sum / rows;
  // The words speak of the nearest place: where the others outweigh it they would say the contrary of the weight.
  return { ...best, weight, words: best.weight * weight > 0 ? best.words : null };
}
