import type { Evidence } from '../arrangement.ts';
import { compareAccount } from './compare-account.ts';
import { comparePerson } from './compare-person.ts';
import { readyDraft } from './compared-draft.ts';
import { type Budget, gatherCandidates, USUAL_BUDGET } from './gather-candidates.ts';
import type { LiveIndex } from './live-index.ts';
import type { Draft, LiveLevel } from './live-record.ts';

/** same: the same, as far as records can tell; possible: a person looks; apart: alike and yet another. */
export type Band = 'same' | 'possible' | 'apart';

/** A record that resembles a draft, and why. */
export interface Twin {
  readonly id: string;
  readonly level: LiveLevel;
  readonly band: Band;
  readonly evidence: Evidence;
}

/** Fixed with the weights: 6 bits are odds of sixty to one, well above where an import joins. */
const SAME_AT = 6;
const POSSIBLE_AT = 0;

/** Below, nothing that a person would take for the draft. */
const SHOWN_FROM = -6;

/** A name that is the same and nothing beside is no proof: homonyms have it too. */
function isBacked({ bars }: Evidence): boolean {
  return (
    bars.filter((bar) => bar.weight + bar.termFrequencyWeight > 2).length > 1 || bars.some((bar) => bar.weight >= 20)
  );
}

/** What resembles the draft, and what would but for its SIREN: who creates a company wants to see its namesake. */
function isShown({ score, bars }: Evidence): boolean {
  if (score >= SHOWN_FROM) return true;
  const conflict = bars.find((bar) => bar.field === 'siren' && bar.weight < 0);
  return conflict !== undefined && score - conflict.weight >= POSSIBLE_AT;
}

/** What a score is called, for a draft and for two records of the base alike. */
export function bandOf(evidence: Evidence): Band {
  if (evidence.score >= SAME_AT && isBacked(evidence)) return 'same';
  return evidence.score >= POSSIBLE_AT ? 'possible' : 'apart';
}

/** The records that a draft may repeat, likeliest first, each with the words and weights for and against. */
export function checkDraft(
  index: LiveIndex,
  draft: Draft,
  limit: number,
  budget: Budget = USUAL_BUDGET,
): readonly Twin[] {
  const candidates = gatherCandidates(index, draft, budget);
  const ready = readyDraft(index, draft);
  const compare = draft.level === 'contact' ? comparePerson : compareAccount;
  return candidates
    .map(({ number, points }) => ({ number, points, evidence: compare(ready, index, number) }))
    .filter(({ evidence }) => isShown(evidence))
    .sort((left, right) => right.evidence.score - left.evidence.score || right.points - left.points)
    .slice(0, limit)
    .map(({ number, evidence }) => ({
      id: index.store.idOf(number),
      level: index.store.levelOf(number),
      band: bandOf(evidence),
      evidence,
    }));
}
