import { BlockingKeys } from '../block/blocking-keys.ts';
import { TextNumbers } from '../block/text-numbers.ts';
import { classifyWords } from '../block/word-classes.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import type { RowTraits } from './row-traits.ts';
import type { Tally } from './tally.ts';

const PREFIX_LENGTH = 5;
const MIN_ACRONYM = 3;
const MAX_ACRONYM = 6;

/** A key of rare words alone is believed when at most this many names bear the word. */
const RARE_NAMES = 12;

/** A key that holds anywhere, whatever the department. */
const ANYWHERE = -1;

/** The fields whose values are keys as they are. Negative: numbers of texts stand on the other side of zero. */
const FIELDS = { codes: -1, domains: -2, phones: -3, mailboxes: -4, people: -5, addresses: -6 } as const;

/** The keys of a name: numbers of texts, some of them believed inside one department only. */
interface NameKeys {
  readonly anywhere: readonly number[];
  readonly inArea: readonly number[];
  /** The first word that sets the name apart. */
  readonly split: number;
}

/** The blocking keys of rows: several strict rules, any of which makes two rows candidates for one company. */
class CompanyKeys {
  private readonly names: NameBook;
  private readonly classes: ReadonlyMap<string, string>;
  private readonly texts = new TextNumbers();
  private readonly keys = new PairMemo();
  private readonly ofNames: (NameKeys | undefined)[] = [];
  /** By name and area: the rows of a company repeat both. */
  private readonly inAreas = new PairMemo<readonly number[]>();
  /** What an item already has of a key: the last item and its split. */
  private readonly lastItem: number[] = [];
  private readonly lastSplit: number[] = [];
  readonly found = new BlockingKeys();

  constructor(names: NameBook) {
    this.names = names;
    this.classes = classifyWords(names.vocabulary(), (word) => names.frequencyOf(word));
  }

  /** The keys of one row for the item that it belongs to. */
  add(item: number, row: RowTraits): void {
    const main = row.names[0];
    const split = main === undefined ? this.texts.numberOf('') : this.keysOfName(main).split;
    this.addValues(item, FIELDS.codes, row.codes, split);
    this.addValues(item, FIELDS.domains, row.domains, split);
    this.addValues(item, FIELDS.phones, row.phones, split);
    this.addValues(item, FIELDS.mailboxes, row.mailboxes, split);
    this.addValues(item, FIELDS.people, row.named, row.town.size === 0 ? -1 : row.town.at(0).id);
    if (row.hasStreet) this.addValues(item, FIELDS.addresses, row.place, split);
    for (const name of row.names) for (const key of this.keysInArea(name, row.area)) this.addKey(item, key, row.area);
  }

  private addValues(item: number, field: number, tally: Tally, split: number): void {
    for (let position = 0; position < tally.size; position++)
      this.addKey(item, this.keys.numberOf(field, tally.at(position).id), split);
  }

  private addKey(item: number, key: number, split: number): void {
    if (this.lastItem[key] === item && this.lastSplit[key] === split) return;
    this.lastItem[key] = item;
    this.lastSplit[key] = split;
    this.found.add(item, key, split);
  }

  private keysInArea(name: number, area: number): readonly number[] {
    const pair = this.inAreas.numberOf(name, area);
    const known = this.inAreas.values[pair];
    if (known) return known;
    const { anywhere, inArea } = this.keysOfName(name);
    const made = [
      ...anywhere.map((text) => this.keys.numberOf(text, ANYWHERE)),
      ...inArea.map((text) => this.keys.numberOf(text, area)),
    ];
    this.inAreas.values[pair] = made;
    return made;
  }

  private keysOfName(name: number): NameKeys {
    const known = this.ofNames[name];
    if (known) return known;
    const { names, texts } = this;
    const words = names.wordsOf(name);
    const glued = words.join('');
    const [rarest, second] = this.rarestWords(name);
    const anywhere = [`n:${[...new Set(words.map((word) => this.classOf(word)))].sort().join(' ')}`];
    const inArea = [`f:${glued.slice(0, PREFIX_LENGTH)}`];
    for (const word of [rarest, second])
      if (word !== undefined) (names.frequencyOf(word) <= RARE_NAMES ? anywhere : inArea).push(`t:${word}`);
    if (rarest !== undefined && second !== undefined) anywhere.push(`q:${[rarest, second].sort().join(' ')}`);
    if (words.length >= MIN_ACRONYM) anywhere.push(`i:${words.map((word) => word[0]).join('')}`);
    if (words.length === 1 && glued.length >= MIN_ACRONYM && glued.length <= MAX_ACRONYM) anywhere.push(`i:${glued}`);
    const made = {
      anywhere: anywhere.map((text) => texts.numberOf(text)),
      inArea: inArea.map((text) => texts.numberOf(text)),
      split: texts.numberOf(names.coreOf(name)[0] ?? ''),
    };
    this.ofNames[name] = made;
    return made;
  }

  private classOf(word: string): string {
    return this.classes.get(word) ?? word;
  }

  private rarestWords(name: number): string[] {
    const { names } = this;
    const classed = new Set(names.coreOf(name).map((word) => this.classOf(word)));
    return [...classed].sort(
      (left, right) => names.frequencyOf(left) - names.frequencyOf(right) || (left < right ? -1 : 1),
    );
  }
}

/** The blocking keys of sets of rows; exported so that what blocking misses can be measured. */
export function keysOfSets(
  sets: readonly (readonly number[])[],
  traits: readonly RowTraits[],
  names: NameBook,
): BlockingKeys {
  const keys = new CompanyKeys(names);
  sets.forEach((set, item) => {
    for (const row of set) keys.add(item, traits[row]!);
  });
  return keys.found;
}
