import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeArrangement, type Wish } from '../../../test/support/make-arrangement.ts';
import { nameOf, type OpenResult, openResult, trailOf } from './analysis-result.ts';
import type { NodeSummary } from './contract.ts';
import { findNodes, getChildren, getRoots } from './get-tree.ts';

const ALL = { offset: 0, limit: 10_000 };

/** Groups, companies alone, sites and people, each with a name of its own. */
const wishes: fc.Arbitrary<Wish> = fc
  .tuple(
    fc.array(fc.array(fc.array(fc.nat(2), { maxLength: 2 }), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    fc.array(fc.array(fc.nat(2), { maxLength: 2 }), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([groups, alone, hasNetwork]) => {
    const company = (name: string, sites: readonly number[]) => ({
      name,
      sites: sites.map((people, at) => ({
        name: `${name} place ${at}`,
        contacts: Array.from({ length: people }, (_, rank) => ({ name: `Anne ${name.replace(' ', '')}${at}${rank}` })),
      })),
    });
    const entities = alone.map((sites, at) => company(`Seul ${at}`, sites));
    return {
      groups: groups.map((own, group) => ({
        name: `Groupe ${group}`,
        entities: own.map((sites, at) => company(`Filiale ${group}${at}`, sites)),
      })),
      entities,
      networks: hasNetwork && entities[0] ? [{ name: 'Réseau Pro', members: [entities[0].name] }] : [],
    };
  });
const results = wishes.map((wish) => openResult({ ...makeArrangement(wish), answers: {} }));

/** Every node below a list, down to the last. */
function walk(result: OpenResult, tops: readonly NodeSummary[]): NodeSummary[] {
  return tops.flatMap((top) => [top, ...walk(result, getChildren(result, { ...ALL, node: top.id }).nodes)]);
}

/** The tops of the tree but networks, whose members have a place of their own. */
const treeTops = (result: OpenResult) =>
  getRoots(result, ALL).nodes.filter(({ id }) => result.nodes.get(id)?.level !== 'network');

test('walking down from the tops meets every node once', () => {
  fc.assert(
    fc.property(results, (result) => {
      const met = walk(result, treeTops(result)).map(({ id }) => id);
      const wanted = [...result.nodes].filter(([, { level }]) => level !== 'network').map(([id]) => id);
      expect(met.sort()).toEqual(wanted.sort());
    }),
  );
});

test('what a node says of what is below it is what stands below it', () => {
  fc.assert(
    fc.property(results, (result) => {
      for (const node of walk(result, treeTops(result))) {
        const below = walk(result, getChildren(result, { ...ALL, node: node.id }).nodes);
        const count = (level: NodeSummary['level']) => below.filter((one) => one.level === level).length;
        expect(node.below).toEqual({ entities: count('entity'), sites: count('site'), contacts: count('contact') });
      }
    }),
  );
});

test('the way down to a node begins at a top, and each step stands right below the one before', () => {
  fc.assert(
    fc.property(results, (result) => {
      const tops = new Set(treeTops(result).map(({ id }) => id));
      for (const [id, { level }] of result.nodes) {
        if (level === 'network') continue;
        const way = [...trailOf(result, id).map(({ node }) => node.id), id];
        expect(tops.has(way[0] ?? '')).toBe(true);
        for (let step = 1; step < way.length; step += 1) {
          const children = getChildren(result, { ...ALL, node: way[step - 1] ?? '' }).nodes;
          expect(children.map((child) => child.id)).toContain(way[step]);
        }
      }
    }),
  );
});

test('whatever the size of the pages, one after another they are the whole list', () => {
  fc.assert(
    fc.property(results, fc.integer({ min: 1, max: 4 }), (result, limit) => {
      const whole = getRoots(result, ALL);
      const pages: NodeSummary[] = [];
      for (let offset = 0; offset < whole.total; offset += limit)
        pages.push(...getRoots(result, { offset, limit }).nodes);
      expect(pages).toEqual(whole.nodes);
      expect(getRoots(result, { offset: whole.total, limit })).toEqual({ total: whole.total, nodes: [] });
    }),
  );
});

test('a node is found by its whole name, whatever its accents and capitals', () => {
  fc.assert(
    fc.property(results, (result) => {
      for (const [id, found] of result.nodes) {
        const asked = { ...ALL, text: nameOf(found).toUpperCase().replaceAll('E', 'É') };
        expect(findNodes(result, asked).nodes.map((node) => node.id)).toContain(id);
      }
    }),
    { numRuns: 40 },
  );
});

test('a question is open until somebody says yes or no, and « plus tard » is neither', () => {
  const { arrangement, table } = makeArrangement({ entities: [{ name: 'Dupont' }, { name: 'Dupond' }] });
  const [left = '', right = ''] = arrangement.entities.map(({ id }) => id);
  const evidence = { reasons: [], against: [], score: 0, probability: 0.5, bars: [], priorWeight: 0 };
  const sides = { left, right, leftRows: [1], rightRows: [2], rowCount: 2, valueCents: 0 };
  const questions = [{ id: 'q1', kind: 'same_entity' as const, ...sides, evidence }];
  const opened = (answers: OpenResult['answers']) =>
    openResult({ arrangement: { ...arrangement, questions }, table, answers }).inQuestion;
  expect([...opened({})].sort()).toEqual([left, right].sort());
  expect([...opened({ q1: 'later' })]).toHaveLength(2);
  for (const answer of ['yes', 'no'] as const) expect([...opened({ q1: answer })]).toEqual([]);
});
