import type { Reason } from '../../../domain/reason.ts';
import type { Level } from '../../ui/level-mark.tsx';

/** What one row of a tree says of a group, a company, a site or a person. */
export interface TreeNode {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly detail: readonly string[];
  readonly marks: readonly Reason[];
  readonly below: { readonly entities: number; readonly sites: number; readonly contacts: number };
  readonly valueCents: number;
  readonly toReview: boolean;
}

export interface TreePage {
  readonly nodes: readonly TreeNode[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** Where a tree comes from: the result of an import, or the base. */
export interface TreeSource {
  /** Changes when everything must be read again. */
  readonly key: readonly unknown[];
  children(parent: TreeNode | null, after: string | null): Promise<TreePage>;
}

/** A node opens a record of its own; `under` is the account above it on screen. */
export type OpenNode = (node: TreeNode, under: TreeNode | null) => void;

export function canOpen(node: TreeNode): boolean {
  return node.below.entities + node.below.sites + node.below.contacts > 0;
}
