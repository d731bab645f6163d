import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foldText } from '../../../domain/fold-text.ts';
import type { FoundRecord } from '../../../quality/duplicates/contract.ts';
import { searchApi, searchKeys } from '../../api/duplicates.ts';

/** What the frame can do or go to: what it is called, and what it does. */
export interface PaletteAction {
  /** The sentence of its name in the catalogue. */
  readonly code: string;
  readonly run: () => void;
}

interface Wishes {
  readonly workspaceId: string | null;
  readonly actions: readonly PaletteAction[];
  readonly say: (code: string) => string;
  readonly onOpen: (accountId: string) => void;
}

const PAUSE_MS = 80;
const RECORDS_SHOWN = 12;

/** What was typed, what answers to it (actions by their name, records by any piece of theirs), and which the arrows are on. */
export function usePalette({ workspaceId, actions, say, onOpen }: Wishes) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data } = useQuery({
    queryKey: [...searchKeys.all(workspaceId ?? ''), asked],
    // Not asked without a workspace.
    queryFn: ({ signal }) => searchApi.find(workspaceId as string, asked, signal),
    placeholderData: keepPreviousData,
    enabled: workspaceId !== null,
  });
  const wanted = foldText(text.trim());
  const named = actions.filter(({ code }) => foldText(say(code)).includes(wanted));
  const found = asked === '' || text.trim() === '' ? [] : (data?.records ?? []);
  // A contact opens where he works.
  const records = found.filter((record) => record.accountId !== null).slice(0, RECORDS_SHOWN);
  const open = (record: FoundRecord) => record.accountId !== null && onOpen(record.accountId);
  const runs = [...named.map(({ run }) => run), ...records.map((record) => () => open(record))];
  const change = (next: string) => {
    setText(next);
    setChosen(0);
  };
  /** Whether the key meant something here. */
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') setChosen(Math.min(runs.length - 1, chosen + 1));
    else if (key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (key === 'Enter') runs[chosen]?.();
    else return false;
    return true;
  };
  return { text, change, press, chosen, named, records, open };
}
