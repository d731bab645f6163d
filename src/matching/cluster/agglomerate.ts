import type { Evidence } from '../arrangement.ts';
import { PairHeap } from './pair-heap.ts';

/** What an agglomeration needs to know of the things that it joins. Profiles are compared whole, never row by row. */
export interface Agglomeration<Profile> {
  readonly profiles: readonly Profile[];
  /** Candidate pairs of profiles, left < right, with their score where it is known already. */
  readonly pairs: Iterable<readonly [left: number, right: number, score?: number]>;
  /** null where both sides may never stand together. */
  readonly compare: (left: Profile, right: Profile) => Evidence | null;
  /**
   * The score of `compare` without its words, -Infinity for null. Most pairs are never joined: only the links that are
   * kept and the doubts are put into words.
   */
  readonly weigh?: (left: Profile, right: Profile) => number;
  readonly merge: (left: Profile, right: Profile) => Profile;
  /** How many rows speak of it: the smaller side of a pair is the one that looks for its place. */
  readonly weightOf: (profile: Profile) => number;
  readonly joinAt: number;
  readonly askAt: number;
  /** Two homes that exclude each other and score within this many bits: no choice is made. */
  readonly margin: number;
  /** A rival home counts when it scores below this with the first: clearly another thing, not merely less known. */
  readonly clearlyOther: number;
  /** What a person answered about two sides (their members), undefined where nobody was asked. */
  readonly answerOf: (left: readonly number[], right: readonly number[]) => 'yes' | 'no' | undefined;
}

/** A link that was made between two members, and why. */
export interface MemberJoin {
  readonly left: number;
  readonly right: number;
  readonly evidence: Evidence;
}

export interface Cluster<Profile> {
  /** Sorted. */
  readonly members: readonly number[];
  readonly profile: Profile;
  readonly joins: readonly MemberJoin[];
  /** The weakest link that holds each member: it stood on the smaller side of it. Members absent were never held. */
  readonly heldBy: ReadonlyMap<number, Evidence>;
}

/** Two clusters that may be the same thing. */
export interface Doubt {
  readonly left: number;
  readonly right: number;
  readonly evidence: Evidence;
}

interface Agglomerated<Profile> {
  readonly clusters: readonly Cluster<Profile>[];
  /** Between positions of `clusters`. */
  readonly doubts: readonly Doubt[];
}

interface Live<Profile> {
  profile: Profile;
  /** In the order of the joins; the first one is the smallest. */
  readonly members: number[];
  readonly joins: MemberJoin[];
  version: number;
  /** Scores with the live clusters that blocking or merging brought near. */
  readonly near: Map<number, number>;
  apart: Set<number> | null;
}

const NEVER = Number.NEGATIVE_INFINITY;
const NOTHING: ReadonlyMap<number, Evidence> = new Map();
const NO_JOINS: readonly MemberJoin[] = [];

function sortedMembers(members: readonly number[]): number[] {
  return members.toSorted((left, right) => left - right);
}

class Agglomerator<Profile> {
  private readonly task: Agglomeration<Profile>;
  private readonly weigh: (left: Profile, right: Profile) => number;
  /** null where it was joined into another, undefined while nothing came near: most things of a sheet stay alone. */
  private readonly live: (Live<Profile> | null | undefined)[];
  /** The weakest link that holds each member. */
  private readonly held: (Evidence | undefined)[];
  private readonly heap = new PairHeap();

  constructor(task: Agglomeration<Profile>) {
    this.task = task;
    this.weigh = task.weigh ?? ((left, right) => task.compare(left, right)?.score ?? NEVER);
    this.live = new Array(task.profiles.length);
    this.held = new Array(task.profiles.length);
  }

  run(): Agglomerated<Profile> {
    for (const [left, right, score] of this.task.pairs) this.consider(left, right, score);
    this.joinWhatIsSure();
    while (this.applyAnswers()) this.joinWhatIsSure();
    return this.result();
  }

  private at(index: number): Live<Profile> {
    const known = this.live[index];
    if (known) return known;
    const profile = this.task.profiles[index]!;
    const born: Live<Profile> = { profile, members: [index], joins: [], version: 0, near: new Map(), apart: null };
    this.live[index] = born;
    return born;
  }

  private profileAt(index: number): Profile {
    return this.live[index]?.profile ?? this.task.profiles[index]!;
  }

  private consider(one: number, other: number, known?: number): void {
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const before = this.live[left];
    if (before && (before.near.has(right) || before.apart?.has(right))) return;
    const score = known ?? this.weigh(this.profileAt(left), this.profileAt(right));
    if (score < this.task.askAt) return;
    const a = this.at(left);
    const b = this.at(right);
    a.near.set(right, score);
    b.near.set(left, score);
    if (score >= this.task.joinAt)
      this.heap.push({ score, left, right, leftVersion: a.version, rightVersion: b.version });
  }

  private joinWhatIsSure(): void {
    for (let pair = this.heap.pop(); pair; pair = this.heap.pop()) {
      const left = this.live[pair.left];
      const right = this.live[pair.right];
      if (!left || !right || left.version !== pair.leftVersion || right.version !== pair.rightVersion) continue;
      if (this.isTorn(pair.left, pair.right, pair.score)) continue;
      this.join(pair.left, pair.right, this.explain(pair.left, pair.right));
    }
  }

