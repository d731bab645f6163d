import type { EvidenceView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';

interface Step {
  readonly key: string;
  readonly label: string;
  readonly weight: number;
  readonly from: number;
}

function stepsOf(evidence: EvidenceView, say: (code: string) => string): Step[] {
  const steps: Step[] = [{ key: 'prior', label: say('calculation_prior'), weight: evidence.priorWeight, from: 0 }];
  let reached = evidence.priorWeight;
  for (const bar of evidence.bars) {
    const weight = bar.weight + bar.termFrequencyWeight;
    steps.push({
      key: `${bar.field} ${bar.level}`,
      label: nameOfBar(bar.field, bar.level, say),
      weight,
      from: reached,
    });
    reached += weight;
  }
  return steps;
}

/** The words of a code; a code that has none is shown bare rather than hidden. */
function wordsOf(code: string, bare: string, say: (code: string) => string): string {
  const words = say(code);
  return words === code ? bare.replaceAll('_', ' ') : words;
}

/** « téléphone : identique »; a person's name is compared in two parts, `last_first`. */
function nameOfBar(field: string, level: string, say: (code: string) => string): string {
  const [last, first] = level.split('_');
  if (field === 'person_name' && last !== undefined && first !== undefined) {
    return `${nameOfBar('last_name', last, say)}, ${nameOfBar('first_name', first, say)}`;
  }
  return `${wordsOf(`compared_${field}`, field, say)}\u00a0: ${wordsOf(`level_${level}`, level, say)}`;
}

/** The calculation as a waterfall: each bar starts where the one before ended, the last one is the score. */
export function Waterfall({ evidence }: { readonly evidence: EvidenceView }) {
  const { say, number } = useSpeaker();
  const steps = stepsOf(evidence, say);
  const ends = steps.flatMap((step) => [step.from, step.from + step.weight]);
  const low = Math.min(0, ...ends);
  const span = Math.max(0, ...ends) - low || 1;
  const place = (value: number) => `${((value - low) / span) * 100}%`;
  const written = (value: number) => `${value > 0 ? '+' : ''}${number(Math.round(value * 10) / 10)}`.replace('-', '−');
  const percent = Math.round(evidence.probability * 1000) / 10;
  return (
    <div className="waterfall">
      <p className="soft">{say('calculation_bits')}</p>
      <ul>
        {[...steps, { key: 'score', label: say('calculation_score'), weight: evidence.score, from: 0 }].map((step) => (
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
            <span className="numeric">{written(step.weight)}</span>
          </li>
        ))}
      </ul>
      <p>{say('calculation_chance', { percent })}</p>
    </div>
  );
}
