import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchApi, searchKeys } from '../../api/duplicates.ts';

interface AccountPickerProps {
  readonly workspaceId: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: readonly string[];
  /** Names of what stands in `value` already. */
  readonly names: ReadonlyMap<string, string>;
  /** Only groups, or accounts of every level. */
  readonly among: 'groups' | 'accounts';
  readonly onChange: (ids: string[], names: ReadonlyMap<string, string>) => void;
}

/** Accounts by name, found while one types. */
export function AccountPicker({ workspaceId, label, placeholder, value, names, among, onChange }: AccountPickerProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: [...searchKeys.all(workspaceId), asked],
    queryFn: ({ signal }) => searchApi.find(workspaceId, asked, signal),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const records = (found.data?.records ?? []).filter(({ level }) =>
    among === 'groups' ? level === 'group' : level !== 'contact',
  );
  const known = new Map(names);
  for (const { id, name, town } of records) known.set(id, town ? `${name} · ${town}` : name);
  const ids = new Set([...value, ...(asked.length > 1 ? records.map(({ id }) => id) : [])]);
  return (
    <MultiSelect
      label={label}
      placeholder={placeholder}
      data={[...ids].map((id) => ({ value: id, label: known.get(id) ?? '…' }))}
      value={[...value]}
      searchable
      hidePickedOptions
      searchValue={text}
      onSearchChange={setText}
      // What the server found by a typo or an accent does not contain the letters typed.
      filter={({ options }) => options}
      onChange={(next) => onChange(next, known)}
    />
  );
}
