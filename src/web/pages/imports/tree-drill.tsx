import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NodeSummary } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi, PAGE_SIZE } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NodeName } from './node-name.tsx';
import { canOpen, type TreeProps } from './tree-browser.tsx';

/** The tree on a narrow screen: one level fills it, the way back stands above. */
export function TreeDrill({ id, version, onWhy }: TreeProps) {
  const { say, error } = useSpeaker();
  const [trail, setTrail] = useState<readonly NodeSummary[]>([]);
  const parent = trail.at(-1)?.id ?? null;
  const query = useInfiniteQuery({
    queryKey: [...importKeys.result(id), 'tree', version, parent],
    queryFn: ({ pageParam }) => importsApi.tree(id, parent, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE_SIZE < last.total ? pages.length * PAGE_SIZE : undefined),
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  const nodes = query.data?.pages.flatMap((page) => page.nodes) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  return (
    <div className="drill">
      {trail.length > 0 ? (
        <nav className="drill-trail" aria-label={say('tree_back')}>
          <button type="button" className="text-button" onClick={() => setTrail([])}>
            {say('tree_top')}
          </button>
          {trail.map((node, depth) => (
            <button
              key={node.id}
              type="button"
              className="text-button"
              onClick={() => setTrail(trail.slice(0, depth + 1))}
            >
              {node.name}
            </button>
          ))}
        </nav>
      ) : null}
      {query.data && total === 0 ? <p className="panel-pad">{say('tree_empty')}</p> : null}
      <ul>
        {nodes.map((node) => (
          <li key={node.id} className="drill-row">
            <button
              type="button"
              className="drill-open"
              onClick={() => (canOpen(node) ? setTrail([...trail, node]) : onWhy(node.id))}
            >
              <NodeName node={node} />
            </button>
            <button
              type="button"
              className="frame-tool"
              aria-label={`${say('tree_why')} ${node.name}`}
              onClick={() => onWhy(node.id)}
            >
              ?
            </button>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {say('frame_more', { count: Math.min(PAGE_SIZE, total - nodes.length) })}
        </Button>
      ) : null}
    </div>
  );
}
