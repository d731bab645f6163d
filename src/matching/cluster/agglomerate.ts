import type { Evidence } from '../arrangement.ts';
import { PairHeap } from './pair-heap.ts';

/** What an agglomeration needs to know of the things that it joins. Profiles are compared whole, never row by row. */
export interface Agglomeration<Profile> {
  readonly profiles: readonly Profile[];
  /** Candidate pairs of profiles, left < right, with their evidence where it is known already. */
  readonly pairs: Iterable<readonly [left: number, right: number, evidence?: Evidence]>;
  /** null where both sides may never stand together. */
  readonly compare: (left: Profile, right: Profile) => Evidence | null;
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
  members: number[];
  joins: MemberJoin[];
  heldBy: Map<number, Evidence>;
  version: number;
  /** Scores with the live clusters that blocking or merging brought near. */
  near: Map<number, Evidence>;
  apart: Set<number>;
}

const NOTHING: ReadonlyMap<number, Evidence> = new Map();

function clusterOf<Profile>({ members, profile, joins, heldBy }: Live<Profile>): Cluster<Profile> {
  return { members, profile, joins, heldBy };
}

class Agglomerator<Profile> {
  private readonly task: Agglomeration<Profile>;
  /** null where it was joined into another, undefined while nothing came near: most things of a sheet stay alone. */
  private readonly live: (Live<Profile> | null | undefined)[];
  private readonly heap = new PairHeap();

  constructor(task: Agglomeration<Profile>) {
    this.task = task;
    this.live = new Array(task.profiles.length);
  }

  run(): Agglomerated<Profile> {
    for (const [left, right, evidence] of this.task.pairs) this.consider(left, right, evidence);
    this.joinWhatIsSure();
    while (this.applyAnswers()) this.joinWhatIsSure();
    return this.result();
  }

  private at(index: number): Live<Profile> {
    const known = this.live[index];
    if (known) return known;
    const born = {
      profile: this.task.profiles[index]!,
      members: [index],
      joins: [],
      heldBy: new Map(),
      version: 0,
      near: new Map(),
      apart: new Set<number>(),
    };
    this.live[index] = born;
    return born;
  }

  private profileAt(index: number): Profile {
    return this.live[index]?.profile ?? this.task.profiles[index]!;
  }

  private consider(one: number, other: number, known?: Evidence): void {
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const before = this.live[left];
    if (before?.near.has(right) || before?.apart.has(right)) return;
    const evidence = known ?? this.task.compare(this.profileAt(left), this.profileAt(right));
    if (evidence === null || evidence.score < this.task.askAt) return;
    const a = this.at(left);
    const b = this.at(right);
    a.near.set(right, evidence);
    b.near.set(left, evidence);
    const { score } = evidence;
    if (score >= this.task.joinAt)
      this.heap.push({ score, left, right, leftVersion: a.version, rightVersion: b.version });
  }

  private joinWhatIsSure(): void {
    for (let pair = this.heap.pop(); pair; pair = this.heap.pop()) {
      const left = this.live[pair.left];
      const right = this.live[pair.right];
      if (!left || !right || left.version !== pair.leftVersion || right.version !== pair.rightVersion) continue;
      if (this.isTorn(pair.left, pair.right, pair.score)) continue;
      this.join(pair.left, pair.right);
    }
  }

  /** The smaller side could as well stand elsewhere, with something that excludes this home. */
  private isTorn(left: number, right: number, score: number): boolean {
    const leftWeight = this.task.weightOf(this.at(left).profile);
    const rightWeight = this.task.weightOf(this.at(right).profile);
    if (leftWeight <= rightWeight && this.hasRival(left, right, score)) return true;
    return rightWeight <= leftWeight && this.hasRival(right, left, score);
  }

