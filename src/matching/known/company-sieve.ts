import { foldedWords } from '../../domain/fold-text.ts';

/** A company of a base, as much of it as blocking reads. */
export interface SievedCompany {
  readonly id: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

/** What a file says of one company, for the sieve: its names and the departments of its sites. */
export interface SoughtCompany {
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly departments: readonly string[];
  /** Postcode and street as one text, see `placeKey`. */
  readonly places: readonly string[];
}

/**
 * A word that so few companies bear brings all of them; a commoner one those of the department, or with a second word. An
 * address or a domain that more companies share is a business centre or a provider: it brings none.
 */
const RARE = 40;

/** A name brings no more companies than this: what is commoner says too little to join anything by. */
const MOST_PER_NAME = 300;

/** Words shorter than this are never taken for a slip of another. */
const MIN_SLIP_LENGTH = 5;

/** First letters of the name written in one word: « Electro Plus » beside « Electroplus ». */
const PREFIX_LENGTH = 6;

/** Postcode and street as one text; null where one is missing, because a town alone is no address. */
export function placeKey(postcode: string | null, street: string | null): string | null {
  return postcode && street ? `${postcode} ${foldedWords(street).join(' ')}` : null;
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

interface SoughtName {
  readonly words: readonly number[];
  readonly prefix: number;
  readonly departments: ReadonlySet<string>;
}

/**
 * Picks the companies of a base that a file may speak of, while the base streams by: only those that share a word, an
 * address or a domain with the file are remembered. First every company is read, then every site, then the sieve answers.
 */
export class CompanySieve {
  private readonly numbers = new Map<string, number>();
  /** Words that one slip of the hand makes of a sought word. */
  private readonly slips = new Map<string, number>();
  /** Per sought word: positions of the companies that bear it. */
  private readonly bearers: number[][] = [];
  /** Companies at each sought address and with each sought domain. */
  private readonly atPlace = new Map<string, Set<string>>();
  private readonly ofDomain = new Map<string, Set<string>>();
  private readonly names: SoughtName[] = [];
  private readonly ids: string[] = [];
  private readonly positions = new Map<string, number>();
  private readonly departments: string[][] = [];

  constructor(sought: Iterable<SoughtCompany>) {
    const seen = new Set<string>();
    for (const { names, domains, departments, places } of sought) {
      for (const domain of domains) this.ofDomain.set(domain, new Set());
      for (const place of places) this.atPlace.set(place, new Set());
      for (const name of names) {
        const words = foldedWords(name);
        const key = `${words.join(' ')}|${departments.join(',')}`;
        if (words.length === 0 || seen.has(key)) continue;
        seen.add(key);
        this.names.push({
          words: [...new Set(words)].map((word) => this.numberOf(word)),
          prefix: this.numberOf(prefixOf(words)),
          departments: new Set(departments),
        });
      }
    }
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.bearers.length;
    this.numbers.set(word, number);
    this.bearers.push([]);
    if (word.length >= MIN_SLIP_LENGTH && !/[\d ]/.test(word))
      for (const slip of [word, ...withoutOneLetter(word)]) if (!this.slips.has(slip)) this.slips.set(slip, number);
    return number;
  }

  private find(word: string): number | undefined {
    const exact = this.numbers.get(word);
    if (exact !== undefined || word.length < MIN_SLIP_LENGTH) return exact;
    const near = this.slips.get(word);
    if (near !== undefined) return near;
    for (let at = 0; at < word.length; at++) {
      const found = this.slips.get(word.slice(0, at) + word.slice(at + 1));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  readCompany({ id, names, domains }: SievedCompany): void {
    for (const domain of domains) this.ofDomain.get(domain)?.add(id);
    const found = new Set<number>();
    for (const name of names) {
      const words = foldedWords(name);
      for (const word of [...words, prefixOf(words)]) {
        const number = this.find(word);
        if (number !== undefined) found.add(number);
      }
    }
    if (found.size === 0) return;
    const position = this.ids.push(id) - 1;
    this.positions.set(id, position);
    this.departments.push([]);
    for (const number of found) this.bearers[number]!.push(position);
  }

  /** `department` as two or three characters; null where the site does not say where it is. */
  readSite(companyId: string, department: string | null, place: string | null): void {
    if (place !== null) this.atPlace.get(place)?.add(companyId);
    const position = this.positions.get(companyId);
    if (position === undefined || department === null) return;
    const known = this.departments[position]!;
    if (!known.includes(department)) known.push(department);
  }

  /** The ids of the companies worth reading whole. */
  companies(): ReadonlySet<string> {
    const picked = new Set<string>();
    for (const sharing of [...this.atPlace.values(), ...this.ofDomain.values()])
      if (sharing.size <= RARE) for (const id of sharing) picked.add(id);
    for (const name of this.names) for (const position of this.bearersOf(name)) picked.add(this.ids[position]!);
    return picked;
  }

  private bearersOf({ words, prefix, departments }: SoughtName): readonly number[] {
    const [rarest, second] = [...words].sort(
      (left, right) => this.bearers[left]!.length - this.bearers[right]!.length || left - right,
    );
    const isNear = (position: number): boolean => {
      const own = this.departments[position]!;
      return own.length === 0 || departments.size === 0 || own.some((department) => departments.has(department));
    };
    const found = new Set<number>();
    const add = (positions: readonly number[], mayBe: (position: number) => boolean): void => {
      for (const position of positions) {
        if (found.size >= MOST_PER_NAME) return;
        if (mayBe(position)) found.add(position);
      }
    };
    for (const word of [rarest, second]) {
      if (word === undefined) continue;
      const bearers = this.bearers[word]!;
      add(bearers, bearers.length <= RARE ? () => true : isNear);
    }
    if (rarest !== undefined && second !== undefined) {
      const ofSecond = this.bearers[second]!;
      add(this.bearers[rarest]!, (position) => holdsSorted(ofSecond, position));
    }
    add(this.bearers[prefix]!, isNear);
    return [...found];
  }
}

/** Whether a list in rising order holds a number. */
function holdsSorted(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}

/** Holds a space, so that it is never taken for a word of a name. */
function prefixOf(words: readonly string[]): string {
  return `${words.join('').slice(0, PREFIX_LENGTH)} `;
}
