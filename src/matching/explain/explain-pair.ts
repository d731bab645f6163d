import { explainCompanies } from './explain-companies.ts';
import { explainContacts } from './explain-contacts.ts';
import type { ExplainContext } from './explain-context.ts';
import { explainGroups } from './explain-groups.ts';
import { explainSites } from './explain-sites.ts';
import type { PairExplanation, PairLevel, PairSide } from './pair-explanation.ts';

const EXPLAINERS: Readonly<
  Record<PairLevel, (left: PairSide, right: PairSide, context: ExplainContext) => PairExplanation | null>
> = { group: explainGroups, entity: explainCompanies, site: explainSites, contact: explainContacts };

/**
 * Why two sides are not one at a level: weighed again over the whole sheet by the comparisons that arranged it, so that
 * the bars are the engine's own. Null where a side holds nothing of that level.
 */
export function explainPair(
  context: ExplainContext,
  level: PairLevel,
  left: PairSide,
  right: PairSide,
): PairExplanation | null {
  const isKnown = [left, right].every(({ rowIds }) => rowIds.some((rowId) => context.positionOf.has(rowId)));
  return isKnown ? EXPLAINERS[level](left, right, context) : null;
}
