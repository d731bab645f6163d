import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality } from './use-quality.ts';

/** The columns after the name; those of numbers stand at the right. */
const COLUMNS = [
  ['priority', ''],
  ['worth', 'numeric'],
  ['follower', ''],
  ['entities', 'numeric'],
  ['sites', ''],
  ['contacts', 'numeric'],
  ['deciders', 'numeric'],
] as const;

/** The groups that count most: what is known of each, the holes, who follows it. */
export function StrategicPanel({ workspaceId, onShow }: PanelProps) {
  const { say, error, number, money } = useSpeaker();
  const [limit, setLimit] = useState('50');
  const found = useQuality(workspaceId, ['strategic', limit], (api) => api.strategicGroups(Number(limit)));

  return (
    <section aria-labelledby="map-title">
      <div className="quality-counted">
        <h2 id="map-title">{say('quality_map')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say('quality_map_show')}
          data={['50', '100']}
          value={limit}
          onChange={setLimit}
        />
      </div>
      <p className="soft">{say('quality_map_help')}</p>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      {found.data?.groups.length === 0 ? <p>{say('quality_map_none')}</p> : null}
      <div className="quality-wide">
        <table className="table quality-table">
          <thead>
            <tr>
              <th scope="col">{say('quality_group')}</th>
              {COLUMNS.map(([name, look]) => (
                <th key={name} scope="col" className={look}>
                  {say(`quality_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.data?.groups.map((group) => (
              <tr key={group.id}>
                <td>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => onShow({ kind: 'account', accountId: group.id, from: null })}
                  >
                    {group.name}
                  </button>
                </td>
                <td>{group.priority ?? '—'}</td>
                <td className="numeric">{money(group.valueCents)}</td>
                <td>{group.ownerName ?? <Hole>{say('quality_nobody')}</Hole>}</td>
                <td className="numeric">{number(group.entities)}</td>
                <td>
                  {number(group.sites)}{' '}
                  {group.sitesWithoutContact > 0 ? (
                    <Hole>{say('quality_sites_without', { sites: group.sitesWithoutContact })}</Hole>
                  ) : null}
                </td>
                <td className="numeric">{group.contacts > 0 ? number(group.contacts) : <Hole>0</Hole>}</td>
                <td className="numeric">
                  {group.deciders > 0 ? number(group.deciders) : <Hole>0</Hole>}
                  {group.likelyDeciders > 0 ? (
                    <span className="soft"> {say('quality_likely_deciders', { count: group.likelyDeciders })}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Hole({ children }: { readonly children: string }) {
  return <span className="tag tag-doubt">{children}</span>;
}
