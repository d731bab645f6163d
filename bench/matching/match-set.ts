import { clustersOfRows } from '../../src/matching/linking/clusters-of-rows.ts';
import {
  type MatchingPlan,
  matchThings,
  type RunTasks,
  runHere,
  type ScoringTask,
} from '../../src/matching/linking/match-things.ts';
import { OTHER_PLAN } from '../../src/matching/linking/plan-for-others.ts';
import { PERSON_PLAN } from '../../src/matching/linking/plan-for-persons.ts';
import { PLACE_PLAN } from '../../src/matching/linking/plan-for-places.ts';
import { openScores } from '../../src/matching/model/score-pair.ts';
import type { CapReport } from '../../src/matching/pairs/build-blocks.ts';
import { planBlocks } from '../../src/matching/pairs/plan-blocks.ts';
import type { Edges } from '../../src/matching/pairs/score-candidates.ts';
import { PairWalker } from '../../src/matching/pairs/walk-pairs.ts';
import { runInThreads } from '../../src/platform/workers/worker-pool.ts';
import type { ObjectType } from './choose-fields.ts';
import type { DataSet } from './find-sets.ts';
import { type LoadedSet, loadSet } from './load-set.ts';
import { largestOf, measureBCubed, measureClosure, numberLabels, type Quality, qualityOf } from './measure-quality.ts';
import { readPairs } from './read-pairs.ts';

const PLANS: Readonly<Record<ObjectType, MatchingPlan>> = { person: PERSON_PLAN, place: PLACE_PLAN, other: OTHER_PLAN };
/** A pair alone counts as found from even odds on. */
const EDGE_AT = 0;

export interface SetResult {
  readonly name: string;
  readonly type: ObjectType;
  readonly rows: number;
  readonly records: number;
  readonly candidates: number;
  readonly blockingRecall: number;
  readonly edge: Quality;
  readonly closure: Quality;
  readonly bCubed: Quality;
  readonly largest: number;
  readonly toReview: number;
  readonly capped: readonly CapReport[];
  readonly model: readonly string[];
  /** Processor seconds: reading and encoding, then matching. */
  readonly loadCpu: number;
  readonly matchCpu: number;
  readonly matchSeconds: number;
}

const POOL_ENTRY = new URL('./scoring-thread.ts', import.meta.url);

function runWith(threads: number): RunTasks {
  if (threads <= 1) return runHere;
  return (tasks) => runInThreads<ScoringTask, Edges>(tasks, { entry: POOL_ENTRY, threads });
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The true cluster of each row; for links, each true pair is one. */
async function trueClusters(set: DataSet, { truth }: LoadedSet): Promise<Uint32Array> {
  if (set.kind === 'duplicates') return numberLabels(truth.clusters);
  const labels = truth.rowIds.map((id, row) => `${truth.sides[row]} ${id}`);
  const joined = new Map<string, string>();
  const rootOf = (label: string): string => (joined.has(label) ? rootOf(joined.get(label)!) : label);
  for (const [left, right] of await readPairs(set.matches)) {
    const [one, other] = [rootOf(`0 ${left}`), rootOf(`1 ${right}`)];
    if (one !== other) joined.set(one, other);
  }
  return numberLabels(labels.map(rootOf));
}

/** Rows of each distinct record by true cluster: pairs of records stand for many pairs of rows. */
function rowsByTruth(loaded: LoadedSet, truth: Uint32Array): Map<number, number>[] {
  const rows = Array.from(loaded.things.copies, () => new Map<number, number>());
  loaded.distinct.recordOf.forEach((record, row) => {
    rows[record]!.set(truth[row]!, (rows[record]!.get(truth[row]!) ?? 0) + 1);
  });
  return rows;
}

function samePairs(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): number {
  let pairs = 0;
  for (const [cluster, count] of left) pairs += count * (right.get(cluster) ?? 0);
  return pairs;
}

interface Counted {
  readonly blockingRecall: number;
  readonly edge: Quality;
  readonly candidates: number;
}

/** What blocking proposes and what single pairs are worth, counted in rows; equal rows are proposed by being equal. */
function measurePairs(loaded: LoadedSet, truth: Uint32Array, edges: Edges, plan: MatchingPlan): Counted {
  const { things } = loaded;
  const rows = rowsByTruth(loaded, truth);
  const sizes = new Map<number, number>();
  for (const cluster of truth) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  let sameRight = 0;
  let sameAll = 0;
  for (const [record, byTruth] of rows.entries()) {
    const copies = things.copies[record]!;
    sameAll += (copies * (copies - 1)) / 2;
    for (const count of byTruth.values()) sameRight += (count * (count - 1)) / 2;
  }
  let candidates = 0;
  let proposed = sameRight;
  const walker = new PairWalker(things, planBlocks(things, plan.blocking).blocks);
  for (let left = 0; left < things.copies.length; left += 1) {
    walker.walk(left, (one, other) => {
      candidates += 1;
      proposed += samePairs(rows[one]!, rows[other]!);
    });
  }
  let right = sameRight;
  let found = sameAll;
  for (let at = 0; at < edges.scores.length; at += 1) {
    if (edges.scores[at]! < EDGE_AT) continue;
    const [one, other] = [edges.lefts[at]!, edges.rights[at]!];
    right += samePairs(rows[one]!, rows[other]!);
    found += things.copies[one]! * things.copies[other]!;
  }
  return { blockingRecall: wanted === 0 ? 1 : proposed / wanted, edge: qualityOf(right, found, wanted), candidates };
}

function describeModel(
  loaded: LoadedSet,
  model: { fields: readonly { bits: readonly number[] }[]; prior: number },
): string[] {
  return [
    `prior ${model.prior.toFixed(1)}`,
    ...loaded.things.fields.map(
      (field, at) =>
        `${field.name} (${field.kind}): ${model.fields[at]!.bits.slice(1)
          .map((bits) => bits.toFixed(1))
          .join(' ')}`,
    ),
  ];
}

/** Matches a data set with the configuration of its type, then reads the truth and says how right it was. */
export async function matchSet(set: DataSet, workers: number, onMatched: () => void = () => {}): Promise<SetResult> {
  const loaded = await loadSet(set);
  const loadCpu = cpuSeconds();
  const plan = PLANS[loaded.type];
  const start = performance.now();
  const { model, edges, linked, capped } = await matchThings(loaded.things, plan, runWith(workers));
  const scoreOf = openScores(loaded.things, model);
  const found = clustersOfRows(loaded.distinct, loaded.things, linked, scoreOf, plan.policy.joinAt);
  const matchSeconds = (performance.now() - start) / 1000;
  const matchCpu = cpuSeconds() - loadCpu;
  onMatched();
  const truth = await trueClusters(set, loaded);
  return {
    name: set.name,
    type: loaded.type,
    rows: loaded.rows,
    records: loaded.things.copies.length,
    ...measurePairs(loaded, truth, edges, plan),
    closure: measureClosure(found, truth),
    bCubed: measureBCubed(found, truth),
    largest: largestOf(found),
    toReview: linked.links.filter(({ band }) => band === 'review').length,
    capped,
    model: describeModel(loaded, model),
    loadCpu,
    matchCpu,
    matchSeconds,
  };
}
