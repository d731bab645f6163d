import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEncoder } from '../encode/column-encoder.ts';
import { findDistinctRecords } from '../encode/distinct-records.ts';
import type { EncodedColumn } from '../encode/encoded-column.ts';
import type { Field, Things } from '../model/field.ts';
import type { ComparisonKind } from '../model/levels.ts';
import { openExplanations, openScores } from '../model/score-pair.ts';
import { clustersOfRows } from './clusters-of-rows.ts';
import { type Matched, matchThings, type RunTasks, runHere, runScoringTask } from './match-things.ts';
import { PERSON_PLAN } from './plan-for-persons.ts';

const KINDS: readonly (readonly [string, ComparisonKind])[] = [
  ['given_name', 'word'],
  ['surname', 'word'],
  ['birth_date', 'date'],
  ['town', 'town'],
  ['postcode', 'code'],
  ['identifier', 'digits'],
];

type Row = readonly string[];

function encode(rows: readonly Row[]): EncodedColumn[] {
  const encoders = KINDS.map(() => new ColumnEncoder());
  for (const row of rows) for (const [at, cell] of row.entries()) encoders[at]!.add(cell);
  return encoders.map((encoder) => encoder.finish());
}

function toThings(columns: readonly EncodedColumn[], copies: Uint32Array, sides: Uint32Array | null = null): Things {
  const fields = KINDS.map(
    ([name, kind], at): Field => ({
      name,
      kind,
      column: columns[at]!,
      words: null,
      crossedWith: null,
      fact: name === 'town' || name === 'postcode' ? 'place' : null,
      rarity: 1,
      isExclusive: name === 'identifier',
    }),
  );
  return { fields, copies, sides };
}

async function matchRows(rows: readonly Row[], run: RunTasks = runHere) {
  const distinct = findDistinctRecords(encode(rows));
  const things = toThings(distinct.columns, distinct.copies);
  const matched: Matched = await matchThings(things, PERSON_PLAN, run);
  const scoreOf = openScores(things, matched.model);
  const clusters = clustersOfRows(distinct, things, matched.linked, scoreOf, PERSON_PLAN.policy.joinAt);
  return { distinct, things, matched, clusters };
}

/** A partition said without numbers: for each row, the first row of its cluster. */
function partition(clusters: Uint32Array): number[] {
  return Array.from(clusters, (cluster) => clusters.indexOf(cluster));
}

const GIVEN = ['marie', 'jean', 'paul', 'lucie', 'karim', 'ines', 'hugo', 'nadia', 'louis', 'claire'];
const FAMILY = ['martin', 'bernard', 'petit', 'durand', 'moreau', 'lefebvre', 'garnier', 'rousseau', 'blanchard'];
const TOWNS = ['lyon', 'paris', 'nantes', 'lille', 'rennes'];
const CODES = ['69003', '75011', '44000', '59000', '35000'];

function drop(text: string, at: number): string {
  return text.slice(0, at % text.length) + text.slice((at % text.length) + 1);
}

/** A row about one of a few dozen persons, with a slip or a hole now and then. */
const ROW = fc.tuple(fc.nat(30), fc.nat(9), fc.nat(9)).map(([person, slip, hole]): Row => {
  const place = person % TOWNS.length;
  const row = [
    GIVEN[person % GIVEN.length]!,
    FAMILY[(person * 7) % FAMILY.length]!,
    `19${50 + (person % 40)}0${1 + (person % 9)}1${person % 10}`,
    TOWNS[place]!,
    CODES[place]!,
    person % 3 === 0 ? `id${person}` : '',
  ];
  if (slip < 2) row[slip] = drop(row[slip]!, person);
  if (hole < 5) row[hole] = '';
  return row;
});
const ROWS = fc.array(ROW, { minLength: 2, maxLength: 80 });
const RUNS = { numRuns: 25 };

/** Forty people among whom a name, a town and a date are worth something. */
const STRANGERS = Array.from({ length: 40 }, (_, at): Row => {
  const place = at % TOWNS.length;
  const date = `19${40 + at}0${1 + (at % 9)}2${at % 8}`;
  return [GIVEN[(at * 3) % 10]!, `${FAMILY[at % 9]}${'xyzwv'[at % 5]}${at}`, date, TOWNS[place]!, CODES[place]!, ''];
});

