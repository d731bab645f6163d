import type { Reason } from '../../domain/reason.ts';
import { type AddressLevel, compareAddresses } from '../similarity/compare-addresses.ts';
import type { CompanyProfile } from './company-profile.ts';
import { PLACE_WEIGHTS } from './company-weights.ts';
import { type Ownership, ownersOf } from './ownership.ts';

interface PlaceVerdict {
  readonly level: AddressLevel;
  readonly weight: number;
  readonly words: Reason | null;
}

/** Several companies stand at that address: it says the town and little more. */
const SHARED_ADDRESS_WEIGHT = 4;

const MOST_PLACES = 12;

const WORDS: Readonly<Record<AddressLevel, Reason>> = {
  same_address: { code: 'place_same_address' },
  same_way: { code: 'place_same_way' },
  same_town: { code: 'place_same_town' },
  same_street_other_town: { code: 'place_same_street_other_town' },
  other_address: { code: 'place_other_address' },
  other_town: { code: 'place_other_town' },
  unknown: { code: 'place_unknown' },
};

function weigh(level: AddressLevel, place: number, ownership: Ownership): number {
  if (level === 'same_address' && ownersOf(ownership.addresses, place) > 1) return SHARED_ADDRESS_WEIGHT;
  return PLACE_WEIGHTS[level];
}

/** Each place of the smaller side looks for its nearest on the other side; the mean by rows counts. */
export function comparePlaces(small: CompanyProfile, large: CompanyProfile, ownership: Ownership): PlaceVerdict | null {
  if (small.places.size === 0 || large.places.size === 0) return null;
  let best: Nearest | null = null;
  let sum = 0;
  let rows = 0;
  const ranking = small.places.ranking();
  for (let rank = 0; rank < ranking.length && rank < MOST_PLACES; rank++) {
    const position = ranking[rank]!;
    const nearest = nearestOf(small.places, position, large.places, ownership);
    const count = small.places.countAt(position);
    sum += nearest.weight * count;
    rows += count;
    if (best === null || nearest.weight > best.weight) best = nearest;
  }
  if (best === null) return null;
  const weight = sum / rows;
  // The words speak of the nearest place: where the others outweigh it they would say the contrary of the weight.
  return { level: best.level, weight, words: best.weight * weight > 0 ? WORDS[best.level] : null };
}

interface Nearest {
  readonly level: AddressLevel;
  readonly weight: number;
}

type Places = CompanyProfile['places'];

function nearestOf(places: Places, position: number, others: Places, ownership: Ownership): Nearest {
  const { id, held: address } = places.at(position);
  const twin = others.find(id);
  if (twin >= 0) {
    const level = compareAddresses(address, others.at(twin).held);
    return { level, weight: weigh(level, id, ownership) };
  }
  const ranking = others.ranking();
  let nearest: AddressLevel = 'unknown';
  let most = Number.NEGATIVE_INFINITY;
  for (let rank = 0; rank < ranking.length && rank < 3 * MOST_PLACES; rank++) {
    const level = compareAddresses(address, others.at(ranking[rank]!).held);
    const weight = weigh(level, id, ownership);
    if (weight <= most) continue;
    nearest = level;
    most = weight;
  }
  return { level: nearest, weight: most };
}
