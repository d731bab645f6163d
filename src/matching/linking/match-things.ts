import type { Things } from '../model/field.ts';
import { FIT_OPTIONS, type FitOptions, fitModel } from '../model/fit-model.ts';
import { makeRecordTable } from '../model/record-table.ts';
import { openScores } from '../model/score-pair.ts';
import type { Model } from '../model/weights.ts';
import type { BlockingPlan } from '../pairs/blocking-rule.ts';
import type { Blocks, CapReport } from '../pairs/build-blocks.ts';
import { planBlocks } from '../pairs/plan-blocks.ts';
import { type Edges, joinEdges, scoreCandidates } from '../pairs/score-candidates.ts';
import { type Linked, linkByAverage } from './average-link.ts';
import type { LinkPolicy } from './link-policy.ts';

/** The whole configuration of one type of object. */
export interface MatchingPlan {
  readonly blocking: BlockingPlan;
  readonly policy: LinkPolicy;
  /** Pairs below this are forgotten. */
  readonly keepAt: number;
}

/** A piece of work that any thread can do: it holds shared memory and numbers only. */
export interface ScoringTask {
  readonly things: Things;
  readonly blocks: readonly Blocks[];
  readonly model: Model;
  readonly table: Uint32Array;
  readonly range: { readonly from: number; readonly to: number; readonly keepAt: number };
}

/** Scores the pairs of one task. */
export function runScoringTask({ things, blocks, model, table, range }: ScoringTask): Edges {
  return scoreCandidates(things, blocks, openScores(things, model, table), range);
}

/** How tasks are run: here one after the other, or by threads that whoever calls has started. */
export type RunTasks = (tasks: readonly ScoringTask[]) => Promise<Edges[]>;

/** One task after the other, in the thread that asks. */
export const runHere: RunTasks = async (tasks) => tasks.map(runScoringTask);

export interface Matched {
  readonly model: Model;
  readonly edges: Edges;
  readonly linked: Linked;
  readonly capped: readonly CapReport[];
}

// A fixed number whatever the threads: results are put together in this order.
const TASKS = 32;

function cutTasks(shared: Omit<ScoringTask, 'range'>, keepAt: number): ScoringTask[] {
  const records = shared.things.copies.length;
  return Array.from({ length: TASKS }, (_, task) => {
    const from = Math.floor((records * task) / TASKS);
    const to = Math.floor((records * (task + 1)) / TASKS);
    return { ...shared, range: { from, to, keepAt } };
  });
}

/** Blocks, fits, scores and links: the same outcome for any number of threads and any order of rows. */
export async function matchThings(
  things: Things,
  plan: MatchingPlan,
  run: RunTasks = runHere,
  options: FitOptions = FIT_OPTIONS,
): Promise<Matched> {
  const { blocks, reports, rules } = planBlocks(things, plan.blocking);
  const model = fitModel(things, { blocks, rules, reports }, options);
  const table = makeRecordTable(things);
  const edges = joinEdges(await run(cutTasks({ things, blocks, model, table }, plan.keepAt)));
  const linked = linkByAverage(things, edges, openScores(things, model, table), plan.policy);
  return { model, edges, linked, capped: reports };
}
