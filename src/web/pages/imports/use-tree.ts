import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { NodePage, NodeSummary } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';

/** One row on screen: a node, or the place where more of its neighbors can be loaded. */
export interface TreeRow {
  /** The same contact may stand under two accounts: the way down to it is the key. */
  readonly key: string;
  readonly depth: number;
  readonly node: NodeSummary | null;
  readonly parent: string | null;
  readonly loaded: number;
}

const ROOT = '';

function pathOf(parentKey: string, id: string): string {
  return `${parentKey}/${id}`;
}

interface Level {
  readonly total: number;
  readonly nodes: readonly NodeSummary[];
}

function flatten(levels: ReadonlyMap<string, Level>, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (parent: string | null, parentKey: string, depth: number) => {
    const level = levels.get(parent ?? ROOT);
    if (!level) return;
    for (const node of level.nodes) {
      const key = pathOf(parentKey, node.id);
      rows.push({ key, depth, node, parent, loaded: 0 });
      if (open.has(key)) add(node.id, key, depth + 1);
    }
    if (level.nodes.length < level.total) {
      rows.push({ key: `${parentKey}/…`, depth, node: null, parent, loaded: level.nodes.length });
    }
  };
  add(null, '', 0);
  return rows;
}

/** The tree of a result, loaded level by level and page by page as it is opened and scrolled. */
export function useTree(id: string, version: string) {
  const queries = useQueryClient();
  const [levels, setLevels] = useState<ReadonlyMap<string, Level>>(new Map());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);

  const load = useCallback(
    async (parent: string | null, offset: number) => {
      const key = [...importKeys.result(id), 'tree', version, parent, offset];
      try {
        const page: NodePage = await queries.fetchQuery({
          queryKey: key,
          queryFn: () => importsApi.tree(id, parent, offset),
          staleTime: 60_000,
        });
        setLevels((before) => {
          const known = before.get(parent ?? ROOT)?.nodes.slice(0, offset) ?? [];
          return new Map(before).set(parent ?? ROOT, { total: page.total, nodes: [...known, ...page.nodes] });
        });
      } catch (problem) {
        setError(problem);
      }
    },
    [id, version, queries],
  );

  // A new result replaces the levels that are open; what was closed is loaded when it is opened again.
  useEffect(() => {
    setError(null);
    void load(null, 0);
    for (const key of open) void load(key.split('/').at(-1) ?? null, 0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: opening a node loads it by itself
  }, [load]);

  const toggle = (key: string) => {
    const next = new Set(open);
    if (next.delete(key)) return setOpen(next);
    setOpen(next.add(key));
    return void load(key.split('/').at(-1) ?? null, 0);
  };
  return {
    rows: flatten(levels, open),
    open,
    toggle,
    load,
    error,
    isLoading: !levels.has(ROOT),
    isEmpty: levels.get(ROOT)?.total === 0,
  };
}