  /** Scores are always of the sides as they stand, so that their words can be made when they are wanted. */
  private explain(left: number, right: number): Evidence {
    const evidence = this.task.compare(this.profileAt(left), this.profileAt(right));
    if (evidence === null) throw new Error('sides that may never stand together have no evidence');
    return evidence;
  }

  /** The smaller side could as well stand elsewhere, with something that excludes this home. */
  private isTorn(left: number, right: number, score: number): boolean {
    const leftWeight = this.task.weightOf(this.at(left).profile);
    const rightWeight = this.task.weightOf(this.at(right).profile);
    if (leftWeight <= rightWeight && this.hasRival(left, right, score)) return true;
    return rightWeight <= leftWeight && this.hasRival(right, left, score);
  }

  private hasRival(seeker: number, home: number, score: number): boolean {
    for (const [rival, rivalScore] of this.at(seeker).near) {
      if (rival === home || rivalScore < score - this.task.margin) continue;
      if (this.at(home).apart?.has(rival)) return true;
      if (this.weigh(this.at(home).profile, this.at(rival).profile) < this.task.clearlyOther) return true;
    }
    return false;
  }

  private join(left: number, right: number, evidence: Evidence): void {
    const kept = this.at(left);
    const gone = this.at(right);
    for (const index of gone.near.keys()) {
      kept.near.set(index, 0);
      this.at(index).near.delete(right);
    }
    kept.near.delete(left);
    kept.near.delete(right);
    const nearby = sortedMembers([...kept.near.keys()]);
    kept.near.clear();
    for (const index of nearby) this.at(index).near.delete(left);
    for (const index of gone.apart ?? []) {
      this.at(index).apart?.delete(right);
      this.keepApart(left, index);
    }
    this.hold(kept, gone, evidence);
    for (const join of gone.joins) kept.joins.push(join);
    kept.joins.push({ left, right, evidence });
    kept.profile = this.task.merge(kept.profile, gone.profile);
    for (const member of gone.members) kept.members.push(member);
    kept.version++;
    this.live[right] = null;
    for (const index of nearby) this.consider(left, index);
  }

  private hold(kept: Live<Profile>, gone: Live<Profile>, evidence: Evidence): void {
    const isKeptSmaller = this.task.weightOf(kept.profile) < this.task.weightOf(gone.profile);
    for (const member of (isKeptSmaller ? kept : gone).members) {
      const known = this.held[member];
      if (!known || known.score > evidence.score) this.held[member] = evidence;
    }
  }

  /** The pairs that are near and were not joined, in order. */
  private doubtfulPairs(): [left: number, right: number][] {
    const pairs: [number, number][] = [];
    this.live.forEach((cluster, left) => {
      if (!cluster) return;
      for (const right of sortedMembers([...cluster.near.keys()])) if (right > left) pairs.push([left, right]);
    });
    return pairs;
  }

  /** Each answer is about two whole sides; one round may bring sides that an earlier answer was about. */
  private applyAnswers(): boolean {
    const settled = this.doubtfulPairs().flatMap(([left, right]) => {
      const answer = this.task.answerOf(sortedMembers(this.at(left).members), sortedMembers(this.at(right).members));
      return answer ? [{ left, right, answer, evidence: this.explain(left, right) }] : [];
    });
    for (const { left, right, answer } of settled) if (answer === 'no') this.keepApart(left, right);
    const homes = new Map<number, number>();
    const homeOf = (index: number): number => (homes.has(index) ? homeOf(homes.get(index)!) : index);
    for (const { left: one, right: other, answer, evidence } of settled) {
      const left = Math.min(homeOf(one), homeOf(other));
      const right = Math.max(homeOf(one), homeOf(other));
      if (answer !== 'yes' || left === right || this.at(left).apart?.has(right)) continue;
      if (this.weigh(this.at(left).profile, this.at(right).profile) === NEVER) continue;
      this.join(left, right, evidence);
      homes.set(right, left);
    }
    return settled.length > 0;
  }

  private keepApart(left: number, right: number): void {
    for (const [one, other] of [
      [this.at(left), right],
      [this.at(right), left],
    ] as const) {
      one.near.delete(other);
      one.apart ??= new Set();
      one.apart.add(other);
    }
  }

  private clusterOf({ members, profile, joins }: Live<Profile>): Cluster<Profile> {
    if (joins.length === 0) return { members, profile, joins, heldBy: NOTHING };
    const heldBy = new Map<number, Evidence>();
    for (const member of members) if (this.held[member]) heldBy.set(member, this.held[member]);
    return { members: sortedMembers(members), profile, joins: joins.slice(), heldBy };
  }

  private result(): Agglomerated<Profile> {
    const positions = new Int32Array(this.live.length);
    const clusters: Cluster<Profile>[] = [];
    this.task.profiles.forEach((profile, index) => {
      const cluster = this.live[index];
      if (cluster === null) return;
      positions[index] = clusters.length;
      clusters.push(
        cluster ? this.clusterOf(cluster) : { members: [index], profile, joins: NO_JOINS, heldBy: NOTHING },
      );
    });
    const doubts = this.doubtfulPairs().map(([left, right]) => ({
      left: positions[left]!,
      right: positions[right]!,
      evidence: this.explain(left, right),
    }));
    return { clusters, doubts };
  }
}

/**
 * Joins profiles, strongest evidence first, and compares each joined whole again with what stood near it: a chain of
 * likely pairs never makes a cluster whose ends contradict each other.
 */
export function agglomerate<Profile>(task: Agglomeration<Profile>): Agglomerated<Profile> {
  return new Agglomerator(task).run();
}
