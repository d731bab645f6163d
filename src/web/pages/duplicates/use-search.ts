import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundRecord } from '../../../quality/duplicates/contract.ts';
import { searchApi, searchKeys } from '../../api/duplicates.ts';

/** Long enough not to ask for every letter of a fast typist, short enough to follow him. */
const PAUSE_MS = 120;

/** Until the index is whole, the answer is asked for again. */
const WARM_UP_MS = 1_000;

/** The text of the search box, what it finds, and which of it the arrow keys are on. */
export function useSearch(workspaceId: string, onOpen: (record: FoundRecord) => void) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const query = useQuery({
    queryKey: [...searchKeys.all(workspaceId), asked],
    queryFn: ({ signal }) => searchApi.find(workspaceId, asked, signal),
    placeholderData: keepPreviousData,
    // Asked for nothing too when the page opens: the index is then whole before the first word is typed.
    refetchInterval: ({ state }) => (state.data?.answeredBy === 'base' ? WARM_UP_MS : false),
  });
  const records = query.data?.records ?? [];
  const move = (step: number) => setChosen((now) => Math.max(0, Math.min(records.length - 1, now + step)));
  const change = (next: string) => {
    setText(next);
    setChosen(0);
  };
  /** Whether the key meant something here. */
  const press = (key: string): boolean => {
    const record = records[chosen];
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') change('');
    else if (key === 'Enter' && record) onOpen(record);
    else return false;
    return true;
  };
  return { text, change, asked, query, records, chosen, choose: setChosen, press };
}

export type Search = ReturnType<typeof useSearch>;
