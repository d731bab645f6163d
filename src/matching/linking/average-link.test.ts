import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEncoder } from '../encode/column-encoder.ts';
import type { Field, Things } from '../model/field.ts';
import type { Edges } from '../pairs/score-candidates.ts';
import { linkByAverage } from './average-link.ts';
import { LINK_POLICY } from './link-policy.ts';
import { sortEdges } from './sort-edges.ts';

function identifiers(texts: readonly string[]): Field {
  const encoder = new ColumnEncoder();
  for (const text of texts) encoder.add(text);
  return {
    name: 'identifier',
    kind: 'digits',
    column: encoder.finish(),
    words: null,
    crossedWith: null,
    fact: null,
    rarity: 1,
    isExclusive: true,
  };
}

function thingsOf(records: number, ids: readonly string[] = [], sides: readonly number[] | null = null): Things {
  const fields = ids.length > 0 ? [identifiers(ids)] : [];
  return { fields, copies: new Uint32Array(records).fill(1), sides: sides && Uint32Array.from(sides) };
}

function edgesOf(pairs: readonly (readonly [number, number, number])[]): Edges {
  return {
    lefts: Uint32Array.from(pairs, ([left]) => left),
    rights: Uint32Array.from(pairs, ([, right]) => right),
    scores: Float32Array.from(pairs, ([, , score]) => score),
  };
}

test('a chain of likely pairs whose ends contradict each other never becomes one', () => {
  const records = 30;
  const scoreOf = (left: number, right: number) => (Math.abs(left - right) <= 1 ? 9 : -10);
  const chain = Array.from({ length: records - 1 }, (_, at) => [at, at + 1, 9] as const);
  const { clusterOf } = linkByAverage(thingsOf(records), edgesOf(chain), scoreOf, LINK_POLICY);
  const sizes = new Map<number, number>();
  for (const cluster of clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(3);
});

test('pairs that blocking never proposed are scored before two clusters are joined', () => {
  const scored: string[] = [];
  const scoreOf = (left: number, right: number) => {
    scored.push([left, right].sort().join('-'));
    return 8;
  };
  const { clusterOf } = linkByAverage(
    thingsOf(3),
    edgesOf([
      [0, 1, 9],
      [1, 2, 8],
    ]),
    scoreOf,
    LINK_POLICY,
  );
  expect(new Set(clusterOf).size).toBe(1);
  expect(scored).toContain('0-2');
});

test('fifty rows may stand together; the fifty-first is asked about', () => {
  const records = 60;
  const all: [number, number, number][] = [];
  for (let left = 0; left < records; left += 1)
    for (let right = left + 1; right < records; right += 1) all.push([left, right, 9]);
  const { clusterOf, links } = linkByAverage(thingsOf(records), edgesOf(all), () => 9, LINK_POLICY);
  const sizes = new Map<number, number>();
  for (const cluster of clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(50);
  expect(links.some(({ band }) => band === 'review')).toBe(true);
});

test('an identifier that all share holds more than fifty together', () => {
  const records = 60;
  const chain = Array.from({ length: records - 1 }, (_, at) => [0, at + 1, 9] as const);
  const things = thingsOf(
    records,
    Array.from({ length: records }, () => '552100554'),
  );
  expect(new Set(linkByAverage(things, edgesOf(chain), () => 9, LINK_POLICY).clusterOf).size).toBe(1);
});

test('of two clean lists a record finds one partner at most, its best', () => {
  const things = thingsOf(3, [], [1, 2, 2]);
  const { clusterOf } = linkByAverage(
    things,
    edgesOf([
      [0, 1, 5],
      [0, 2, 9],
    ]),
    () => 9,
    LINK_POLICY,
  );
  expect(clusterOf[0]).toBe(clusterOf[2]);
  expect(clusterOf[1]).not.toBe(clusterOf[0]);
});

test('a bridge without an identifier never brings two identifiers together', () => {
  const score = fc.integer({ min: 0, max: 20 });
  const pair = fc.tuple(fc.nat(11), fc.nat(11), score).filter(([left, right]) => left < right);
  const ids = fc.array(fc.constantFrom('', '', 'a', 'b'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), ids, (pairs, texts) => {
      const { clusterOf } = linkByAverage(thingsOf(12, texts), edgesOf(pairs), () => 10, LINK_POLICY);
      const has = (text: string, cluster: number) => texts.some((one, at) => one === text && clusterOf[at] === cluster);
      for (const cluster of new Set(clusterOf)) expect(has('a', cluster) && has('b', cluster)).toBe(false);
    }),
  );
});

test('what falls between joining and leaving is asked, what falls below is left', () => {
  const link = (average: number) => {
    const scoreOf = (left: number, right: number) => (left === 2 || right === 2 ? average : 9);
    const edges = edgesOf([
      [0, 1, 9],
      [1, 2, 1],
    ]);
    return linkByAverage(thingsOf(3), edges, scoreOf, LINK_POLICY).links[1];
  };
  expect(link(1)?.band).toBe('automatic');
  expect(link(-4)?.band).toBe('review');
  expect(link(-9)).toBeUndefined();
});

test('a union refused once is thought over again when a side has grown', () => {
  // 2 alone is refused by 0 and 1; with 3, which is sure of all of them, it is taken.
  const scores: Readonly<Record<string, number>> = { '0-1': 10, '0-2': -8, '1-2': 2, '0-3': 10, '1-3': 10, '2-3': 10 };
  const scoreOf = (left: number, right: number) => scores[[left, right].sort().join('-')]!;
  const edges = edgesOf([
    [0, 1, 9],
    [1, 2, 8],
    [2, 3, 7],
    [1, 2, 6],
    [0, 3, 5],
  ]);
  expect(new Set(linkByAverage(thingsOf(4), edges, scoreOf, LINK_POLICY).clusterOf).size).toBe(1);
});

test('large unions need surer evidence than a row that finds its place', () => {
  const ofFour = (left: number, right: number) => (left < 4 === right < 4 ? 10 : -1);
  const inside = [0, 4].flatMap((first) => [1, 2, 3].map((step) => [first, first + step, 10] as const));
  const { clusterOf } = linkByAverage(thingsOf(8), edgesOf([...inside, [0, 4, 3]]), ofFour, LINK_POLICY);
  expect(new Set(clusterOf).size).toBe(2);
  const alone = linkByAverage(thingsOf(2), edgesOf([[0, 1, 3]]), () => -1, LINK_POLICY);
  expect(new Set(alone.clusterOf).size).toBe(1);
});

test('edges come strongest first, equals in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }).map((score) => score / 8)), (scores) => {
      const order = sortEdges(edgesOf(scores.map((score) => [0, 1, score])));
      const wanted = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score || a.at - b.at);
      expect(Array.from(order, (at) => scores[at])).toEqual(wanted.map(({ score }) => score));
    }),
  );
});
