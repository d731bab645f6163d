import type { Address } from '../record.ts';
import { addressKey } from '../similarity/compare-addresses.ts';
import { growingBytes, growingKeys, growingNumbers } from './growing-array.ts';
import { hashKey, kindOf, shortHash } from './hash-key.ts';
import type { Draft, KeyKind, LiveAddress, LiveLevel, LiveRecord } from './live-record.ts';
import { TownList } from './town-list.ts';
import { Vocabulary } from './vocabulary.ts';

const LEVELS: readonly LiveLevel[] = ['group', 'entity', 'site', 'contact'];

/** Set on the first word of each name, so that several names stand in one list. */
const BEGINS_NAME = 0x8000_0000;
const WORD = 0x7fff_ffff;
const NO_NUMBER = 0xffff_ffff;

const MOST_NAMES = 4;
const MOST_WORDS = 12;
/** A company of more sites is found by their own records. */
const MOST_KEYS = 64;

const UNSAID = { repetition: null, wayType: null, street: null, complement: null, deliveryBox: null, cedex: null };

/** An address as the comparison of addresses reads it. */
export function fullAddress(address: LiveAddress): Address {
  return { ...UNSAID, ...address, raw: '', region: null, country: 'FR' };
}

/** The keys of a record as numbers, with those that its address and its company make. */
export function hashesOf({ keys, address, company }: Draft): number[] {
  const hashes = keys.slice(0, MOST_KEYS).map(hashKey);
  const street = address === null ? null : addressKey(fullAddress(address));
  if (street !== null) hashes.push(hashKey({ kind: 'address', value: street }));
  if (company !== null) hashes.push(hashKey({ kind: 'company', value: company }));
  return [...new Set(hashes)];
}

/** Every record in columns of numbers, about 150 bytes each; nothing of it is shown before it was read again from the base. */
export class RecordStore {
  readonly words = new Vocabulary();
  readonly towns = new TownList();
  private readonly streets = new Vocabulary();
  private readonly ids = growingNumbers();
  private readonly levels = growingBytes();
  readonly dead = growingBytes();
  readonly companies = growingNumbers();
  readonly townNumbers = growingNumbers();
  private readonly postcodes = growingNumbers();
  private readonly wordStarts = growingNumbers();
  private readonly wordList = growingNumbers();
  private readonly streetStarts = growingNumbers();
  private readonly streetList = growingNumbers();
  private readonly keyStarts = growingNumbers();
  private readonly keyList = growingKeys();

  get size(): number {
    return this.levels.length;
  }

  /** Keys of all records, those taken out included. */
  get keyCount(): number {
    return this.keyList.length;
  }

  /** Appends a record and answers its number. */
  add(record: LiveRecord): number {
    const number = this.size;
    const digits = record.id.replaceAll('-', '');
    for (let part = 0; part < 4; part += 1)
      this.ids.push(Number.parseInt(digits.slice(part * 8, part * 8 + 8), 16) >>> 0);
    this.levels.push(LEVELS.indexOf(record.level));
    this.dead.push(0);
    this.companies.push(record.company === null ? 0 : shortHash(record.company));
    this.townNumbers.push(this.towns.add(record.address));
    this.postcodes.push(Number(record.address?.postcode ?? 0) || 0);
    this.wordStarts.push(this.wordList.length);
    for (const name of record.names.slice(0, MOST_NAMES))
      name.slice(0, MOST_WORDS).forEach((word, at) => {
        this.wordList.push((this.words.add(word) | (at === 0 ? BEGINS_NAME : 0)) >>> 0);
      });
    this.streetStarts.push(this.streetList.length);
    this.addStreet(record.address);
    this.keyStarts.push(this.keyList.length);
    this.keyList.push(hashKey({ kind: 'id', value: record.id }));
    for (const hash of hashesOf(record)) this.keyList.push(hash);
    return number;
  }

  private addStreet(address: LiveAddress | null): void {
    if (address === null || address.wayTokens.length === 0) return;
    this.streetList.push(address.number === null ? NO_NUMBER : this.streets.add(address.number));
    for (const word of address.wayTokens.slice(0, MOST_WORDS)) this.streetList.push(this.streets.add(word));
  }

  idOf(number: number): string {
    const parts = this.ids.array.subarray(number * 4, number * 4 + 4);
    const digits = Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  levelOf(number: number): LiveLevel {
    return LEVELS[this.levels.array[number] ?? 0] ?? 'group';
  }

  private endOf(starts: { readonly array: Uint32Array; readonly length: number }, number: number, end: number): number {
    return number + 1 < starts.length ? starts.array[number + 1]! : end;
  }

  /** The numbers of the words of every name, in order. */
  forEachWord(number: number, visit: (word: number) => void): void {
    const end = this.endOf(this.wordStarts, number, this.wordList.length);
    for (let at = this.wordStarts.array[number]!; at < end; at += 1) visit(this.wordList.array[at]! & WORD);
  }

  wordCountOf(number: number): number {
    return this.endOf(this.wordStarts, number, this.wordList.length) - this.wordStarts.array[number]!;
  }

  forEachKey(number: number, visit: (hash: number) => void): void {
    const end = this.endOf(this.keyStarts, number, this.keyList.length);
    for (let at = this.keyStarts.array[number]!; at < end; at += 1) visit(this.keyList.array[at]!);
  }

  hasKey(number: number, hash: number): boolean {
    const end = this.endOf(this.keyStarts, number, this.keyList.length);
    for (let at = this.keyStarts.array[number]!; at < end; at += 1) if (this.keyList.array[at] === hash) return true;
    return false;
  }

  hasKind(number: number, kind: KeyKind): boolean {
    const end = this.endOf(this.keyStarts, number, this.keyList.length);
    for (let at = this.keyStarts.array[number]!; at < end; at += 1)
      if (kindOf(this.keyList.array[at]!) === kind) return true;
    return false;
  }

  namesOf(number: number): string[][] {
    const names: string[][] = [];
    const end = this.endOf(this.wordStarts, number, this.wordList.length);
    for (let at = this.wordStarts.array[number]!; at < end; at += 1) {
      const coded = this.wordList.array[at]!;
      if (coded >= BEGINS_NAME) names.push([]);
      names.at(-1)?.push(this.words.wordOf(coded & WORD));
    }
    return names;
  }

  addressOf(number: number): LiveAddress | null {
    const postcode = this.postcodes.array[number]!;
    const townNumber = this.townNumbers.array[number]!;
    const start = this.streetStarts.array[number]!;
    const end = this.endOf(this.streetStarts, number, this.streetList.length);
    if (postcode === 0 && townNumber === 0 && start === end) return null;
    const codes = [...this.streetList.array.subarray(start, end)];
    const [first = NO_NUMBER, ...way] = codes;
    const { communeCode, townKey, department } = this.towns.townOf(townNumber);
    return {
      number: first === NO_NUMBER ? null : this.streets.wordOf(first),
      wayTokens: way.map((code) => this.streets.wordOf(code)),
      postcode: postcode === 0 ? null : String(postcode).padStart(5, '0'),
      town: null,
      townKey,
      communeCode,
      department,
    };
  }

  get bytes(): number {
    const columns = [
      this.ids,
      this.levels,
      this.dead,
      this.companies,
      this.townNumbers,
      this.postcodes,
      this.wordStarts,
      this.wordList,
      this.streetStarts,
      this.streetList,
      this.keyStarts,
      this.keyList,
    ];
    const numbers = columns.reduce((sum, column) => sum + column.bytes, 0);
    return numbers + this.words.bytes + this.streets.bytes;
  }
}
