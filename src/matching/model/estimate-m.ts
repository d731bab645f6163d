import { levelIn } from './score-pair.ts';

/** Pairs of one blocking rule that agree in the same way. */
export interface PatternCount {
  readonly rule: number;
  readonly pattern: number;
  readonly count: number;
}

export interface Estimation {
  readonly counts: readonly PatternCount[];
  /** Per rule, the fields that its key holds: they agree by construction and teach nothing there. */
  readonly heldFields: readonly (readonly number[])[];
  /** Between random pairs, [field][level]: where the estimation of neighbors begins. */
  readonly u: readonly (readonly number[])[];
  readonly typical: readonly (readonly number[])[];
}

const ROUNDS = 25;
const SETTLED = 1e-4;
/** What is typical counts as much as this many pairs. */
const TYPICAL_PAIRS = 40;
const FIRST_SHARE = 0.05;
const LEAST = 1e-9;

interface State {
  m: number[][];
  /** Between neighbors that are not one thing: what shares a town shares dialing codes too. */
  neighbors: number[][];
  shares: number[];
}

/** Shares of levels by counts, those of a few pairs as expected before added. */
function startCounts(shares: readonly (readonly number[])[]): number[][] {
  return shares.map((levels) => levels.map((share) => share * TYPICAL_PAIRS));
}

function toShares(counts: readonly (readonly number[])[]): number[][] {
  return counts.map((levels) => {
    const total = levels.reduce((sum, count) => sum + count, 0);
    return levels.map((count) => count / total);
  });
}

function ratiosOf({ m, neighbors }: State): number[][] {
  return m.map((levels, field) =>
    levels.map((share, level) =>
      level === 0 ? 1 : Math.max(share, LEAST) / Math.max(neighbors[field]![level]!, LEAST),
    ),
  );
}

/** The fields of which each rule teaches something: those that its key does not hold. */
function freeFields({ heldFields, u }: Estimation): number[][] {
  return heldFields.map((held) => u.map((_, field) => field).filter((field) => !held.includes(field)));
}

function improve(state: State, task: Estimation, free: readonly (readonly number[])[]): State {
  const same = startCounts(task.typical);
  const other = startCounts(task.u);
  const matches = free.map(() => 0.5);
  const pairs = free.map(() => 1);
  const ratio = ratiosOf(state);
  for (const { rule, pattern, count } of task.counts) {
    let odds = state.shares[rule]! / (1 - state.shares[rule]!);
    for (const field of free[rule]!) odds *= ratio[field]![levelIn(pattern, field)]!;
    const weight = (odds === Infinity ? 1 : odds / (1 + odds)) * count;
    matches[rule]! += weight;
    pairs[rule]! += count;
    for (const field of free[rule]!) {
      const level = levelIn(pattern, field);
      if (level === 0) continue;
      same[field]![level]! += weight;
      other[field]![level]! += count - weight;
    }
  }
  const shares = matches.map((match, rule) => Math.min(0.999, Math.max(1e-4, match / pairs[rule]!)));
  return { m: toShares(same), neighbors: toShares(other), shares };
}

/**
 * The share of each level between records of one thing, by expectation and maximization over the patterns of all
 * blocking rules at once: each rule has its own share of matches, all have one m, and a rule teaches nothing of the
 * fields that it holds. Neighbors that are not one thing are estimated beside, for this purpose only: the u of the
 * weights is that of random pairs.
 */
export function estimateM(task: Estimation): number[][] {
  const free = freeFields(task);
  let state: State = { m: toShares(task.typical), neighbors: toShares(task.u), shares: free.map(() => FIRST_SHARE) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = improve(state, task, free);
    const change = Math.max(
      ...next.m.flatMap((levels, field) => levels.map((share, level) => Math.abs(share - state.m[field]![level]!))),
    );
    state = next;
    if (change < SETTLED) break;
  }
  return state.m;
}
