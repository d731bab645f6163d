import type { Things } from '../model/field.ts';
import type { ScoreOf } from '../model/score-pair.ts';
import type { Blocks } from './build-blocks.ts';
import { PairWalker } from './walk-pairs.ts';

/** Scored pairs, left < right; twelve bytes each. */
export interface Edges {
  readonly lefts: Uint32Array;
  readonly rights: Uint32Array;
  readonly scores: Float32Array;
}

const FIRST_CAPACITY = 4096;

class EdgeList {
  #lefts = new Uint32Array(FIRST_CAPACITY);
  #rights = new Uint32Array(FIRST_CAPACITY);
  #scores = new Float32Array(FIRST_CAPACITY);
  #length = 0;

  add(left: number, right: number, score: number): void {
    if (this.#length === this.#lefts.length) this.#grow();
    this.#lefts[this.#length] = left;
    this.#rights[this.#length] = right;
    this.#scores[this.#length] = score;
    this.#length += 1;
  }

  #grow(): void {
    const length = Math.ceil(this.#lefts.length * 1.6);
    const [lefts, rights, scores] = [new Uint32Array(length), new Uint32Array(length), new Float32Array(length)];
    lefts.set(this.#lefts);
    rights.set(this.#rights);
    scores.set(this.#scores);
    this.#lefts = lefts;
    this.#rights = rights;
    this.#scores = scores;
  }

  finish(): Edges {
    return {
      lefts: this.#lefts.slice(0, this.#length),
      rights: this.#rights.slice(0, this.#length),
      scores: this.#scores.slice(0, this.#length),
    };
  }
}

/** Scores the candidates of a range of records and keeps the pairs that reach `keepAt`. Any thread may do any range. */
export function scoreCandidates(
  things: Things,
  blocks: readonly Blocks[],
  scoreOf: ScoreOf,
  range: { readonly from: number; readonly to: number; readonly keepAt: number },
): Edges {
  const walker = new PairWalker(things, blocks);
  const edges = new EdgeList();
  for (let record = range.from; record < range.to; record += 1) {
    walker.walk(record, (left, right) => {
      const score = scoreOf(left, right);
      if (score >= range.keepAt) edges.add(left, right, score);
    });
  }
  return edges.finish();
}

/** Edges of several ranges as one list, in their order. */
export function joinEdges(parts: readonly Edges[]): Edges {
  const length = parts.reduce((sum, part) => sum + part.lefts.length, 0);
  const all = { lefts: new Uint32Array(length), rights: new Uint32Array(length), scores: new Float32Array(length) };
  let at = 0;
  for (const part of parts) {
    all.lefts.set(part.lefts, at);
    all.rights.set(part.rights, at);
    all.scores.set(part.scores, at);
    at += part.lefts.length;
  }
  return all;
}
