import { foldedWords } from '../../domain/fold-text.ts';
import { growingNumbers } from './growing-array.ts';
import type { LiveAddress } from './live-record.ts';

interface Town {
  readonly communeCode: string | null;
  readonly townKey: string | null;
  readonly department: string | null;
  readonly words: readonly string[];
}

/** Number 0 is « no town known ». */
const NOWHERE: Town = { communeCode: null, townKey: null, department: null, words: [] };

/** The towns of the records, numbered; one of them lies in one department. */
export class TownList {
  private readonly numbers = new Map<string, number>();
  private readonly towns: Town[] = [NOWHERE];
  private readonly byWord = new Map<string, number[]>();
  private readonly departments = new Map<string, number>();
  /** The department of each town, numbered; 0 where none is known. Read by the thousand, so not through the towns. */
  readonly departmentNumbers = growingNumbers();

  constructor() {
    this.departmentNumbers.push(0);
  }

  get size(): number {
    return this.towns.length;
  }

  add(address: LiveAddress | null): number {
    const key = keyOf(address);
    if (key === null || address === null) return 0;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.towns.length;
    const { communeCode, townKey, department } = address;
    const words = foldedWords(address.town ?? townKey ?? '');
    this.numbers.set(key, number);
    this.towns.push({ communeCode, townKey, department, words });
    this.departmentNumbers.push(this.addDepartment(department));
    for (const word of new Set(words)) {
      const others = this.byWord.get(word);
      if (others) others.push(number);
      else this.byWord.set(word, [number]);
    }
    return number;
  }

  private addDepartment(department: string | null): number {
    if (department === null) return 0;
    const known = this.departments.get(department) ?? this.departments.size + 1;
    this.departments.set(department, known);
    return known;
  }

  /** The number of a department; -1 where no town of it is known. */
  findDepartment(department: string | null): number {
    return department === null ? -1 : (this.departments.get(department) ?? -1);
  }

  find(address: LiveAddress | null): number {
    const key = keyOf(address);
    return key === null ? 0 : (this.numbers.get(key) ?? 0);
  }

  townOf(number: number): Town {
    return this.towns[number] ?? NOWHERE;
  }

  /** The towns with a word that begins so. */
  findByBeginning(beginning: string): ReadonlySet<number> {
    const found = new Set<number>();
    // Some 30,000 words at most in France: walking them all takes less than a millisecond.
    for (const [word, towns] of this.byWord) if (word.startsWith(beginning)) for (const town of towns) found.add(town);
    return found;
  }
}

function keyOf(address: LiveAddress | null): string | null {
  if (address === null) return null;
  if (address.communeCode !== null) return address.communeCode;
  return address.townKey === null ? null : `${address.department ?? ''}|${address.townKey}`;
}
