import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../arrangement.ts';
import { type Agglomeration, agglomerate } from './agglomerate.ts';
import { EvidenceBuilder, probabilityOf } from './evidence-builder.ts';
import { PairHeap } from './pair-heap.ts';
import { ScoreSum } from './scale.ts';
import { UnionFind } from './union-find.ts';

interface Bag {
  readonly values: readonly number[];
  readonly owner: string | null;
}

function evidenceOf(score: number): Evidence {
  const builder = new EvidenceBuilder(0);
  builder.add('distance', 'measured', score, null);
  return builder.finish();
}

/** Numbers join when they are near on average; bags of two owners never do. */
function task(bags: readonly Bag[], answers: Partial<Agglomeration<Bag>> = {}): Agglomeration<Bag> {
  return {
    profiles: bags,
    pairs: bags.flatMap((_, left) => bags.slice(left + 1).map((__, offset) => [left, left + 1 + offset] as const)),
    compare: (left, right) => {
      if (left.owner !== null && right.owner !== null && left.owner !== right.owner) return null;
      const mean = (bag: Bag) => bag.values.reduce((sum, value) => sum + value, 0) / bag.values.length;
      return evidenceOf(10 - Math.abs(mean(left) - mean(right)));
    },
    merge: (left, right) => ({ values: [...left.values, ...right.values], owner: left.owner ?? right.owner }),
    weightOf: (bag) => bag.values.length,
    joinAt: 5,
    askAt: 2,
    margin: 1,
    clearlyOther: 0,
    answerOf: () => undefined,
    ...answers,
  };
}

const bag = (value: number, owner: string | null = null): Bag => ({ values: [value], owner });
const sets = (bags: readonly Bag[], answers?: Partial<Agglomeration<Bag>>) =>
  agglomerate(task(bags, answers)).clusters.map((cluster) => cluster.members.join(' '));

test('near things join and far ones do not', () => {
  expect(sets([bag(0), bag(1), bag(50)])).toEqual(['0 1', '2']);
});

test('a chain of near things does not join its ends', () => {
  expect(sets([0, 4, 8, 12, 16].map((value) => bag(value))).length).toBeGreaterThan(1);
});

test('two owners never stand together, directly or through a third', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.constantFrom(null, 'a', 'b')), { maxLength: 12 }), (things) => {
      const bags = things.map(([value, owner]) => bag(value, owner));
      for (const { members } of agglomerate(task(bags)).clusters)
        expect(new Set(members.map((member) => bags[member]!.owner).filter(Boolean)).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('what lies between two homes that exclude each other joins neither, and is asked', () => {
  const { clusters, doubts } = agglomerate(task([bag(0, 'a'), bag(3), bag(6, 'b')]));
  expect(clusters.map((cluster) => cluster.members.join(' '))).toEqual(['0', '1', '2']);
  expect(doubts.map((doubt) => `${doubt.left} ${doubt.right}`)).toEqual(['0 1', '1 2']);
});

test('a pair in the doubtful band is asked, yes joins it and no keeps it apart', () => {
  const bags = [bag(0), bag(7)];
  expect(agglomerate(task(bags)).doubts).toHaveLength(1);
  expect(sets(bags, { answerOf: () => 'yes' })).toEqual(['0 1']);
  expect(sets(bags, { answerOf: () => 'no' })).toEqual(['0', '1']);
  expect(agglomerate(task(bags, { answerOf: () => 'no' })).doubts).toEqual([]);
});

test('yes never joins what may not stand together', () => {
  expect(sets([bag(0, 'a'), bag(7), bag(14, 'b')], { answerOf: () => 'yes' })).not.toContain('0 1 2');
});

test('every member stands in exactly one cluster, held by one tree of links', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 15 }), (values) => {
      const { clusters } = agglomerate(task(values.map((value) => bag(value))));
      expect(clusters.flatMap((cluster) => cluster.members).sort((a, b) => a - b)).toEqual(values.map((_, i) => i));
      for (const { members, joins } of clusters) expect(joins).toHaveLength(members.length - 1);
    }),
  );
});

test('the weakest link that holds a member is remembered on its side', () => {
  const [cluster] = agglomerate(task([bag(0), bag(0), bag(4)])).clusters;
  expect(cluster?.heldBy.get(2)?.score).toBe(6);
  expect(cluster?.heldBy.get(0)?.score ?? 10).toBe(10);
});

test('bars and prior sum to the score, which gives the probability', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.array(fc.integer({ min: -9, max: 9 })),
      (prior, weights) => {
        const builder = new EvidenceBuilder(prior);
        for (const weight of weights) builder.add('field', 'level', weight, { code: 'same_phone' }, weight / 4);
        const { score, bars, priorWeight, probability } = builder.finish();
        const sum = bars.reduce((total, bar) => total + bar.weight + bar.termFrequencyWeight, priorWeight);
        expect(Math.abs(sum - score)).toBeLessThan(1e-6);
        expect(probability).toBeCloseTo(2 ** score / (1 + 2 ** score), 6);
      },
    ),
  );
});

test('the score alone is the very score that the words would sum to', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.array(fc.double({ noNaN: true })),
      (prior, weights) => {
        const builder = new EvidenceBuilder(prior);
        const sum = new ScoreSum(prior);
        for (const scale of [builder, sum])
          for (const weight of weights) scale.add('field', 'level', weight, null, weight / 3);
        expect(sum.score).toBe(builder.finish().score);
      },
    ),
  );
});

test('only links that are kept and doubts are put into words', () => {
  const bags = [bag(0), bag(1), bag(7), bag(50)];
  const { compare } = task(bags);
  const worded: string[] = [];
  const { clusters, doubts } = agglomerate(
    task(bags, {
      weigh: (left, right) => compare(left, right)?.score ?? Number.NEGATIVE_INFINITY,
      compare: (left, right) => {
        worded.push(`${left.values} ${right.values}`);
        return compare(left, right);
      },
    }),
  );
  expect(clusters.map((cluster) => cluster.members.join(' '))).toEqual(['0 1', '2', '3']);
  expect(doubts).toHaveLength(1);
  expect(worded).toEqual(['0 1', '0,1 7']);
});

test('a reason stands for or against by the sign of its bar', () => {
  const builder = new EvidenceBuilder(0);
  builder.add('phone', 'same', 4, { code: 'same_phone' });
  builder.add('domain', 'different', -2, { code: 'other_domain' });
  const { reasons, against } = builder.finish();
  expect([reasons, against]).toEqual([[{ code: 'same_phone' }], [{ code: 'other_domain' }]]);
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(2000)).toBe(1);
});

test('the heap gives the strongest pair first, ties by the smaller members', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(9), fc.nat(9))), (pairs) => {
      const heap = new PairHeap();
      for (const [score, left, right] of pairs) heap.push({ score, left, right, leftVersion: 0, rightVersion: 0 });
      const out: number[][] = [];
      for (let pair = heap.pop(); pair; pair = heap.pop()) out.push([pair.score, pair.left, pair.right]);
      expect(out).toEqual([...pairs].sort(([s, l, r], [s2, l2, r2]) => s2 - s || l - l2 || r - r2));
    }),
  );
});

test('the root of a set is its smallest member whatever the order of unions', () => {
  const sets = new UnionFind(5);
  sets.union(4, 3);
  sets.union(3, 1);
  expect(sets.find(4)).toBe(1);
  expect(sets.sets()).toEqual([[0], [1, 3, 4], [2]]);
});
