import { useEffect } from 'react';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import type { FoundRecord } from '../../../quality/duplicates/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Search } from './use-search.ts';

export const RESULTS_ID = 'search-results';

export function optionId(position: number): string {
  return `${RESULTS_ID}-${position}`;
}

interface SearchResultsProps {
  readonly search: Search;
  readonly onOpen: (record: FoundRecord) => void;
}

/** What the search box found, and why; the record opens beside. */
export function SearchResults({ search, onOpen }: SearchResultsProps) {
  const { say, error } = useSpeaker();
  const { query, records, chosen, asked } = search;
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  return (
    <div className="found">
      <p className="soft" role="status">
        {records.length === 0 ? say('search_none', { text: asked }) : say('search_found', { count: records.length })}
        {query.data.answeredBy === 'base' ? <span className="search-warming">{say('search_warming')}</span> : null}
      </p>
      <div id={RESULTS_ID} role="listbox" aria-label={say('search_box')}>
        {records.map((record, position) => (
          <div
            key={record.id}
            id={optionId(position)}
            role="option"
            tabIndex={-1}
            aria-selected={position === chosen}
            className="found-row search-row"
            onClick={() => {
              search.choose(position);
              onOpen(record);
            }}
            onKeyDown={(event) => (event.key === 'Enter' ? onOpen(record) : undefined)}
          >
            <RecordLine record={record} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The name with its mark, where it stands, who follows it, why it was found. */
function RecordLine({ record }: { readonly record: FoundRecord }) {
  const { say } = useSpeaker();
  const siren = record.level === 'entity' && record.siren ? parseSiren(record.siren) : null;
  const detail = [
    record.companyName === record.name ? null : record.companyName,
    record.town,
    siren === null ? null : formatSiren(siren),
    record.ownerName ? say('search_followed_by', { name: record.ownerName }) : null,
  ].filter(Boolean);
  const level = record.level === 'contact' ? 'search_level_contact' : `tree_level_${record.level}`;
  return (
    <>
      <span className="search-name">
        <LevelMark level={record.level} label={say(level)} /> <span>{record.name}</span>
      </span>
      <span className="search-why">
        <span className="soft">{detail.join(' · ')}</span>
        {record.because.map((reason) => (
          <span key={reason.code} className="tag">
            {say(reason.code)}
          </span>
        ))}
      </span>
    </>
  );
}
