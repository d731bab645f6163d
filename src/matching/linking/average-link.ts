import type { Things } from '../model/field.ts';
import type { ScoreOf } from '../model/score-pair.ts';
import type { Edges } from '../pairs/score-candidates.ts';
import { ClusterMembers } from './cluster-members.ts';
import type { Band, LinkPolicy } from './link-policy.ts';
import { Refusals } from './refusals.ts';
import { sortEdges } from './sort-edges.ts';

/** A pair that started a union of two clusters, and what became of it. */
export interface Link {
  readonly left: number;
  readonly right: number;
  /** Of the pair, in bits. */
  readonly score: number;
  /** Of all pairs of the two clusters as they stood, in bits. */
  readonly average: number;
  readonly band: Band;
}

export interface Linked {
  /** The cluster of each record: the number of its first member in the order of contents. */
  readonly clusterOf: Uint32Array;
  /** Links made, and links to ask about; those left apart are not kept. */
  readonly links: readonly Link[];
}

class AverageLinker {
  readonly #things: Things;
  readonly #scoreOf: ScoreOf;
  readonly #policy: LinkPolicy;
  readonly #members: ClusterMembers;
  readonly #exclusive: readonly Uint32Array[];
  readonly #refusals = new Refusals();
  readonly links: Link[] = [];

  constructor(things: Things, scoreOf: ScoreOf, policy: LinkPolicy) {
    this.#things = things;
    this.#scoreOf = scoreOf;
    this.#policy = policy;
    this.#members = new ClusterMembers(things.copies);
    this.#exclusive = things.fields.filter((field) => field.isExclusive).map((field) => field.column.ids);
  }

  /** Looks at one pair; the strongest comes first. */
  consider(left: number, right: number, score: number): void {
    if (score < this.#policy.startAt) return;
    const a = this.#members.rootOf(left);
    const b = this.#members.rootOf(right);
    if (a === b) return;
    const one = Math.min(a, b);
    const other = Math.max(a, b);
    const [oneSize, otherSize] = [this.#members.sizeOf(one), this.#members.sizeOf(other)];
    if (this.#refusals.has(one, other, oneSize, otherSize)) return;
    if (!this.#tryJoin(left, right, score, one, other)) this.#refusals.add(one, other, oneSize, otherSize);
  }

  #tryJoin(left: number, right: number, score: number, one: number, other: number): boolean {
    if (this.#excludeEachOther(one, other)) return false;
    const isPair = this.#members.sizeOf(one) + this.#members.sizeOf(other) === 2;
    const average = isPair ? this.#clip(score) : this.#averageOf(one, other);
    const band = this.#bandOf(one, other, average);
    if (band !== 'apart') this.links.push({ left, right, score, average, band });
    if (band === 'automatic') this.#members.join(one, other);
    return band === 'automatic';
  }

  #clip(score: number): number {
    return Math.max(-this.#policy.mostBits, Math.min(this.#policy.mostBits, score));
  }

  clusterOf(record: number): number {
    return this.#members.rootOf(record);
  }

  #bandOf(one: number, other: number, average: number): Band {
    const { joinAt, perDoubling, joinAtMost, askAt, largestCluster } = this.#policy;
    if (average < askAt) return 'apart';
    const smaller = Math.min(this.#members.sizeOf(one), this.#members.sizeOf(other));
    if (average < Math.min(joinAtMost, joinAt + perDoubling * Math.log2(smaller))) return 'review';
    const rows = this.#members.rowsOf(one) + this.#members.rowsOf(other);
    return rows <= largestCluster || this.#shareIdentifier(one, other) ? 'automatic' : 'review';
  }

  /** The value of an identifier in a cluster: all members that have one have the same. */
  #identifierOf(root: number, ids: Uint32Array): number {
    for (let member = root; member >= 0; member = this.#members.after(member)) {
      if (ids[member] !== 0) return ids[member]!;
    }
    return 0;
  }

  #shareIdentifier(one: number, other: number): boolean {
    return this.#exclusive.some((ids) => {
      const identifier = this.#identifierOf(one, ids);
      return identifier !== 0 && identifier === this.#identifierOf(other, ids);
    });
  }

  #excludeEachOther(one: number, other: number): boolean {
    for (const ids of this.#exclusive) {
      const left = this.#identifierOf(one, ids);
      const right = this.#identifierOf(other, ids);
      if (left !== 0 && right !== 0 && left !== right) return true;
    }
    return this.#things.sides !== null && this.#shareSide(one, other, this.#things.sides);
  }

  /** Each list holds a thing once: a cluster has one record of each. */
  #shareSide(one: number, other: number, sides: Uint32Array): boolean {
    for (let left = one; left >= 0; left = this.#members.after(left)) {
      for (let right = other; right >= 0; right = this.#members.after(right)) {
        if (sides[left] === sides[right]) return true;
      }
    }
    return false;
  }

  /** Pairs that blocking never proposed are scored too: a chain of likely pairs is no proof of its ends. */
  #averageOf(one: number, other: number): number {
    const pairs = this.#members.sizeOf(one) * this.#members.sizeOf(other);
    const step = Math.max(1, Math.ceil(pairs / this.#policy.mostPairs));
    let sum = 0;
    let weight = 0;
    let skip = 0;
    for (let left = one; left >= 0; left = this.#members.after(left)) {
      for (let right = other; right >= 0; right = this.#members.after(right)) {
        if (skip > 0) {
          skip -= 1;
          continue;
        }
        skip = step - 1;
        const copies = this.#things.copies[left]! * this.#things.copies[right]!;
        sum += copies * this.#clip(this.#scoreOf(left, right));
        weight += copies;
      }
    }
    return sum / weight;
  }
}

/**
 * Greedy average link: pairs from the strongest on, two clusters joined when all their pairs together speak for it.
 * Different valid identifiers and records of one clean list are never joined.
 */
export function linkByAverage(things: Things, edges: Edges, scoreOf: ScoreOf, policy: LinkPolicy): Linked {
  const linker = new AverageLinker(things, scoreOf, policy);
  for (const at of sortEdges(edges)) linker.consider(edges.lefts[at]!, edges.rights[at]!, edges.scores[at]!);
  return { clusterOf: things.copies.map((_, record) => linker.clusterOf(record)), links: linker.links };
}
