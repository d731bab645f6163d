import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeList } from '../../ui/tree-list.tsx';
import { NodeEnd } from './node-end.tsx';
import { NodeName } from './node-name.tsx';
import { canOpen, type OpenNode, type TreeSource } from './tree-source.ts';
import { type TreeRow, useTree } from './use-tree.ts';

export interface TreeBrowserProps {
  readonly source: TreeSource;
  readonly label: string;
  readonly emptyText: string;
  /** « Pourquoi ici ? » on hover, and Enter; or, in the base, the record of the row that is chosen. */
  readonly opening: 'why' | 'record';
  readonly onOpen: OpenNode;
}

/** The whole tree, opened level by level. */
export function TreeBrowser({ source, label, emptyText, opening, onOpen }: TreeBrowserProps) {
  const { say, error } = useSpeaker();
  const [selected, select] = useState<string | null>(null);
  const tree = useTree(source);
  if (tree.error) return <Notice tone="error">{error(tree.error)}</Notice>;
  if (tree.isEmpty) return <p className="panel-pad">{emptyText}</p>;
  const byKey = new Map(tree.rows.map((row) => [row.key, row]));
  const openRow = (row: TreeRow | undefined) => row?.node && onOpen(row.node, row.parent);
  const contentOf = (row: TreeRow) =>
    row.node ? (
      <>
        <NodeName node={row.node} />
        <NodeEnd node={row.node} onWhy={opening === 'why' ? () => openRow(row) : undefined} />
      </>
    ) : (
      <span className="soft">{say('frame_loading')}</span>
    );
  return (
    <TreeList
      label={label}
      selected={selected}
      rows={tree.rows.map((row) => ({
        key: row.key,
        depth: row.depth,
        isOpen: tree.open.has(row.key),
        canOpen: row.node !== null && canOpen(row.node),
        content: contentOf(row),
      }))}
      onSelect={(key) => {
        select(key);
        if (opening === 'record') openRow(byKey.get(key));
      }}
      onToggle={(key) => {
        const row = byKey.get(key);
        if (row) tree.toggle(row);
      }}
      onEnter={(key) => openRow(byKey.get(key))}
      onSeen={(key) => {
        const row = byKey.get(key);
        if (row && row.node === null) void tree.load(row.parent, row.after);
      }}
    />
  );
}
