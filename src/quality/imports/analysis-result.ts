import type {
  AffiliationNode,
  Arrangement,
  ContactNode,
  EntityNode,
  GroupNode,
  NetworkNode,
  Placement,
  SiteNode,
} from '../../matching/arrangement.ts';
import type { Table, TableRow } from '../../matching/table.ts';
import type { AnswerValue } from './contract.ts';

/** What a finished analysis says: the lines of the sheet and where each one went. */
export interface AnalysisResult {
  readonly table: Table;
  readonly arrangement: Arrangement;
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

export type AnyNode =
  | { readonly level: 'network'; readonly node: NetworkNode }
  | { readonly level: 'group'; readonly node: GroupNode }
  | { readonly level: 'entity'; readonly node: EntityNode }
  | { readonly level: 'site'; readonly node: SiteNode }
  | { readonly level: 'contact'; readonly node: ContactNode };

/** The same result with its doors open: each list below is what one page asks for, found without a walk. */
export interface OpenResult extends AnalysisResult {
  readonly nodes: ReadonlyMap<string, AnyNode>;
  readonly entitiesOf: ReadonlyMap<string, readonly EntityNode[]>;
  readonly sitesOf: ReadonlyMap<string, readonly SiteNode[]>;
  /** Contacts that stand directly under an account, with what binds them to it. */
  readonly contactsOf: ReadonlyMap<string, readonly AffiliationNode[]>;
  readonly affiliationsOf: ReadonlyMap<string, readonly AffiliationNode[]>;
  readonly placementOf: ReadonlyMap<number, Placement>;
  readonly rowOf: ReadonlyMap<number, TableRow>;
  /** Ids of nodes on which a question still hangs. */
  readonly inQuestion: ReadonlySet<string>;
}

function gather<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}

function nodesOf(arrangement: Arrangement): Map<string, AnyNode> {
  const nodes = new Map<string, AnyNode>();
  for (const node of arrangement.networks) nodes.set(node.id, { level: 'network', node });
  for (const node of arrangement.groups) nodes.set(node.id, { level: 'group', node });
  for (const node of arrangement.entities) nodes.set(node.id, { level: 'entity', node });
  for (const node of arrangement.sites) nodes.set(node.id, { level: 'site', node });
  for (const node of arrangement.contacts) nodes.set(node.id, { level: 'contact', node });
  return nodes;
}

/** Questions that nobody has settled with yes or no. « Plus tard » leaves a question open. */
export function isSettled(result: AnalysisResult, questionId: string): boolean {
  const answer = result.answers[questionId];
  return answer === 'yes' || answer === 'no';
}

/** Builds the indexes once; every page then reads them. */
export function openResult(result: AnalysisResult): OpenResult {
  const { arrangement, table } = result;
  const open = arrangement.questions.filter((question) => !isSettled(result, question.id));
  return {
    ...result,
    nodes: nodesOf(arrangement),
    entitiesOf: gather(arrangement.entities, (entity) => entity.groupId),
    sitesOf: gather(arrangement.sites, (site) => site.entityId),
    contactsOf: gather(arrangement.affiliations, (affiliation) => affiliation.accountId),
    affiliationsOf: gather(arrangement.affiliations, (affiliation) => affiliation.contactId),
    placementOf: new Map(arrangement.placements.map((placement) => [placement.rowId, placement])),
    rowOf: new Map(table.rows.map((row) => [row.rowId, row])),
    inQuestion: new Set(open.flatMap((question) => [question.left, question.right])),
  };
}

/** From the top of the tree down to the parent of the node. A contact hangs on the account where he works, else on what he covers. */
export function trailOf(result: OpenResult, id: string): AnyNode[] {
  const found = result.nodes.get(id);
  if (!found) return [];
  const parentId = parentIdOf(result, found);
  const parent = parentId === null ? undefined : result.nodes.get(parentId);
  return parent ? [...trailOf(result, parent.node.id), parent] : [];
}

function parentIdOf(result: OpenResult, found: AnyNode): string | null {
  if (found.level === 'entity') return found.node.groupId;
  if (found.level === 'site') return found.node.entityId;
  if (found.level === 'group' || found.level === 'network') return null;
  const affiliations = result.affiliationsOf.get(found.node.id) ?? [];
  const works = affiliations.find((affiliation) => affiliation.kind === 'works_at') ?? affiliations[0];
  return works?.accountId ?? null;
}

/** The name that people call it by. */
export function nameOf(found: AnyNode): string {
  if (found.level !== 'contact') return found.node.name;
  const { civility, firstName, lastName, emails, phones } = found.node;
  const words = [civility, firstName, lastName].filter((word) => word !== null);
  return words.length > 0 ? words.join(' ') : (emails[0]?.address ?? phones[0]?.raw ?? found.node.code);
}
