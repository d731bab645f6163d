/**
 * The paths that the tree of ARCHITECTURE.md names. The tree is its first fenced block, drawn with `├─`, `└─` and `│`;
 * a line's name ends at the first blank, and what follows explains it.
 */
export function readMap(markdown: string): readonly string[] {
  const block = /```\w*\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const parents: string[] = [];
  const paths: string[] = [];
  for (const line of block.split('\n')) {
    const match = /^([│ ]*)[├└]─ (\S+)/.exec(line);
    if (!match) continue;
    const depth = Math.round((match[1] ?? '').length / 3);
    parents.length = depth;
    const path = [...parents, (match[2] ?? '').replace(/\/$/, '')].join('/');
    parents.push((match[2] ?? '').replace(/\/$/, ''));
    paths.push(path);
  }
  return paths;
}
