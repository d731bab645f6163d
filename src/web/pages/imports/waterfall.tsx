import { sayBar } from '../../../domain/words/say-bar.ts';
import type { EvidenceView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { WaterfallTable } from './waterfall-table.tsx';

/** One bar: where the one before ended, and how far it goes from there. */
export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  readonly weight: number;
  /** What of the weight comes from how rare the words are in the sheet. */
  readonly rarity: number;
  readonly from: number;
}

function useSteps(evidence: EvidenceView): readonly WaterfallStep[] {
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

/** The calculation as a waterfall: each bar starts where the one before ended, the last one is the score. */
export function Waterfall({ evidence }: { readonly evidence: EvidenceView }) {
  const { say, signed } = useSpeaker();
  const steps = useSteps(evidence);
  const score = { key: 'score', label: say('calculation_score'), weight: evidence.score, rarity: 0, from: 0 };
  const ends = steps.flatMap((step) => [step.from, step.from + step.weight]);
  const low = Math.min(0, ...ends);
  const span = Math.max(0, ...ends) - low || 1;
  const place = (value: number) => `${((value - low) / span) * 100}%`;
  const percent = Math.round(evidence.probability * 1000) / 10;
  return (
    <div className="waterfall">
      <p className="soft">{say('calculation_bits')}</p>
      <ul aria-hidden="true">
        {[...steps, score].map((step) => (
          <li key={step.key} data-total={step.key === 'score'}>
            <span className="waterfall-name">{step.label}</span>
            <span className="waterfall-track">
              <span
                className={step.weight < 0 ? 'waterfall-bar waterfall-less' : 'waterfall-bar'}
                style={{
                  left: place(Math.min(step.from, step.from + step.weight)),
                  width: `${(Math.abs(step.weight) / span) * 100}%`,
                }}
              />
              <span className="waterfall-zero" style={{ left: place(0) }} />
            </span>
            <span className="numeric">{signed(step.weight)}</span>
          </li>
        ))}
      </ul>
      <p>{say('calculation_chance', { percent })}</p>
      <WaterfallTable steps={steps} score={evidence.score} />
    </div>
  );
}
