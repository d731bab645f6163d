import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { optionId, RESULTS_ID } from './search-results.tsx';
import type { Search } from './use-search.ts';

/** Where one types; `/` brings the cursor here from anywhere on the page, the arrows walk the results below. */
export function SearchBox({ search }: { readonly search: Search }) {
  const { say } = useSpeaker();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  const isOpen = search.asked !== '' && search.records.length > 0;
  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      role="combobox"
      aria-expanded={isOpen}
      aria-controls={RESULTS_ID}
      aria-activedescendant={isOpen ? optionId(search.chosen) : undefined}
      aria-label={say('search_box')}
      placeholder={say('search_hint')}
      autoComplete="off"
      rightSection={search.text === '' ? <KeyCap>/</KeyCap> : null}
      value={search.text}
      onChange={(event) => search.change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing && search.press(event.key)) event.preventDefault();
      }}
    />
  );
}
