import { Button } from '@mantine/core';
import type { IndicatorView } from '../../../quality/governance/contract.ts';
import { type Speaker, useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CorrectionsList } from './corrections-list.tsx';
import type { PanelProps } from './panel-props.ts';
import { RulesTable } from './rules-table.tsx';
import { TrendLine } from './trend-line.tsx';
import { useQuality, useQualityChange } from './use-quality.ts';

/** The figures that a director asks for; the others are in the answer of the server. */
const SIX = [
  'completeness_critical',
  'groups_with_decider',
  'strategic_two_contacts',
  'invalid_emails',
  'strategic_age',
  'duplicate_accounts',
];

/** Six figures with their target and trend, the ten most useful gestures, the faults. */
export function FiguresPanel({ workspaceId, onShow }: PanelProps) {
  const { say, error, day } = useSpeaker();
  const found = useQuality(workspaceId, ['indicators'], (api) => api.indicators());
  const refresh = useQualityChange(workspaceId, (api, _: null) => api.refresh());
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { countedFrom, takenOn, indicators } = found.data;
  return (
    <>
      <div className="quality-counted">
        <p className="soft">
          {countedFrom === 'snapshot'
            ? say('quality_counted_snapshot', { day: day(takenOn) })
            : say('quality_counted_now')}
        </p>
        <Button size="xs" variant="default" loading={refresh.isPending} onClick={() => refresh.mutate(null)}>
          {say('quality_refresh')}
        </Button>
      </div>
      {refresh.error ? <Notice tone="error">{error(refresh.error)}</Notice> : null}
      <section aria-label={say('quality_figures')} className="quality-figures">
        {SIX.flatMap((code) => indicators.find((one) => one.code === code) ?? []).map((indicator) => (
          <Figure key={indicator.code} indicator={indicator} onShow={onShow} />
        ))}
      </section>
      <CorrectionsList workspaceId={workspaceId} onShow={onShow} />
      <RulesTable workspaceId={workspaceId} onShow={onShow} />
    </>
  );
}

function Figure({ indicator, onShow }: { readonly indicator: IndicatorView; readonly onShow: PanelProps['onShow'] }) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const { code, value, better, target, unit, isReached, recordKinds, trend } = indicator;
  const name = say(`indicator_${code}`);
  const written = value === null ? '—' : writeFigure(speaker, unit, value);
  const [recordKind = 'account'] = recordKinds;
  return (
    <article className="quality-figure">
      <h2 title={say(`indicator_${code}_meaning`)}>{name}</h2>
      <button
        type="button"
        className="quality-value"
        aria-label={`${written}. ${say('quality_see_records', { name })}`}
        onClick={() => onShow({ kind: 'indicator', code, recordKind })}
      >
        {written}
      </button>
      <p className="soft">
        {writeCounts(speaker, indicator)}
        {' · '}
        {say(`quality_target_${better}`, { target: writeFigure(speaker, unit, target) })}{' '}
        {isReached ? <span className="tag">{say('quality_reached')}</span> : null}
      </p>
      <TrendLine trend={trend} target={target} name={name} />
      <details className="soft">
        <summary>{say('quality_definition')}</summary>
        {say(`indicator_${code}_meaning`)}
      </details>
    </article>
  );
}

/** « 275 sur 279 », or that there is nothing to count. */
function writeCounts({ say, number }: Speaker, { denominator, numerator, unit }: IndicatorView): string {
  if (denominator === 0) return say('quality_nothing');
  if (unit === 'days') return say('quality_accounts', { count: denominator });
  return say('quality_of', { numerator: number(numerator), denominator: number(denominator) });
}

/** « 87,5 % », « 12 ‰ », « 43 j » */
function writeFigure({ number, say, language }: Speaker, unit: IndicatorView['unit'], value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (unit === 'days') return say('quality_days', { days: Math.round(value) });
  const sign = unit === 'percent' ? '%' : '‰';
  return language === 'fr' ? `${number(rounded)}\u00a0${sign}` : `${number(rounded)}${sign}`;
}
