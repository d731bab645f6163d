import { useState } from 'react';
import type { NodeSummary } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeList } from '../../ui/tree-list.tsx';
import { NodeName } from './node-name.tsx';
import { type TreeRow, useTree } from './use-tree.ts';

export interface TreeProps {
  readonly id: string;
  readonly version: string;
  readonly onWhy: (node: string) => void;
}

/** How much stands below, in the words of the level below; then the revenue where the file has one. */
export function NodeEnd({ node, onWhy }: { readonly node: NodeSummary; readonly onWhy: (node: string) => void }) {
  const { say, money } = useSpeaker();
  const { entities, sites, contacts } = node.below;
  const below = (() => {
    if (entities > 0) return say('entities_count', { count: entities });
    if (sites > 1) return say('sites_count', { count: sites });
    return contacts > 0 ? say('contacts_count', { count: contacts }) : '';
  })();
  return (
    <span className="tree-end">
      {node.toReview ? (
        <span className="tag tag-doubt" title={say('tree_to_review')}>
          ?
        </span>
      ) : null}
      <button
        type="button"
        className="text-button tree-why"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          onWhy(node.id);
        }}
      >
        {say('tree_why')}
      </button>
      <span>{below}</span>
      {node.valueCents > 0 ? <span className="numeric tree-value">{money(node.valueCents)}</span> : null}
    </span>
  );
}

function contentOf(row: TreeRow, onWhy: (node: string) => void) {
  if (!row.node) return <MoreRow />;
  return (
    <>
      <NodeName node={row.node} />
      <NodeEnd node={row.node} onWhy={onWhy} />
    </>
  );
}

function MoreRow() {
  const { say } = useSpeaker();
  return <span className="soft">{say('frame_loading')}</span>;
}

export function canOpen(node: NodeSummary): boolean {
  return node.below.entities + node.below.sites + node.below.contacts > 0;
}

/** The whole tree, opened level by level. */
export function TreeBrowser({ id, version, onWhy }: TreeProps) {
  const { say, error } = useSpeaker();
  const [selected, select] = useState<string | null>(null);
  const tree = useTree(id, version);
  if (tree.error) return <Notice tone="error">{error(tree.error)}</Notice>;
  if (tree.isEmpty) return <p className="panel-pad">{say('tree_empty')}</p>;
  const byKey = new Map(tree.rows.map((row) => [row.key, row]));
  const rows = tree.rows.map((row) => ({
    key: row.key,
    depth: row.depth,
    isOpen: tree.open.has(row.key),
    canOpen: row.node !== null && canOpen(row.node),
    content: contentOf(row, onWhy),
  }));
  return (
    <TreeList
      label={say('tree_title')}
      rows={rows}
      selected={selected}
      onSelect={select}
      onToggle={tree.toggle}
      onEnter={(key) => {
        const node = byKey.get(key)?.node;
        if (node) onWhy(node.id);
      }}
      onSeen={(key) => {
        const row = byKey.get(key);
        if (row && row.node === null) void tree.load(row.parent, row.loaded);
      }}
    />
  );
}
