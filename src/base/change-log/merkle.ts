import { createHash } from 'node:crypto';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/**
 * The root of the Merkle tree over hashes, in their order (RFC 6962: leaves and nodes are hashed under different first
 * bytes, so that no node can pass for a leaf). At least one.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  let level = leaves.map((leaf) => hash(LEAF, leaf));
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left) above.push(right ? hash(NODE, left, right) : left);
    }
    level = above;
  }
  const [root] = level;
  if (!root) throw new TypeError('a tree has at least one leaf');
  return root;
}

/** What chains a seal to the one before it: a seal that is altered breaks every later one. */
export function chainSeal(
  previous: Uint8Array | null,
  seal: { readonly number: number; readonly root: Uint8Array; readonly count: number },
): Uint8Array {
  const header = new TextEncoder().encode(`${seal.number} ${seal.count} `);
  return hash(previous ?? new Uint8Array(32), header, seal.root);
}
