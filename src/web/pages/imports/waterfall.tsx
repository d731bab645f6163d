import type { EvidenceView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { useSteps } from './waterfall-steps.ts';
import { WaterfallTable } from './waterfall-table.tsx';

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
