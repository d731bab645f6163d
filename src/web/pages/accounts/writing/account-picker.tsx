import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { AccountLevel } from '../../../../domain/organization-model.ts';
import type { FoundRecord } from '../../../../quality/duplicates/contract.ts';
import { useSpeaker } from '../../../language.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { useSearch } from '../../duplicates/use-search.ts';

export interface PickedAccount {
  readonly id: string;
  readonly name: string;
  readonly level: AccountLevel;
}

interface AccountPickerProps {
  readonly workspaceId: string;
  readonly label: string;
  readonly picked: PickedAccount | null;
  readonly onPick: (account: PickedAccount | null) => void;
  /** Levels that fit, and the account that cannot be chosen. */
  readonly levels: readonly AccountLevel[];
  readonly exceptId?: string;
  readonly isRequired?: boolean;
}

const SHOWN = 8;

/** Another account, found by a piece of its name, of its number or of its town; arrows and Enter choose. */
export function AccountPicker(props: AccountPickerProps) {
  const { workspaceId, label, picked, onPick, levels, exceptId, isRequired = false } = props;
  const { say } = useSpeaker();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const search = useSearch(workspaceId, () => {});
  const fits = (record: FoundRecord) =>
    record.level !== 'contact' && levels.includes(record.level) && record.id !== exceptId;
  const found = search.asked === '' ? [] : search.records.filter(fits).slice(0, SHOWN);
  const pick = (record: FoundRecord | undefined) => {
    if (!record || record.level === 'contact') return;
    onPick({ id: record.id, name: record.name, level: record.level });
    search.change('');
  };
  const isOpen = search.text !== '' && found.length > 0;
  return (
    <div className="account-picker">
      <TextInput
        size="xs"
        label={label}
        withAsterisk={isRequired}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
        autoComplete="off"
        placeholder={say('pick_hint')}
        value={search.text === '' && picked ? picked.name : search.text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          search.change(event.currentTarget.value);
          setChosen(0);
          if (picked) onPick(null);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) setChosen(Math.max(0, Math.min(found.length - 1, chosen + step)));
          else if (event.key === 'Enter' && isOpen) pick(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div id={listId} role="listbox" aria-label={label} className="picker-rows" hidden={!isOpen}>
        {found.map((record, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys for the chosen row
          <div
            key={record.id}
            id={`${listId}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === chosen}
            className="picker-row"
            onClick={() => pick(record)}
          >
            <LevelMark level={record.level} label={say(`tree_level_${record.level}`)} /> {record.name}{' '}
            <span className="soft">{[record.companyName, record.town, record.code].filter(Boolean).join(' · ')}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
