import { useState } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import { type FilterCondition, formatFilter } from '../../../domain/list-filter.ts';
import { useSpeaker } from '../../language.tsx';
import { FilterForm } from './filter-form.tsx';
import { sayFilter } from './say-filter.ts';
import type { ListAddress } from './use-list-address.ts';
import type { Members } from './use-members.ts';

interface FilterBarProps {
  readonly list: ListName;
  readonly address: ListAddress;
  readonly members: Members;
}

/** The filter as short sentences: each is opened to change it and taken away, + adds one. */
export function FilterBar({ list, address, members }: FilterBarProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const { conditions, level, setConditions } = address;
  const [edited, setEdited] = useState<readonly FilterCondition[] | 'new' | null>(null);
  if (conditions === null)
    return (
      <div className="filter-bar">
        <button type="button" className="text-button" onClick={() => setConditions([])}>
          {say('list_filter_clear')}
        </button>
      </div>
    );
  // The switch above says the one level.
  const said = sayFilter(
    list,
    conditions.filter(({ field, isDenied }) => level === null || field !== 'level' || isDenied),
    members.names,
    speaker,
  );
  const without = (taken: readonly FilterCondition[]) => conditions.filter((one) => !taken.includes(one));
  return (
    <div className="filter-bar">
      <ul className="filter-chips" aria-label={say('list_filters')}>
        {said.map((sentence) => (
          <li key={formatFilter(sentence.conditions)} className="chip">
            <button type="button" className="chip-text" onClick={() => setEdited(sentence.conditions)}>
              {sentence.text}
            </button>
            <button
              type="button"
              className="chip-away"
              aria-label={say('list_filter_remove', { filter: sentence.text })}
              onClick={() => setConditions(without(sentence.conditions))}
            >
              ×
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="chip-add" aria-expanded={edited === 'new'} onClick={() => setEdited('new')}>
            + {say('list_filter_add')}
          </button>
        </li>
      </ul>
      {edited ? (
        <FilterForm
          list={list}
          members={members}
          condition={edited === 'new' ? null : (edited[0] ?? null)}
          onCancel={() => setEdited(null)}
          onSave={(condition) => {
            const [first] = edited === 'new' ? [] : edited;
            setConditions(
              first ? conditions.map((one) => (one === first ? condition : one)) : [...conditions, condition],
            );
            setEdited(null);
          }}
        />
      ) : null}
    </div>
  );
}
