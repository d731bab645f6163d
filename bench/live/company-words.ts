import type { Random } from '../world/random.ts';
import {
  COMMON_WORDS,
  LONG_NAMES,
  LONG_TAILS,
  PLACES_OF_TOWN,
  SISTER_WORDS,
  STEM_ENDS,
  STEM_STARTS,
  TRADES,
} from '../world/words-for-companies.ts';
import { SURNAMES } from '../world/words-for-people.ts';

const OPENINGS = 'b c d f g l m n p r s t v br cl cr dr fl gr pl pr tr ch'.split(' ');
const VOWELS = 'a e i o u an en in on ou ai au eu'.split(' ');
const ENDINGS = ['', '', '', 'n', 'r', 's', 't', 'l', 'ier', 'eau', 'ard', 'ot', 'et', 'lin', 'ec', 'ol'];

/** A word that could be French and that no list holds. */
function coinWord(random: Random, syllables: number): string {
  let word = '';
  for (let count = 0; count < syllables; count += 1) word += random.pick(OPENINGS) + random.pick(VOWELS);
  return word + random.pick(ENDINGS);
}

const SURNAME_COUNT = 150_000;

/**
 * Family names as they are spread in France: 270 real ones lead, a long tail of coined ones follows, and the share of
 * each falls with its rank (about 1/(rank + 30), which gives the first one 0.3 %, as « Martin » has).
 */
export function makeSurnames(random: Random): { pick(random: Random): string } {
  const names = [...new Set(SURNAMES.map((name) => name.toLowerCase()))];
  const known = new Set(names);
  while (names.length < SURNAME_COUNT) {
    const name = coinWord(random, random.pick([1, 2, 2, 2, 3]));
    if (known.has(name)) continue;
    known.add(name);
    names.push(name);
  }
  const sums = new Float64Array(names.length);
  let sum = 0;
  names.forEach((_, rank) => {
    sum += 1 / (rank + 30);
    sums[rank] = sum;
  });
  return {
    pick: (own) => {
      const wanted = own.next() * sum;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sums[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      return names[low] ?? '';
    },
  };
}

/** A made-up sign: a stem of the world's lists, or a word of its own. */
function coinBrand(random: Random): string {
  if (random.chance(0.4)) return random.pick(STEM_STARTS) + random.pick(STEM_ENDS) + random.pick(['', '', 'ia', 'eo']);
  return coinWord(random, random.pick([2, 2, 3]));
}

/** The name of a company: patronymic 45 %, coined 30 %, of a place 12 %, of common words 10 %, long 3 %. */
export function makeCompanyName(random: Random, surnames: { pick(random: Random): string }): string {
  const kind = random.weighted({ patronymic: 45, coined: 30, place: 12, common: 10, long: 3 });
  const trade = random.pick(TRADES);
  if (kind === 'coined')
    return random.chance(0.3) ? `${coinBrand(random)} ${random.pick(SISTER_WORDS)}` : coinBrand(random);
  if (kind === 'place') return `${trade} ${random.pick(PLACES_OF_TOWN)}`;
  if (kind === 'common') return `${random.pick(COMMON_WORDS)} ${trade}`;
  if (kind === 'long') return `${random.pick(LONG_NAMES)} ${random.pick(LONG_TAILS)}`;
  const surname = surnames.pick(random);
  return random.pick([
    `${trade} ${surname}`,
    `${trade} ${surname}`,
    `${surname} ${trade}`,
    `Établissements ${surname}`,
    `${surname} et Fils`,
    surname,
  ]);
}
