import { useSpeaker } from '../../language.tsx';
import type { WaterfallStep } from './waterfall-steps.ts';

interface WaterfallTableProps {
  readonly steps: readonly WaterfallStep[];
  readonly score: number;
}

/** The same calculation in figures, for those who do not see bars and those who check sums. */
export function WaterfallTable({ steps, score }: WaterfallTableProps) {
  const { say, signed } = useSpeaker();
  return (
    <details className="fold">
      <summary>{say('calculation_as_table')}</summary>
      <table className="table waterfall-table">
        <thead>
          <tr>
            <th scope="col">{say('calculation_sign')}</th>
            <th scope="col">{say('calculation_weight')}</th>
            <th scope="col">{say('calculation_reached')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">{step.label}</th>
              <td className="numeric">
                {signed(step.weight)}
                {step.rarity === 0 ? null : (
                  <span className="soft">
                    {' '}
                    ({say('calculation_rarity')} {signed(step.rarity)})
                  </span>
                )}
              </td>
              <td className="numeric">{signed(step.from + step.weight)}</td>
            </tr>
          ))}
          <tr data-total="true">
            <th scope="row">{say('calculation_score')}</th>
            <td />
            <td className="numeric">{signed(score)}</td>
          </tr>
        </tbody>
      </table>
    </details>
  );
}
