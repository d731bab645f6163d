import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NodeName } from './node-name.tsx';
import type { TreeProps } from './tree-browser.tsx';

/** What bears the words looked for, each with the way down to it: nothing is shown without its place. */
export function TreeSearch({ id, version, text, onWhy }: TreeProps & { readonly text: string }) {
  const { say, error } = useSpeaker();
  const query = useQuery({
    queryKey: [...importKeys.result(id), 'search', version, text],
    queryFn: ({ signal }) => importsApi.search(id, text, signal),
    placeholderData: keepPreviousData,
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  const { total, nodes } = query.data;
  if (total === 0) return <p className="panel-pad">{say('tree_nothing')}</p>;
  return (
    <div className="found">
      <p className="soft">{say('tree_found', { count: total })}</p>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="found-row" onClick={() => onWhy(node.id)}>
              {node.trail.length > 0 ? (
                <span className="found-trail">{node.trail.map((one) => one.name).join(' › ')}</span>
              ) : null}
              <span className="found-name">
                <NodeName node={node} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
