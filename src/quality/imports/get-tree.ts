import { foldText } from '../../domain/fold-text.ts';
import type { AffiliationNode } from '../../matching/arrangement.ts';
import { type AnyNode, nameOf, type OpenResult } from './analysis-result.ts';
import type { FoundNodes, NodePage, NodeSummary } from './contract.ts';
import { companiesUnder, placeNode, summarizeNode } from './get-node.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

const byName = new Intl.Collator('fr').compare;

/** Most revenue first, then most lines; names settle the rest so that pages never overlap. */
function biggestFirst(left: NodeSummary, right: NodeSummary): number {
  const sites = right.below.sites - left.below.sites;
  return right.valueCents - left.valueCents || sites || right.rowCount - left.rowCount || byName(left.name, right.name);
}

function turnPage(nodes: readonly NodeSummary[], page: Page): NodePage {
  return { total: nodes.length, nodes: nodes.slice(page.offset, page.offset + page.limit) };
}

// Sorting thousands of tops for each page would cost more than the page; a result never changes once open.
const sortedRoots = new WeakMap<OpenResult, readonly NodeSummary[]>();

function rootsOf(result: OpenResult): readonly NodeSummary[] {
  const known = sortedRoots.get(result);
  if (known) return known;
  const networks = result.arrangement.networks.map((node): AnyNode => ({ level: 'network', node }));
  const groups = result.arrangement.groups.map((node): AnyNode => ({ level: 'group', node }));
  const alone = result.arrangement.entities
    .filter((entity) => entity.groupId === null)
    .map((node): AnyNode => ({ level: 'entity', node }));
  const roots = [...networks, ...groups, ...alone].map((found) => summarizeNode(result, found)).sort(biggestFirst);
  sortedRoots.set(result, roots);
  return roots;
}

/** Networks, groups, and companies that belong to no group. */
export function getRoots(result: OpenResult, page: Page): NodePage {
  return turnPage(rootsOf(result), page);
}

function contactsUnder(result: OpenResult, accountId: string): NodeSummary[] {
  const first = new Map<string, AffiliationNode>();
  for (const one of result.contactsOf.get(accountId) ?? [])
    if (!first.has(one.contactId)) first.set(one.contactId, one);
  return [...first.values()].flatMap((affiliation) => {
    const found = result.nodes.get(affiliation.contactId);
    return found ? [summarizeNode(result, found, affiliation)] : [];
  });
}

function accountsUnder(result: OpenResult, id: string): NodeSummary[] {
  const above = result.nodes.get(id);
  const companies = above ? companiesUnder(result, above) : [];
  const entities = companies.map((node): AnyNode => ({ level: 'entity', node }));
  const sites = (result.sitesOf.get(id) ?? []).map((node): AnyNode => ({ level: 'site', node }));
  return [...entities, ...sites].map((found) => summarizeNode(result, found));
}

/** The head office opens the list of its company. */
function headOfficeFirst(left: NodeSummary, right: NodeSummary): number {
  const isHead = (node: NodeSummary) => Number(node.marks.some((mark) => mark.code === 'mark_head_office'));
  return isHead(right) - isHead(left) || biggestFirst(left, right);
}

/** What stands directly under a node: accounts first, then the people attached to the node itself. */
export function getChildren(result: OpenResult, asked: Page & { readonly node: string }): NodePage {
  const accounts = accountsUnder(result, asked.node).sort(headOfficeFirst);
  const people = contactsUnder(result, asked.node).sort((left, right) => byName(left.name, right.name));
  return turnPage([...accounts, ...people], asked);
}

function textOf(found: AnyNode): string {
  if (found.level === 'entity')
    return [nameOf(found), ...found.node.otherNames, found.node.siren, ...found.node.codes].join(' ');
  if (found.level === 'site')
    return [found.node.name, found.node.address?.town, found.node.address?.postcode, ...found.node.sirets].join(' ');
  if (found.level === 'contact') return [nameOf(found), ...found.node.emails.map((email) => email.address)].join(' ');
  return found.level === 'network' ? found.node.name : [found.node.name, ...found.node.otherNames].join(' ');
}

/** Every node whose names, town or identifiers hold all the words asked for, with the way down to it. */
export function findNodes(result: OpenResult, asked: Page & { readonly text: string }): FoundNodes {
  const words = foldText(asked.text).split(/\s+/).filter(Boolean);
  const hits = [...result.nodes.values()].filter((found) => {
    const text = foldText(textOf(found));
    return words.every((word) => text.includes(word));
  });
  const shown = hits.slice(asked.offset, asked.offset + asked.limit);
  return { total: hits.length, nodes: shown.map((found) => placeNode(result, found)) };
}
