import { useSpeaker } from '../../language.tsx';
import type { TreeNode } from './tree-source.ts';

/** How much stands below, in the words of the level below, then the revenue where the file says one. */
export function NodeEnd({ node, onWhy }: { readonly node: TreeNode; readonly onWhy?: () => void }) {
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
      {onWhy ? (
        <button
          type="button"
          className="text-button tree-why"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onWhy();
          }}
        >
          {say('tree_why')}
        </button>
      ) : null}
      <span>{below}</span>
      {node.valueCents > 0 ? <span className="numeric tree-value">{money(node.valueCents)}</span> : null}
    </span>
  );
}
