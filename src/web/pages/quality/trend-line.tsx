import type { IndicatorView } from '../../../quality/governance/contract.ts';
import { useSpeaker } from '../../language.tsx';

const WIDTH = 160;
const HEIGHT = 28;

/** The days of a figure as one flat line, with its target dotted. */
export function TrendLine({
  trend,
  target,
  name,
}: {
  readonly trend: IndicatorView['trend'];
  readonly target: number;
  readonly name: string;
}) {
  const { say, day } = useSpeaker();
  const days = trend.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
  const [first] = days;
  if (!first || days.length < 2) return <p className="soft quality-no-trend">{say('quality_no_trend')}</p>;
  const values = [...days.map((one) => one.value), target];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (on: string) => ((Date.parse(on) - Date.parse(first.on)) / spanOf(days)) * WIDTH;
  const y = (value: number) => HEIGHT - 3 - ((value - low) / (high - low || 1)) * (HEIGHT - 6);
  return (
    <svg
      className="quality-trend"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${name}. ${say('quality_trend', { day: day(first.on) })}`}
    >
      <line x1="0" x2={WIDTH} y1={y(target)} y2={y(target)} className="quality-trend-target" />
      <polyline points={days.map(({ on, value }) => `${x(on)},${y(value)}`).join(' ')} className="quality-trend-line" />
    </svg>
  );
}

function spanOf(days: readonly { readonly on: string }[]): number {
  return Date.parse(days.at(-1)?.on ?? '') - Date.parse(days[0]?.on ?? '') || 1;
}
