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
  /** [field][level] */
  readonly u: readonly (readonly number[])[];
  readonly typical: readonly (readonly number[])[];
}

const ROUNDS = 25;
const SETTLED = 1e-4;
/** What is typical counts as much as this many pairs. */
const TYPICAL_PAIRS = 40;
const FIRST_SHARE = 0.3;
const LEAST = 1e-9;

interface State {
  m: number[][];
  shares: number[];
}

function expect(state: State, task: Estimation): State {
  const { u, heldFields, typical } = task;
  const seen = typical.map((levels) => levels.map((share) => share * TYPICAL_PAIRS));
  const matches = new Array<number>(heldFields.length).fill(0);
  const pairs = new Array<number>(heldFields.length).fill(0);
  const free = heldFields.map((held) => u.map((_, field) => field).filter((field) => !held.includes(field)));
  const ratio = u.map((levels, field) =>
    levels.map((share, level) => (level === 0 ? 1 : Math.max(state.m[field]![level]!, LEAST) / Math.max(share, LEAST))),
  );
  for (const { rule, pattern, count } of task.counts) {
    let odds = state.shares[rule]! / (1 - state.shares[rule]!);
    for (const field of free[rule]!) odds *= ratio[field]![levelIn(pattern, field)]!;
    const weight = (odds === Infinity ? 1 : odds / (1 + odds)) * count;
    matches[rule]! += weight;
    pairs[rule]! += count;
    for (const field of free[rule]!) {
      const level = levelIn(pattern, field);
      if (level !== 0) seen[field]![level]! += weight;
    }
  }
  return {
    m: seen.map((levels) => {
      const total = levels.reduce((sum, share) => sum + share, 0);
      return levels.map((share) => share / total);
    }),
    shares: matches.map((match, rule) => Math.min(0.999, Math.max(1e-4, (match + 0.5) / (pairs[rule]! + 1)))),
  };
}

/**
 * The share of each level between records of one thing, by expectation and maximization over the patterns of all
 * blocking rules at once: each rule has its own share of matches, all have one m, and a rule teaches nothing of the
 * fields that it holds. u stays as it was sampled.
 */
export function estimateM(task: Estimation): number[][] {
  let state: State = {
    m: task.typical.map((levels) => [...levels]),
    shares: task.heldFields.map(() => FIRST_SHARE),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = expect(state, task);
    const change = Math.max(
      ...next.m.flatMap((levels, field) => levels.map((share, level) => Math.abs(share - state.m[field]![level]!))),
    );
    state = next;
    if (change < SETTLED) break;
  }
  return state.m;
}
