/** Disjoint sets of 0…size-1. The root of a set is its smallest member, so that it never depends on the order of unions. */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(member: number): number {
    let root = member;
    while (this.parents[root]! !== root) root = this.parents[root]!;
    let walk = member;
    while (this.parents[walk]! !== root) {
      const next = this.parents[walk]!;
      this.parents[walk] = root;
      walk = next;
    }
    return root;
  }

  union(left: number, right: number): void {
    const leftRoot = this.find(left);
    const rightRoot = this.find(right);
    if (leftRoot === rightRoot) return;
    if (leftRoot < rightRoot) this.parents[rightRoot] = leftRoot;
    else this.parents[leftRoot] = rightRoot;
  }

  /** Members by set, sets ordered by their smallest member. */
  sets(): number[][] {
    const sets: number[][] = [];
    const positions = new Int32Array(this.parents.length);
    for (let member = 0; member < this.parents.length; member++) {
      const root = this.find(member);
      // The root is the smallest member: it is the one that opens its set.
      if (root === member) positions[root] = sets.push([member]) - 1;
      else sets[positions[root]!]!.push(member);
    }
    return sets;
  }
}
