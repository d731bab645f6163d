interface Placed {
  readonly trail: readonly { readonly id: string; readonly name: string }[];
}

/** Where a node stands, from the top down; nothing for one that stands at the top. */
export function NodeTrail({ node }: { readonly node: Placed }) {
  if (node.trail.length === 0) return null;
  return <span className="node-trail">{node.trail.map((one) => one.name).join(' › ')}</span>;
}
