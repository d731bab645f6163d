import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { FieldView } from '../../../base/fields/contract.ts';
import { FIELD_LEVELS, type FieldLevel, TIERS, type Tier } from '../../../domain/field-definition.ts';
import type { Fills } from '../../../quality/governance/contract.ts';
import { type Speaker, useSpeaker } from '../../language.tsx';
import { qualityPaths } from '../../quality-paths.ts';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality, useQualityChange } from './use-quality.ts';

/** What each field means, who fills it, how much it is asked for and how full it is; open to everybody. */
export function DictionaryPanel({ workspaceId }: PanelProps) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const [level, setLevel] = useState<FieldLevel>('site');
  const found = useQuality(workspaceId, ['fields'], (api) => api.fields());
  const fills = useQuality(workspaceId, ['fills'], (api) => api.fills());
  const problem = found.error ?? fills.error;
  const fields = found.data?.fields.filter((field) => isAt(field, level)) ?? [];
  return (
    <section aria-labelledby="dictionary-title">
      <div className="quality-counted">
        <h2 id="dictionary-title">{say('quality_dictionary')}</h2>
        <a href={qualityPaths(workspaceId).charter()} target="_blank" rel="noreferrer">
          {say('quality_charter')}
        </a>
      </div>
      <Select
        label={say('quality_dictionary_level')}
        size="xs"
        className="quality-level"
        data={FIELD_LEVELS.map((one) => ({ value: one, label: say(`charter_fields_${one}`) }))}
        value={level}
        allowDeselect={false}
        onChange={(value) => setLevel(FIELD_LEVELS.find((one) => one === value) ?? 'site')}
      />
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <div className="quality-wide">
        <table className="table quality-table quality-dictionary">
          <thead>
            <tr>
              {['field', 'meaning', 'filled_by', 'tier', 'fill'].map((name) => (
                <th key={name} scope="col">
                  {say(`quality_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow
                key={field.key}
                {...{ workspaceId, field, level, speaker }}
                fill={fills.data?.fills.find((one) => isOf(one, field) && one.level === level)}
                unused={fills.data?.unused.find((one) => isOf(one, field))?.because}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function isAt(field: FieldView, level: FieldLevel): boolean {
  const isShown = field.status === 'active' || field.status === 'proposed';
  return isShown && (field.recordKind === 'contact') === (level === 'contact') && field.tiers[level] !== undefined;
}

function isOf(one: { readonly recordKind: string; readonly key: string }, field: FieldView): boolean {
  return one.recordKind === field.recordKind && one.key === field.key;
}

interface RowProps {
  readonly workspaceId: string;
  readonly field: FieldView;
  readonly level: FieldLevel;
  readonly speaker: Speaker;
  readonly fill: Fills['fills'][number] | undefined;
  readonly unused: Fills['unused'][number]['because'] | undefined;
}

function FieldRow({ workspaceId, field, level, speaker, fill, unused }: RowProps) {
  const { say, number, error, language } = speaker;
  const own = `field_${field.recordKind}_${field.key}`;
  const name = field.label?.[language] ?? say(own);
  const change = useQualityChange(workspaceId, (api, tier: Tier) => {
    const tiers = { ...field.tiers, [level]: { ...field.tiers[level], any: tier } };
    return api.changeField(field.recordKind, field.key, { version: field.version, tiers });
  });
  const approve = useQualityChange(workspaceId, (api, _: null) =>
    api.decideField(field.recordKind, field.key, field.version),
  );
  const problem = change.error ?? approve.error;
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="soft">{say(`field_type_${field.type}`)}</span>
      </th>
      <td>
        {field.definition ?? say(`${own}_meaning`)} <span className="soft">{field.purpose ?? say(`${own}_use`)}</span>
        {unused ? <span className="tag tag-doubt">{say(`quality_unused_${unused}`)}</span> : null}
        {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      </td>
      <td>{field.filledBy ? say(field.filledBy) : ''}</td>
      <td>
        {field.status === 'proposed' ? (
          <Button
            size="compact-xs"
            aria-label={say('quality_field_approve', { name })}
            onClick={() => approve.mutate(null)}
          >
            {say('quality_proposed')}
          </Button>
        ) : (
          <Select
            size="xs"
            aria-label={say('quality_tier_change', { name })}
            data={TIERS.map((tier) => ({ value: tier, label: say(`tier_${tier}`) }))}
            value={field.tiers[level]?.any ?? 'optional'}
            allowDeselect={false}
            onChange={(value) => change.mutate(TIERS.find((tier) => tier === value) ?? 'optional')}
          />
        )}
      </td>
      <td className="numeric">
        {fill && fill.total > 0 ? `${number(Math.round((fill.filled / fill.total) * 100))}\u00a0%` : '—'}
      </td>
    </tr>
  );
}
