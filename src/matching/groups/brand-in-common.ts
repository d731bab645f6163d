import type { NameBook, NameLevel } from '../similarity/name-book.ts';
import { slipsBetween } from '../similarity/near-words.ts';
import { TRADE_NAMES } from '../similarity/trade-names.ts';
import type { GroupProfile } from './group-profile.ts';

/** A brand is believed alone when its words are this surprising, and only sister words tell the companies apart. */
const RARE_BRAND_BITS = 6;

const MOST_MEMBERS = 8;

export interface Brand {
  readonly level: 'sister' | 'whole' | 'brand' | 'common' | 'homonym';
  readonly weight: number;
  readonly stem: string;
}

const SAME_LEVELS: ReadonlySet<NameLevel> = new Set(['same', 'slips', 'glued', 'same_with_place']);

function brandOf(left: number, right: number, names: NameBook): Brand | null {
  if (left < 0 || right < 0) return null;
  const { level } = names.likenessOf(left, right);
  if (level === 'different' || level === 'acronym') return null;
  const { shared, leftOnly, rightOnly } = names.compare(Math.min(left, right), Math.max(left, right));
  if (SAME_LEVELS.has(level)) return { level: 'homonym', weight: 0, stem: shared.join(' ') };
  const stem = names.brandOf(left);
  const other = names.brandOf(right);
  if (stem === null || other === null || slipsBetween(stem, other) === null)
    return { level: 'common', weight: 0.5, stem: shared.join(' ') };
  const isRare = names.bitsOf(stem) >= RARE_BRAND_BITS;
  const areSisters = [...leftOnly, ...rightOnly].every((word) => names.isWeak(word) || TRADE_NAMES.has(word));
  if (areSisters && isRare) return { level: level === 'sister' ? 'whole' : 'sister', weight: 8.5, stem };
  return { level: 'brand', weight: isRare ? 4.5 : 2, stem };
}

/** The best brand that a company of one side shares with a company of the other. */
export function brandInCommon(left: GroupProfile, right: GroupProfile, names: NameBook): Brand | null {
  let best: Brand | null = null;
  for (const one of left.members.slice(0, MOST_MEMBERS))
    for (const other of right.members.slice(0, MOST_MEMBERS)) {
      const brand = brandOf(one.name, other.name, names);
      if (brand && (!best || brand.weight > best.weight)) best = brand;
    }
  return best;
}
