import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TreeNode, TreePage, TreeSource } from './tree-source.ts';

/** One row on screen: a node, or (`node` null) the place where the rest of a level is loaded. */
export interface TreeRow {
  /** The same contact may stand under two accounts: the way down to it is the key. */
  readonly key: string;
  readonly depth: number;
  readonly node: TreeNode | null;
  readonly parent: TreeNode | null;
  readonly after: string | null;
}

const ROOT = '';

function flatten(levels: ReadonlyMap<string, TreePage>, open: ReadonlyMap<string, TreeNode>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (parent: TreeNode | null, parentKey: string, depth: number) => {
    const level = levels.get(parent?.id ?? ROOT);
    if (!level) return;
    for (const node of level.nodes) {
      const key = `${parentKey}/${node.id}`;
      rows.push({ key, depth, node, parent, after: null });
      if (open.has(key)) add(node, key, depth + 1);
    }
    if (level.next !== null) rows.push({ key: `${parentKey}/…`, depth, node: null, parent, after: level.next });
  };
  add(null, '', 0);
  return rows;
}

/** A tree loaded level by level and page by page, as it is opened and scrolled. */
export function useTree(source: TreeSource) {
  const queries = useQueryClient();
  const [levels, setLevels] = useState<ReadonlyMap<string, TreePage>>(new Map());
  const [open, setOpen] = useState<ReadonlyMap<string, TreeNode>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const sourceKey = JSON.stringify(source.key);

  const load = async (parent: TreeNode | null, after: string | null) => {
    try {
      const queryKey = [...source.key, 'children', parent?.id ?? null, after];
      const page = await queries.fetchQuery({
        queryKey,
        queryFn: () => source.children(parent, after),
        staleTime: 60_000,
      });
      setLevels((before) => {
        const known = after === null ? [] : (before.get(parent?.id ?? ROOT)?.nodes ?? []);
        const fresh = page.nodes.filter((node) => !known.some((one) => one.id === node.id));
        return new Map(before).set(parent?.id ?? ROOT, { nodes: [...known, ...fresh], next: page.next });
      });
    } catch (problem) {
      setError(problem);
    }
  };

  // What is open is read again when the source has something newer; what is closed is read when it is opened.
  const refresh = useRef(() => {});
  refresh.current = () => {
    setError(null);
    void load(null, null);
    for (const node of open.values()) void load(node, null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what says that the source changed
  useEffect(() => refresh.current(), [sourceKey]);

  const toggle = (row: TreeRow) => {
    const next = new Map(open);
    if (!row.node || next.delete(row.key)) return setOpen(next);
    setOpen(next.set(row.key, row.node));
    return void load(row.node, null);
  };
  return { rows: flatten(levels, open), open, toggle, load, error, isEmpty: levels.get(ROOT)?.nodes.length === 0 };
}
