import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NodeEnd } from './node-end.tsx';
import { NodeName } from './node-name.tsx';
import type { TreeBrowserProps } from './tree-browser.tsx';
import { canOpen, type TreeNode } from './tree-source.ts';

/** The tree on a narrow screen: one level fills it, the way back stands above. */
export function TreeDrill({ source, emptyText, opening, onOpen }: TreeBrowserProps) {
  const { say, error } = useSpeaker();
  const [trail, setTrail] = useState<readonly TreeNode[]>([]);
  const parent = trail.at(-1) ?? null;
  const query = useInfiniteQuery({
    queryKey: [...source.key, 'drill', parent?.id ?? null],
    queryFn: ({ pageParam }) => source.children(parent, pageParam),
    // The library reads undefined as « no more pages »: the first page is the one after nothing.
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  const nodes = query.data?.pages.flatMap((page) => page.nodes) ?? [];
  const isEmpty = query.data !== undefined && trail.length === 0 && nodes.length === 0;
  return (
    <div className="drill">
      {trail.length > 0 ? <DrillTrail trail={trail} onGo={setTrail} /> : null}
      {isEmpty ? <p className="panel-pad">{emptyText}</p> : null}
      <ul>
        {nodes.map((node) => (
          <li key={node.id} className="drill-row">
            <button
              type="button"
              className="drill-open"
              onClick={() => (canOpen(node) ? setTrail([...trail, node]) : onOpen(node, parent))}
            >
              <NodeName node={node} />
              <NodeEnd node={node} />
            </button>
            <button type="button" className="drill-more text-button" onClick={() => onOpen(node, parent)}>
              {say(opening === 'why' ? 'tree_why_short' : 'tree_record_short')}
              <span className="hidden-text"> {node.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button variant="default" m={12} loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {say('tree_more')}
        </Button>
      ) : null}
    </div>
  );
}

interface DrillTrailProps {
  readonly trail: readonly TreeNode[];
  readonly onGo: (trail: readonly TreeNode[]) => void;
}

function DrillTrail({ trail, onGo }: DrillTrailProps) {
  const { say } = useSpeaker();
  return (
    <nav className="drill-trail" aria-label={say('tree_back')}>
      <button type="button" className="text-button" onClick={() => onGo([])}>
        {say('tree_top')}
      </button>
      {trail.map((node, depth) => (
        <span key={node.id}>
          {'› '}
          <button type="button" className="text-button" onClick={() => onGo(trail.slice(0, depth + 1))}>
            {node.name}
          </button>
        </span>
      ))}
    </nav>
  );
}
