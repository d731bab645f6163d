import { useSpeaker } from '../../language.tsx';
import { NodeName } from './node-name.tsx';
import { NodeTrail } from './node-trail.tsx';
import type { TreeNode } from './tree-source.ts';

export type FoundNode = TreeNode & { readonly trail: readonly { readonly id: string; readonly name: string }[] };

interface TreeFoundProps {
  readonly total: number;
  readonly nodes: readonly FoundNode[];
  readonly onOpen: (node: FoundNode) => void;
}

/** What bears the words looked for, each with the way down to it: nothing is shown without its place. */
export function TreeFound({ total, nodes, onOpen }: TreeFoundProps) {
  const { say } = useSpeaker();
  if (total === 0) return <p className="panel-pad">{say('tree_nothing')}</p>;
  return (
    <div className="found">
      <p className="soft" role="status">
        {say('tree_found', { count: total })}
      </p>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="found-row" onClick={() => onOpen(node)}>
              <NodeTrail node={node} />
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
