import { expect, test } from 'vitest';
import { madeUpArrangement, madeUpResult } from './analysis-made-up.ts';
import { openResult } from './analysis-result.ts';
import { findNodes, getChildren, getRoots } from './get-tree.ts';

const result = openResult(madeUpResult());
const page = { offset: 0, limit: 50 };

test('groups and companies without one stand at the top, the biggest first', () => {
  const { total, nodes } = getRoots(result, page);
  expect(total).toBe(2);
  expect(nodes.map((node) => [node.level, node.name, node.below])).toEqual([
    ['group', 'Groupe Lamy', { entities: 2, sites: 3, contacts: 1 }],
    ['entity', 'Lamy Indust.', { entities: 0, sites: 1, contacts: 0 }],
  ]);
});

test('pages never overlap', () => {
  const first = getRoots(result, { offset: 0, limit: 1 }).nodes;
  const second = getRoots(result, { offset: 1, limit: 1 }).nodes;
  expect([...first, ...second].map((node) => node.id)).toEqual(['g1', 'e3']);
});

test('the head office opens the list of its company, and a company shows its SIREN as people write it', () => {
  const [services] = getChildren(result, { ...page, node: 'g1' }).nodes;
  expect(services?.detail).toEqual(['812\u00a0345\u00a0676']);
  const sites = getChildren(result, { ...page, node: 'e1' }).nodes;
  expect(sites.map((site) => site.id)).toEqual(['s1', 's2']);
  expect(sites[0]?.marks).toEqual([{ code: 'mark_head_office' }]);
});

test('a contact of two sites is one contact, shown at both with what he does there', () => {
  const [atLyon] = getChildren(result, { ...page, node: 's1' }).nodes;
  const [atGrenoble] = getChildren(result, { ...page, node: 's2' }).nodes;
  expect(atLyon?.id).toBe(atGrenoble?.id);
  expect(atLyon?.marks.map((mark) => mark.code)).toEqual(['mark_decision_tag', 'mark_several_sites']);
  expect(atLyon?.detail).toEqual(['DAF']);
});

test('a network stands beside the groups; its members keep their own place', () => {
  const network = { ...madeUpArrangement.groups[0]!, id: 'n1', name: 'Réseau Lamy', entityIds: ['e3'] };
  const arrangement = { ...madeUpArrangement, networks: [network] };
  const open = openResult({ ...madeUpResult(), arrangement });
  const roots = getRoots(open, page).nodes;
  expect(roots.find((node) => node.id === 'n1')?.marks).toEqual([{ code: 'site_kind_network' }]);
  expect(roots.map((node) => node.id)).toContain('e3');
  expect(getChildren(open, { ...page, node: 'n1' }).nodes.map((node) => node.id)).toEqual(['e3']);
});

test('a search is blind to accents and capitals and never shows a place without the way to it', () => {
  const { total, nodes } = findNodes(result, { ...page, text: 'grénoble AGENCE' });
  expect(total).toBe(1);
  expect(nodes[0]?.trail.map((one) => one.name)).toEqual(['Groupe Lamy', 'Lamy Services SAS']);
});

test('an identifier finds its owner, spaces or not', () => {
  expect(findNodes(result, { ...page, text: '812345676' }).nodes.map((node) => node.id)).toContain('e1');
  expect(findNodes(result, { ...page, text: 'nobody at all' }).total).toBe(0);
});

test('a node on which a question hangs says so, until the question is settled', () => {
  const isAsked = (answers = {}) =>
    getRoots(openResult(madeUpResult(answers)), page).nodes.find((node) => node.id === 'e3')?.toReview;
  expect(isAsked()).toBe(true);
  expect(isAsked({ q1: 'later' })).toBe(true);
  expect(isAsked({ q1: 'no' })).toBe(false);
});
