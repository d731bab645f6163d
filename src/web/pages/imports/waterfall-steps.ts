import { sayBar } from '../../../domain/words/say-bar.ts';
import type { EvidenceView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** One bar: where the one before ended, and how far it goes from there. */
export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  readonly weight: number;
  /** What of the weight comes from how rare the words are in the sheet. */
  readonly rarity: number;
  readonly from: number;
}

/** The bars of a calculation one after the other, the prior first. */
export function useSteps(evidence: EvidenceView): readonly WaterfallStep[] {
  const { say, language } = useSpeaker();
  const prior = { key: 'prior', label: say('calculation_prior'), weight: evidence.priorWeight, rarity: 0, from: 0 };
  let reached = evidence.priorWeight;
  const bars = evidence.bars.map((bar) => {
    const weight = bar.weight + bar.termFrequencyWeight;
    const from = reached;
    reached += weight;
    const key = `${bar.field} ${bar.level}`;
    return { key, label: sayBar(language, bar), weight, rarity: bar.termFrequencyWeight, from };
  });
  return [prior, ...bars];
}
