import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeFound } from '../tree/tree-found.tsx';

interface ApartSearchProps {
  readonly id: string;
  /** The node on the other side: comparing it with itself says nothing. */
  readonly except: string;
  readonly onChoose: (right: string) => void;
}

/** What to compare with: a node by its name, or a line of the file by its number. */
export function ApartSearch({ id, except, onChoose }: ApartSearchProps) {
  const { say, error } = useSpeaker();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const line = /^\d{1,7}$/.test(text.trim()) ? Number(text) : null;
  const query = useQuery({
    queryKey: [...importKeys.result(id), 'search', 'apart', asked],
    queryFn: ({ signal }) => importsApi.search(id, asked, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const nodes = query.data?.nodes.filter((node) => node.id !== except) ?? [];
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        data-autofocus
        label={say('apart_choose')}
        placeholder={say('apart_search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && line !== null) onChoose(`line:${line}`);
        }}
      />
      {line === null ? null : (
        <button type="button" className="found-row" onClick={() => onChoose(`line:${line}`)}>
          {say('apart_line', { number: line })}
        </button>
      )}
      {query.error ? <Notice tone="error">{error(query.error)}</Notice> : null}
      {asked !== '' && query.data ? (
        <TreeFound total={nodes.length} nodes={nodes} onOpen={(node) => onChoose(node.id)} />
      ) : null}
    </>
  );
}
