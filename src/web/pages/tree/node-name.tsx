import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import type { TreeNode } from './tree-source.ts';

const RED = ['mark_objection'];
const AMBER = ['site_state_closed', 'site_state_moved', 'mark_has_left'];

function toneOf(code: string): string {
  if (RED.includes(code)) return 'tag tag-stop';
  return AMBER.includes(code) ? 'tag tag-doubt' : 'tag';
}

type NamedNode = Pick<TreeNode, 'level' | 'name' | 'detail' | 'marks'>;

/** A node in one line: mark of its level, name, what tells it from its neighbors. */
export function NodeName({ node }: { readonly node: NamedNode }) {
  const { say, reason } = useSpeaker();
  const hint = node.level === 'entity' ? say('tree_level_entity_hint') : undefined;
  // « Agence de Lyon » needs no mark that says « agence ».
  const marks = node.marks
    .map((mark) => ({ code: mark.code, text: reason(mark) }))
    .filter(({ text }) => !node.name.toLowerCase().includes(text.toLowerCase()));
  return (
    <>
      <LevelMark level={node.level} label={say(`tree_level_${node.level}`)} hint={hint} />
      <span className={`tree-name tree-name-${node.level}`}>{node.name}</span>
      {node.detail.length > 0 ? <span className="tree-detail">{node.detail.join(' · ')}</span> : null}
      {marks.map(({ code, text }) => (
        <span key={code} className={toneOf(code)}>
          {text}
        </span>
      ))}
    </>
  );
}
