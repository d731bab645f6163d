import { isOneSlip, isTwiceMistyped } from '../similarity/near-words.ts';

type PersonNameLevel = 'same' | 'slip' | 'slips' | 'part' | 'initial' | 'different' | 'unknown';

const MIN_SLIP = 4;
const MIN_PART = 3;

/** How two names of one kind stand to each other: equal, a slip or two apart, one inside the other, an initial. */
export function compareNamePart(left: string, right: string): PersonNameLevel {
  if (left === '' || right === '') return 'unknown';
  if (left === right) return 'same';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'different';
  if (short.length >= MIN_SLIP && isOneSlip(short, long)) return 'slip';
  if (short.length === 2 && isCompoundInitials(short, long)) return 'initial';
  if (short.length >= MIN_PART && (long.startsWith(short) || long.endsWith(short))) return 'part';
  if (isTwiceMistyped(short, long)) return 'slips';
  return 'different';
}

/** « jp » for « jeanpierre ». */
function isCompoundInitials(short: string, long: string): boolean {
  return (
    long[0] === short[0] &&
    ['jean', 'marie', 'anne', 'pierre', 'marc', 'louis'].some(
      (head) => long.startsWith(head) && long.length > head.length && long[head.length] === short[1],
    )
  );
}

const LAST_WEIGHTS: Readonly<Record<PersonNameLevel, number>> = {
  same: 5,
  slip: 3,
  // Alone it proves nothing; beside a spelling that is one slip from both it must not stand against them.
  slips: -3,
  part: 2,
  initial: 0.5,
  different: -8,
  unknown: 0,
};
const FIRST_WEIGHTS: Readonly<Record<PersonNameLevel, number>> = {
  same: 3.5,
  slip: 2.5,
  slips: -2,
  part: 1.5,
  initial: 1.5,
  different: -6,
  unknown: 0,
};

export interface FullName {
  readonly first: string;
  readonly last: string;
}

export interface PersonNameVerdict {
  readonly weight: number;
  readonly isSwapped: boolean;
  readonly first: PersonNameLevel;
  readonly last: PersonNameLevel;
}

/** What a bar says of a verdict: `same_initial`, `swapped_same_same`. */
export function levelOfNames({ isSwapped, first, last }: PersonNameVerdict): string {
  return `${isSwapped ? 'swapped_' : ''}${last}_${first}`;
}

function weigh(left: FullName, right: FullName): PersonNameVerdict {
  const first = compareNamePart(left.first, right.first);
  const last = compareNamePart(left.last, right.last);
  return { weight: FIRST_WEIGHTS[first] + LAST_WEIGHTS[last], isSwapped: false, first, last };
}

/** Which side is swapped is not known: the mean of both readings, so that the order of the sides does not matter. */
function weighSwapped(left: FullName, right: FullName, cost: number): PersonNameVerdict {
  const onRight = weigh(left, { first: right.last, last: right.first });
  const onLeft = weigh({ first: left.last, last: left.first }, right);
  const weight = (onRight.weight + onLeft.weight) / 2 - cost;
  return { weight, isSwapped: true, first: onRight.first, last: onRight.last };
}

/** Silence on both sides is no swap: one of the names must be found in the other's place. */
function mayBeSwap(left: FullName, right: FullName): boolean {
  return (left.first !== '' && left.first === right.last) || (left.last !== '' && left.last === right.first);
}

/** A swap costs this much, unless one side was known as possibly swapped. */
const SWAP_COST = 1;

/** Weighs two full names as they stand and swapped; the better reading counts. */
export function comparePersonNames(left: FullName, right: FullName, mayBeSwapped: boolean): PersonNameVerdict {
  const straight = weigh(left, right);
  if (!mayBeSwap(left, right)) return straight;
  const swapped = weighSwapped(left, right, mayBeSwapped ? 0 : SWAP_COST);
  return swapped.weight > straight.weight ? swapped : straight;
}
