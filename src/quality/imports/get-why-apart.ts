import type { PairExplanation, PairLevel, PairSide } from '../../matching/explain/pair-explanation.ts';
import { AppError } from '../../platform/app-error.ts';
import { type AnyNode, isSettled, type OpenResult, trailOf } from './analysis-result.ts';
import type { WhyApart } from './contract.ts';
import { linesOf } from './get-lines.ts';
import { placeNode } from './get-node.ts';

/** Weighs two sides at a level; null where a side holds nothing of it. */
export type Explain = (level: PairLevel, left: PairSide, right: PairSide) => PairExplanation | null;

const LINES_PER_SIDE = 2;
const LINE = /^line:(\d+)$/;
const LEVELS: readonly AnyNode['level'][] = ['network', 'group', 'entity', 'site', 'contact'];

type Party = { readonly node: AnyNode; readonly rowId: null } | { readonly node: null; readonly rowId: number };

/** @throws where the sheet holds no such node or line. */
function findParty(result: OpenResult, asked: string): Party {
  const line = LINE.exec(asked)?.[1];
  if (line !== undefined && result.placementOf.has(Number(line))) return { node: null, rowId: Number(line) };
  const node = result.nodes.get(asked);
  if (!node) throw new AppError('node_unknown', { status: 404 });
  return { node, rowId: null };
}

/** Everything that a party stands in, itself last: group, company, site, contact. */
function wayTo(result: OpenResult, party: Party): AnyNode[] {
  if (party.node) return [...trailOf(result, party.node.node.id), party.node];
  const placement = result.placementOf.get(party.rowId);
  const [contactId = null] = placement?.contactIds ?? [];
  const ids = [placement?.groupId, placement?.entityId, placement?.siteId, contactId];
  return ids.map((id) => (id ? result.nodes.get(id) : undefined)).filter((node) => node !== undefined);
}

function nodeAt(way: readonly AnyNode[], level: AnyNode['level']): AnyNode | null {
  return way.find((node) => node.level === level) ?? null;
}

/** A company without a group stands for itself when groups are compared. */
function sideAt(way: readonly AnyNode[], level: PairLevel): AnyNode | null {
  return nodeAt(way, level) ?? (level === 'group' ? nodeAt(way, 'entity') : null);
}

/** The levels to explain: the coarsest at which they part, since what stands below it parts with it. */
function partings(left: readonly AnyNode[], right: readonly AnyNode[], arePeople: boolean): PairLevel[] {
  const parts = (level: PairLevel) => {
    const [one, other] = [sideAt(left, level), sideAt(right, level)];
    return one !== null && other !== null && one.node.id !== other.node.id;
  };
  // Two people are asked about as people, wherever they work.
  if (arePeople) return parts('contact') ? ['contact'] : [];
  if (parts('entity')) return ['entity', 'group'];
  return (['site', 'contact', 'group'] as const).filter(parts).slice(0, 1);
}

function isAsked(result: OpenResult, left: AnyNode, right: AnyNode): boolean {
  const ids = [left.node.id, right.node.id];
  return result.arrangement.questions.some(
    (question) => ids.includes(question.left) && ids.includes(question.right) && !isSettled(result, question.id),
  );
}

function explanationsOf(
  result: OpenResult,
  left: readonly AnyNode[],
  right: readonly AnyNode[],
  levels: readonly PairLevel[],
  explain: Explain,
): WhyApart['explanations'] {
  return levels.flatMap((level) => {
    const [one, other] = [sideAt(left, level), sideAt(right, level)];
    if (!one || !other || one.node.id === other.node.id) return [];
    const sideOf = ({ node }: AnyNode): PairSide => ({ rowIds: node.rows, nodeId: node.id });
    const found = explain(level, sideOf(one), sideOf(other));
    if (!found) return [];
    const asked = isAsked(result, one, other) && found.verdict !== 'answered' && found.verdict !== 'alike';
    const told = asked ? { verdict: 'asked' as const, because: { code: 'apart_question_open' } } : {};
    return [{ ...found, ...told }];
  });
}

function viewParty(result: OpenResult, party: Party, way: readonly AnyNode[]): WhyApart['left'] {
  const node = party.node ?? way.find((one) => one.level === 'entity') ?? way.at(-1) ?? null;
  const rowIds = party.node ? party.node.node.rows.slice(0, LINES_PER_SIDE) : [party.rowId];
  return { node: node ? placeNode(result, node) : null, lines: linesOf(result, rowIds) };
}

/** « Pourquoi pas ensemble ? » between two nodes or two lines: each level at which they part, with its calculation. */
export function getWhyApart(
  result: OpenResult,
  asked: { readonly left: string; readonly right: string },
  explain: Explain,
): WhyApart {
  const [left, right] = [findParty(result, asked.left), findParty(result, asked.right)];
  const [leftWay, rightWay] = [wayTo(result, left), wayTo(result, right)];
  const arePeople = [left, right].every((party) => party.node?.level === 'contact');
  const explanations = explanationsOf(result, leftWay, rightWay, partings(leftWay, rightWay, arePeople), explain);
  const common = [...LEVELS].reverse().find((level) => {
    const id = nodeAt(leftWay, level)?.node.id;
    return id !== undefined && id === nodeAt(rightWay, level)?.node.id;
  });
  const together = explanations.length === 0 && common ? nodeAt(leftWay, common) : null;
  return {
    headers: [...result.table.headers],
    left: viewParty(result, left, leftWay),
    right: viewParty(result, right, rightWay),
    together: together ? placeNode(result, together) : null,
    explanations,
  };
}
