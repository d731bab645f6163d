import type { Reason } from '../../domain/reason.ts';
import type { AffiliationNode, EntityNode } from '../../matching/arrangement.ts';
import { type AnyNode, nameOf, type OpenResult, trailOf } from './analysis-result.ts';
import type { NodeSummary, PlacedNode } from './contract.ts';
import { formatSirenCell } from './workbook/format-cells.ts';

function detailOf(result: OpenResult, found: AnyNode, affiliation: AffiliationNode | null): string[] {
  if (found.level === 'entity') return found.node.siren ? [formatSirenCell(found.node.siren)] : [];
  if (found.level === 'site') {
    const town = found.node.address?.town;
    return town && !found.node.name.toLowerCase().includes(town.toLowerCase()) ? [town] : [];
  }
  if (found.level === 'group' || found.level === 'network') return [];
  const title =
    affiliation?.jobTitle ?? result.affiliationsOf.get(found.node.id)?.find((one) => one.jobTitle)?.jobTitle;
  return title ? [title] : [];
}

function contactMarks(result: OpenResult, id: string, affiliation: AffiliationNode | null): Reason[] {
  const marks: Reason[] = [];
  const tag = affiliation?.decisionTag ?? null;
  if (tag) marks.push({ code: 'mark_decision_tag', values: { tag } });
  if (affiliation?.kind === 'covers') marks.push({ code: 'mark_covers' });
  if (affiliation?.hasEnded) marks.push({ code: 'mark_has_left' });
  const sites = (result.affiliationsOf.get(id) ?? []).filter((one) => one.kind === 'works_at').length;
  if (sites > 1) marks.push({ code: 'mark_several_sites', values: { count: sites } });
  return marks;
}

function marksOf(result: OpenResult, found: AnyNode, affiliation: AffiliationNode | null): Reason[] {
  if (found.level === 'site') {
    const marks: Reason[] = [];
    if (found.node.isHeadOffice) marks.push({ code: 'mark_head_office' });
    if (found.node.kind) marks.push({ code: `site_kind_${found.node.kind}` });
    if (found.node.state !== 'open') marks.push({ code: `site_state_${found.node.state}` });
    return marks;
  }
  if (found.level === 'network') return [{ code: 'site_kind_network' }];
  if (found.level !== 'contact') return [];
  const marks = contactMarks(result, found.node.id, affiliation);
  return found.node.objections.length > 0 ? [...marks, { code: 'mark_objection' }] : marks;
}

/** Companies of a group, or members of a network: these keep their own place in the tree. */
export function companiesUnder(result: OpenResult, found: AnyNode): readonly EntityNode[] {
  if (found.level === 'group') return result.entitiesOf.get(found.node.id) ?? [];
  if (found.level !== 'network') return [];
  return found.node.entityIds.flatMap((id) => {
    const member = result.nodes.get(id);
    return member?.level === 'entity' ? [member.node] : [];
  });
}

/** How many of each level stand under a node; a contact of two sites of one company counts once. */
function countBelow(result: OpenResult, found: AnyNode): NodeSummary['below'] {
  if (found.level === 'contact') return { entities: 0, sites: 0, contacts: 0 };
  const entities = companiesUnder(result, found);
  const entityIds = found.level === 'entity' ? [found.node.id] : entities.map((entity) => entity.id);
  const siteIds = entityIds.flatMap((id) => (result.sitesOf.get(id) ?? []).map((site) => site.id));
  const accounts = new Set([found.node.id, ...entityIds, ...siteIds]);
  const contacts = new Set<string>();
  for (const id of accounts) for (const one of result.contactsOf.get(id) ?? []) contacts.add(one.contactId);
  return { entities: entities.length, sites: siteIds.length, contacts: contacts.size };
}

function yearlyValueOf(result: OpenResult, found: AnyNode): number {
  if (found.level === 'contact') return 0;
  if (found.level === 'network') {
    const members = companiesUnder(result, found).map((node) => yearlyValueOf(result, { level: 'entity', node }));
    return members.reduce((sum, cents) => sum + cents, 0);
  }
  const lastYear = Math.max(...found.node.revenueWithUs.map((one) => one.year ?? 0));
  const latest = found.node.revenueWithUs.filter((one) => (one.year ?? 0) === lastYear);
  return latest.reduce((sum, one) => sum + one.cents, 0);
}

/** A node as one row of the tree says it. `affiliation` is what binds a contact to the account above it on screen. */
export function summarizeNode(
  result: OpenResult,
  found: AnyNode,
  affiliation: AffiliationNode | null = null,
): NodeSummary {
  return {
    id: found.node.id,
    code: found.node.code,
    level: found.level === 'network' ? 'group' : found.level,
    name: nameOf(found),
    detail: detailOf(result, found, affiliation),
    marks: marksOf(result, found, affiliation),
    below: countBelow(result, found),
    rowCount: found.node.rows.length,
    valueCents: yearlyValueOf(result, found),
    toReview: result.inQuestion.has(found.node.id),
  };
}

/** A node as one step of the way down to another. */
export function signpost(found: AnyNode): PlacedNode['trail'][number] {
  return { id: found.node.id, level: found.level === 'network' ? 'group' : found.level, name: nameOf(found) };
}

const COMPANIES_NAMED = 3;

/** The same away from its tree: with the way down to it, and for a group, whose name may be borne twice, its companies. */
export function placeNode(result: OpenResult, found: AnyNode): PlacedNode {
  const trail = trailOf(result, found.node.id);
  const summary = summarizeNode(result, found);
  const companies = companiesUnder(result, found).slice(0, COMPANIES_NAMED);
  return {
    ...summary,
    detail: [...summary.detail, ...companies.map((company) => company.name)],
    trail: trail.map(signpost),
  };
}
