/** Clusters that only grow: who is in which, and a walk through the members without allocating anything. */
export class ClusterMembers {
  readonly #parent: Uint32Array;
  readonly #next: Int32Array;
  readonly #last: Uint32Array;
  readonly #size: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(copies: Uint32Array) {
    this.#parent = Uint32Array.from(copies, (_, record) => record);
    this.#last = this.#parent.slice();
    this.#next = new Int32Array(copies.length).fill(-1);
    this.#size = new Uint32Array(copies.length).fill(1);
    this.#rows = Uint32Array.from(copies);
  }

  /** The record that stands for the cluster of this one. */
  rootOf(record: number): number {
    const parent = this.#parent;
    let root = record;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  }

  /** Distinct records of the cluster of a root. */
  sizeOf(root: number): number {
    return this.#size[root]!;
  }

  /** Rows of the cluster of a root, copies included. */
  rowsOf(root: number): number {
    return this.#rows[root]!;
  }

  /** The member after this one, −1 after the last; the root is the first. */
  after(record: number): number {
    return this.#next[record]!;
  }

  /** Joins two roots; the smaller number stays the root. */
  join(one: number, other: number): void {
    const kept = Math.min(one, other);
    const gone = Math.max(one, other);
    this.#parent[gone] = kept;
    this.#next[this.#last[kept]!] = gone;
    this.#last[kept] = this.#last[gone]!;
    this.#size[kept]! += this.#size[gone]!;
    this.#rows[kept]! += this.#rows[gone]!;
  }
}
