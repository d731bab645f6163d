import { UnionFind } from '../cluster/union-find.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import type { RowTraits } from './row-traits.ts';
import type { Tally } from './tally.ts';

function onlyId(tally: Tally): number {
  return tally.items[0]?.id ?? -1;
}

/** The first row of each certainty: a SIREN, a signature, a name at a numbered address. */
class Certainties {
  private readonly ofSiren = new Map<string, number>();
  private readonly signatures = new PairMemo<number>();
  private readonly namesAtAddresses = new PairMemo<number>();
  private readonly domainLists = new PairMemo();

  /** Joins a row with the rows that make one company with it before anything is weighed. */
  join(row: RowTraits, index: number, sets: UnionFind): void {
    if (row.siren !== null) {
      const first = this.ofSiren.get(row.siren);
      if (first === undefined) this.ofSiren.set(row.siren, index);
      else sets.union(first, index);
      return;
    }
    if (row.names.length === 0) return;
    joinFirst(this.signatures, this.signatureOf(row), index, sets);
    if (row.place.hasNumber)
      joinFirst(this.namesAtAddresses, this.namesAtAddresses.numberOf(onlyId(row.naming), row.place.key), index, sets);
  }

  /** Everything but the person: rows equal in it say the same company in the same words. Always as many parts. */
  private signatureOf(row: RowTraits): number {
    const { signatures } = this;
    let number = signatures.numberOf(onlyId(row.naming), onlyId(row.groups));
    number = signatures.numberOf(number, onlyId(row.codes));
    number = signatures.numberOf(number, row.place.town);
    number = signatures.numberOf(number, row.place.key);
    number = signatures.numberOf(number, onlyId(row.legalForms));
    return signatures.numberOf(number, this.domainsOf(row.domains));
  }

  private domainsOf({ items }: Tally): number {
    if (items.length < 2) return items[0]?.id ?? -1;
    let number = items.length;
    for (const { id } of items) number = this.domainLists.numberOf(number, id);
    return -2 - number;
  }
}

function joinFirst(firsts: PairMemo<number>, number: number, index: number, sets: UnionFind): void {
  const first = firsts.values[number];
  if (first === undefined) firsts.values[number] = index;
  else sets.union(first, index);
}

/** Rows of one SIREN, and rows that say the same company in the same words, before anything is weighed. */
export function establishedSets(traits: readonly RowTraits[]): number[][] {
  const sets = new UnionFind(traits.length);
  const certainties = new Certainties();
  traits.forEach((row, index) => {
    certainties.join(row, index, sets);
  });
  return sets.sets();
}