  private hasRival(seeker: number, home: number, score: number): boolean {
    for (const [rival, evidence] of this.at(seeker).near) {
      if (rival === home || evidence.score < score - this.task.margin) continue;
      if (this.at(home).apart.has(rival)) return true;
      const between = this.task.compare(this.at(home).profile, this.at(rival).profile);
      if (between === null || between.score < this.task.clearlyOther) return true;
    }
    return false;
  }

  private join(left: number, right: number, answered?: Evidence): void {
    const kept = this.at(left);
    const gone = this.at(right);
    const evidence = answered ?? kept.near.get(right)!;
    const nearby = [...new Set([...kept.near.keys(), ...gone.near.keys()])].sort((a, b) => a - b);
    for (const index of nearby) {
      this.at(index).near.delete(left);
      this.at(index).near.delete(right);
    }
    for (const index of gone.apart) {
      this.at(index).apart.delete(right);
      this.at(index).apart.add(left);
      kept.apart.add(index);
    }
    this.hold(kept, gone, evidence);
    kept.joins.push(...gone.joins, { left: kept.members[0]!, right: gone.members[0]!, evidence });
    kept.profile = this.task.merge(kept.profile, gone.profile);
    kept.members = [...kept.members, ...gone.members].sort((a, b) => a - b);
    kept.version++;
    kept.near.clear();
    this.live[right] = null;
    for (const index of nearby) if (index !== left && index !== right) this.consider(left, index);
  }

  private hold(kept: Live<Profile>, gone: Live<Profile>, evidence: Evidence): void {
    const isKeptSmaller = this.task.weightOf(kept.profile) < this.task.weightOf(gone.profile);
    for (const [member, link] of gone.heldBy) kept.heldBy.set(member, link);
    for (const member of (isKeptSmaller ? kept : gone).members) {
      const known = kept.heldBy.get(member);
      if (!known || known.score > evidence.score) kept.heldBy.set(member, evidence);
    }
  }

  private doubts(): Doubt[] {
    const doubts: Doubt[] = [];
    this.live.forEach((cluster, left) => {
      if (!cluster) return;
      for (const [right, evidence] of [...cluster.near].sort(([a], [b]) => a - b))
        if (right > left) doubts.push({ left, right, evidence });
    });
    return doubts;
  }

  /** Each answer is about two whole sides; one round may bring sides that an earlier answer was about. */
  private applyAnswers(): boolean {
    const settled = this.doubts().flatMap((doubt) => {
      const answer = this.task.answerOf(this.at(doubt.left).members, this.at(doubt.right).members);
      return answer ? [{ doubt, answer }] : [];
    });
    for (const { doubt, answer } of settled) if (answer === 'no') this.keepApart(doubt.left, doubt.right);
    const homes = new Map<number, number>();
    const homeOf = (index: number): number => (homes.has(index) ? homeOf(homes.get(index)!) : index);
    for (const { doubt, answer } of settled) {
      const [left, right] = [homeOf(doubt.left), homeOf(doubt.right)].sort((a, b) => a - b) as [number, number];
      if (answer !== 'yes' || left === right || this.at(left).apart.has(right)) continue;
      if (this.task.compare(this.at(left).profile, this.at(right).profile) === null) continue;
      this.join(left, right, doubt.evidence);
      homes.set(right, left);
    }
    return settled.length > 0;
  }

  private keepApart(left: number, right: number): void {
    const a = this.at(left);
    const b = this.at(right);
    a.near.delete(right);
    b.near.delete(left);
    a.apart.add(right);
    b.apart.add(left);
  }

  private result(): Agglomerated<Profile> {
    const positions = new Map<number, number>();
    const clusters: Cluster<Profile>[] = [];
    this.task.profiles.forEach((profile, index) => {
      const cluster = this.live[index];
      if (cluster === null) return;
      positions.set(index, clusters.length);
      clusters.push(cluster ? clusterOf(cluster) : { members: [index], profile, joins: [], heldBy: NOTHING });
    });
    const doubts = this.doubts().map((doubt) => ({
      ...doubt,
      left: positions.get(doubt.left)!,
      right: positions.get(doubt.right)!,
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
