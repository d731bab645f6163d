import { UnionFind } from '../cluster/union-find.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import type { RowTraits } from './row-traits.ts';
import type { Tally } from './tally.ts';

function onlyId(tally: Tally): number {
  return tally.size === 0 ? -1 : tally.at(0).id;
}

/** The first row of each certainty: a company of the base, a SIREN, a signature, a name at a numbered address. */
class Certainties {
  private readonly ofKnown = new Map<string, number>();
  private readonly ofArranged = new Map<string, number>();
  private readonly ofSiren = new Map<string, number>();
  private readonly signatures = new PairMemo<number>();
  private readonly namesAtAddresses = new PairMemo<number>();
  private readonly domainLists = new PairMemo();

  /** Joins a row with the rows that make one company with it before anything is weighed. */
  join(row: RowTraits, index: number, sets: UnionFind): void {
    if (row.known !== null) joinFirstText(this.ofKnown, row.known, index, sets);
    if (row.arranged !== null) joinFirstText(this.ofArranged, row.arranged, index, sets);
    if (row.siren !== null) joinFirstText(this.ofSiren, row.siren, index, sets);
    // Two companies of the base, or of a file arranged before, may say the same: they stand apart there, and do so here.
    if (row.siren !== null || row.known !== null || row.arranged !== null || row.names.length === 0) return;
    joinFirst(this.signatures, this.signatureOf(row), index, sets);
    if (row.hasStreet && row.address?.number)
      joinFirst(
        this.namesAtAddresses,
        this.namesAtAddresses.numberOf(onlyId(row.naming), onlyId(row.place)),
        index,
        sets,
      );
  }

  /** Everything but the person: rows equal in it say the same company in the same words. Always as many parts. */
  private signatureOf(row: RowTraits): number {
    const { signatures } = this;
    let number = signatures.numberOf(onlyId(row.naming), onlyId(row.groups));
    number = signatures.numberOf(number, onlyId(row.codes));
    number = signatures.numberOf(number, onlyId(row.town));
    number = signatures.numberOf(number, row.hasStreet ? onlyId(row.place) : -1);
    number = signatures.numberOf(number, onlyId(row.legalForms));
    return signatures.numberOf(number, this.domainsOf(row.domains));
  }

  private domainsOf(domains: Tally): number {
    if (domains.size < 2) return onlyId(domains);
    let number = domains.size;
    for (let position = 0; position < domains.size; position++)
      number = this.domainLists.numberOf(number, domains.at(position).id);
    return -2 - number;
  }
}

function joinFirstText(firsts: Map<string, number>, text: string, index: number, sets: UnionFind): void {
  const first = firsts.get(text);
  if (first === undefined) firsts.set(text, index);
  else sets.union(first, index);
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
