import { TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { TreeBrowser } from './tree-browser.tsx';
import { TreeDrill } from './tree-drill.tsx';
import { TreeSearch } from './tree-search.tsx';

/** Changes when a newer result has taken the place of the one on screen. */
function versionOf(analysis: Analysis): string {
  return `${JSON.stringify(analysis.figures)} ${analysis.isRefreshing}`;
}

/** « Votre base »: the tree with its search. On a narrow screen one level at a time. */
export function TreePanel({
  analysis,
  onWhy,
}: {
  readonly analysis: Analysis;
  readonly onWhy: (node: string) => void;
}) {
  const { say } = useSpeaker();
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false;
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { figures } = analysis;
  const props = { id: analysis.id, version: versionOf(analysis), onWhy };
  const Browser = isNarrow ? TreeDrill : TreeBrowser;
  return (
    <>
      <div className="panel-head">
        <h3>{say('tree_title')}</h3>
        {figures ? (
          <p className="soft">
            {[
              say('groups_count', { count: figures.groups }),
              say('entities_count', { count: figures.entities }),
              say('sites_count', { count: figures.sites }),
              say('contacts_count', { count: figures.contacts }),
            ].join(' · ')}
          </p>
        ) : null}
        <TextInput
          type="search"
          size="xs"
          aria-label={say('tree_search')}
          placeholder={say('tree_search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="panel-body">{asked ? <TreeSearch {...props} text={asked} /> : <Browser {...props} />}</div>
    </>
  );
}
