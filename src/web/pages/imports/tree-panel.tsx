import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import type { TreeSource } from '../tree/tree-source.ts';
import { TreeView } from '../tree/tree-view.tsx';
import { TreeSearch } from './tree-search.tsx';

/** Changes when a newer result has taken the place of the one on screen. */
function versionOf(analysis: Analysis): string {
  return `${JSON.stringify(analysis.figures)} ${analysis.isRefreshing}`;
}

/** The result of an import as a tree; pages follow each other by position. */
function sourceOf(id: string, version: string): TreeSource {
  return {
    key: [...importKeys.result(id), 'tree', version],
    children: async (parent, after) => {
      const offset = after === null ? 0 : Number(after);
      const { nodes, total } = await importsApi.tree(id, parent?.id ?? null, offset);
      const end = offset + nodes.length;
      return { nodes, next: end < total ? String(end) : null };
    },
  };
}

interface TreePanelProps {
  readonly analysis: Analysis;
  readonly onWhy: (node: string) => void;
}

/** « Votre base »: the tree with its search. */
export function TreePanel({ analysis, onWhy }: TreePanelProps) {
  const { say } = useSpeaker();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { id, figures } = analysis;
  const version = versionOf(analysis);
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
      <div className="panel-body">
        {asked ? (
          <TreeSearch id={id} version={version} text={asked} onWhy={onWhy} />
        ) : (
          <TreeView
            source={sourceOf(id, version)}
            label={say('tree_title')}
            emptyText={say('tree_empty')}
            opening="why"
            onOpen={(node) => onWhy(node.id)}
          />
        )}
      </div>
    </>
  );
}