test('three spellings of one person are one, his neighbor is another', async () => {
  const rows = [
    ['catherine', 'lefebvre', '19620714', 'lyon', '69003', ''],
    ['catherine', 'lefebvre', '19620714', 'lyon', '', ''],
    ['catherine', 'lefevre', '19620714', 'lyon', '69003', ''],
    ['hugo', 'garnier', '19880203', 'lyon', '69003', ''],
  ];
  const { clusters } = await matchRows([...rows, ...STRANGERS]);
  expect(partition(clusters).slice(0, 4)).toEqual([0, 0, 0, 3]);
});

test('two persons with two valid numbers are never one, however alike', async () => {
  const alike = ['catherine', 'lefebvre', '19620714', 'lyon', '69003'];
  const { clusters } = await matchRows([
    [...alike, 'id1'],
    [...alike, 'id2'],
    [...alike, ''],
  ]);
  expect(clusters[0]).not.toBe(clusters[1]);
});

test('three rows that hold a first name and nothing else stay three', async () => {
  const lone = ['jean', '', '', '', '', ''];
  const others = GIVEN.map((name, at) => [
    name,
    FAMILY[at % 9]!,
    `19${50 + at}0101`,
    TOWNS[at % 5]!,
    CODES[at % 5]!,
    '',
  ]);
  const { clusters } = await matchRows([
    lone,
    lone,
    lone,
    ...others,
    ...others.map((row) => ['jean', ...row.slice(1)]),
  ]);
  expect(new Set(clusters.slice(0, 3)).size).toBe(3);
});

test('the same partition for any order of rows', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, fc.infiniteStream(fc.nat()), async (rows, keys) => {
      const order = rows
        .map((_, at) => ({ at, key: keys.next().value }))
        .sort((a, b) => a.key - b.key || a.at - b.at)
        .map(({ at }) => at);
      const straight = partition((await matchRows(rows)).clusters);
      const turned = (await matchRows(order.map((at) => rows[at]!))).clusters;
      const back = new Uint32Array(rows.length);
      order.forEach((at, position) => {
        back[at] = turned[position]!;
      });
      expect(partition(back)).toEqual(straight);
    }),
    RUNS,
  );
});

test('the same bytes whoever runs the tasks, in whatever order they end', async () => {
  const backwards: RunTasks = async (tasks) => {
    const done = [...tasks].reverse().map((task) => runScoringTask(structuredClone(task)));
    return done.reverse();
  };
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const here = await matchRows(rows);
      const there = await matchRows(rows, backwards);
      expect(there.matched.edges).toEqual(here.matched.edges);
      expect(there.matched.linked).toEqual(here.matched.linked);
    }),
    RUNS,
  );
});

test('no cluster ever holds two identifiers', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const { clusters } = await matchRows(rows);
      const known = new Map<number, string>();
      rows.forEach((row, at) => {
        if (row[5] === '') return;
        expect(known.get(clusters[at]!) ?? row[5]).toBe(row[5]);
        known.set(clusters[at]!, row[5]!);
      });
    }),
    RUNS,
  );
});

test('the bars of a waterfall and the prior sum to the score, in both directions', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const { things, matched } = await matchRows(rows);
      const explain = openExplanations(things, matched.model);
      const scoreOf = openScores(things, matched.model);
      for (let left = 0; left < Math.min(12, things.copies.length); left += 1) {
        for (let right = 0; right < left; right += 1) {
          const { prior, bars, score } = explain(left, right);
          const sum = bars.reduce((total, bar) => total + bar.weight + bar.rarity, prior);
          expect(Math.abs(sum - score)).toBeLessThan(1e-6);
          expect(scoreOf(right, left)).toBeCloseTo(score, 9);
        }
      }
    }),
    RUNS,
  );
});

test('the same rows matched again change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const [once, again] = [await matchRows(rows), await matchRows(rows)];
      expect(again.clusters).toEqual(once.clusters);
      expect(again.matched).toEqual(once.matched);
    }),
    RUNS,
  );
});

test('every link says its band: what is joined is automatic, what is asked stays apart', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const { linked } = (await matchRows(rows)).matched;
      for (const { band, left, right } of linked.links) {
        if (band === 'automatic') expect(linked.clusterOf[left]).toBe(linked.clusterOf[right]);
        expect(band).not.toBe('apart');
      }
    }),
    RUNS,
  );
});
