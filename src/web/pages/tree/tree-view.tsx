import { useMediaQuery } from '@mantine/hooks';
import { TreeBrowser, type TreeBrowserProps } from './tree-browser.tsx';
import { TreeDrill } from './tree-drill.tsx';

/** A tree as the width of the screen allows: whole, or one level at a time. */
export function TreeView(props: TreeBrowserProps) {
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false;
  return isNarrow ? <TreeDrill {...props} /> : <TreeBrowser {...props} />;
}
