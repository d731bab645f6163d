import type { Evidence } from '../arrangement.ts';
import { type Band, bandOf } from './check-draft.ts';
import { compareAccount } from './compare-account.ts';
import { comparePerson } from './compare-person.ts';
import { readyDraft } from './compared-draft.ts';
import { hashKey } from './hash-key.ts';
import { LiveIndex } from './live-index.ts';
import type { LiveRecord } from './live-record.ts';

/** Two records of one level that may be one, the smaller id left. */
export interface FoundPair {
  readonly leftId: string;
  readonly rightId: string;
  readonly band: Exclude<Band, 'apart'>;
  readonly evidence: Evidence;
}

type KeysOf = (record: LiveRecord) => readonly string[];

/** A block of more records says nothing: a switchboard of a business park, a very common name. */
const LARGEST_BLOCK = 60;

const ofKind =
  (...kinds: readonly string[]): KeysOf =>
  ({ keys }) =>
    keys.filter(({ kind }) => kinds.includes(kind)).map(({ kind, value }) => `${kind} ${value}`);

const place = ({ address }: LiveRecord): string => address?.department ?? address?.postcode?.slice(0, 2) ?? '';
const whole = (record: LiveRecord): readonly string[] => record.names.map((words) => words.join(''));

/** The two longest words of a name: a slip in one of them leaves the other. */
function longestWords({ names }: LiveRecord): readonly string[] {
  return [...(names[0] ?? [])].sort((left, right) => right.length - left.length).slice(0, 2);
}

const ACCOUNT_RULES: readonly KeysOf[] = [
  ofKind('siren', 'siret'),
  ofKind('phone', 'email'),
  ofKind('domain', 'code'),
  ({ names }) => names.map((words) => [...words].sort().join(' ')),
  (record) => longestWords(record).map((word) => `${word} ${place(record)}`),
  (record) => whole(record).map((name) => `${name.slice(0, 5)} ${place(record)}`),
  (record) => whole(record).map((name) => `${name.slice(-5)} ${place(record)}`),
  ({ address }) =>
    address?.number && address.wayTokens.length > 0
      ? [`${address.number} ${address.wayTokens.join(' ')} ${address.postcode ?? address.townKey}`]
      : [],
];

const personOf = ({ names }: LiveRecord) => ({ last: names[0]?.[0] ?? '', first: names[0]?.[1] ?? '' });

const CONTACT_RULES: readonly KeysOf[] = [
  ofKind('email'),
  ofKind('phone', 'code'),
  ({ names }) => names.map((words) => [...words].sort().join(' ')),
  (record) => (record.company ? [`${record.company} ${personOf(record).last.slice(0, 4)}`] : []),
  (record) => (record.company ? [`${record.company} ${personOf(record).last.slice(-4)}`] : []),
  (record) => (record.company ? [`${record.company} ${personOf(record).first}`] : []),
  // Forms take the two names for each other.
  (record) =>
    record.company ? [personOf(record).last, personOf(record).first].map((name) => `${record.company} ${name}`) : [],
];

function numbersIn(record: LiveRecord, kind: string): readonly string[] {
  return record.keys.filter((key) => key.kind === kind).map((key) => key.value);
}

/** Both have such a number and none in common: two things, whatever else they share. */
function haveOther(left: LiveRecord, right: LiveRecord, kind: string): boolean {
  const own = numbersIn(left, kind);
  const other = numbersIn(right, kind);
  return own.length > 0 && other.length > 0 && !own.some((value) => other.includes(value));
}

function mayBeOne(left: LiveRecord, right: LiveRecord): boolean {
  if (left.level === 'contact') return true;
  if (left.level === 'site') return left.company === right.company && !haveOther(left, right, 'siret');
  return !haveOther(left, right, 'siren');
}

/** Calls back for each pair that shares a block of a rule, once. */
function walkBlocks(records: readonly LiveRecord[], rules: readonly KeysOf[], visit: (pairs: number) => void): void {
  const seen = new Set<number>();
  for (const keysOf of rules) {
    const blocks = new Map<number, number[]>();
    records.forEach((record, at) => {
      for (const value of new Set(keysOf(record))) {
        if (value.trim().length < 3) continue;
        const hash = hashKey({ kind: 'id', value });
        const block = blocks.get(hash);
        if (block) block.push(at);
        else blocks.set(hash, [at]);
      }
    });
    for (const block of blocks.values()) {
      if (block.length < 2 || block.length > LARGEST_BLOCK) continue;
      for (let one = 0; one < block.length; one += 1)
        for (let other = one + 1; other < block.length; other += 1) {
          const pair = block[one]! * records.length + block[other]!;
          if (seen.has(pair)) continue;
          seen.add(pair);
          visit(pair);
        }
    }
  }
}

/** A site is compared by its own name: all sites of a company bear the company's. */
function asCompared(record: LiveRecord): LiveRecord {
  return record.level === 'site' ? { ...record, names: record.names.slice(0, 1) } : record;
}

/**
 * All pairs of records of one level that may be one thing. Found by shared numbers, addresses and parts of names, and
 * weighed by the comparison that a draft meets. `onStep` hears how far it is, and stops it by throwing.
 */
export function findPairs(
  given: readonly LiveRecord[],
  onStep: (done: number, total: number) => void = () => {},
): readonly FoundPair[] {
  const records = given.map(asCompared);
  const isContact = records[0]?.level === 'contact';
  const index = new LiveIndex();
  for (const record of records) index.load(record);
  for (const _ of index.tidy()) onStep(0, records.length);
  const others = new Map<number, number[]>();
  walkBlocks(records, isContact ? CONTACT_RULES : ACCOUNT_RULES, (pair) => {
    const left = Math.floor(pair / records.length);
    const right = pair % records.length;
    if (!mayBeOne(records[left]!, records[right]!)) return;
    const list = others.get(left);
    if (list) list.push(right);
    else others.set(left, [right]);
  });
  const compare = isContact ? comparePerson : compareAccount;
  const pairs: FoundPair[] = [];
  let done = 0;
  for (const [left, rights] of others) {
    if (done % 500 === 0) onStep(done, others.size);
    done += 1;
    const record = records[left]!;
    // As if it were not there yet: a number that only these two have is their own.
    index.store.dead.array[left] = 1;
    // A company is its own company: that the other has another one says nothing.
    const isOwnCompany = record.level === 'entity' || record.level === 'group';
    const ready = readyDraft(index, isOwnCompany ? { ...record, company: null } : record);
    for (const right of rights) {
      const evidence = compare(ready, index, right);
      const band = bandOf(evidence);
      if (band === 'apart') continue;
      const [leftId, rightId] = [record.id, records[right]!.id].sort() as [string, string];
      pairs.push({ leftId, rightId, band, evidence });
    }
    index.store.dead.array[left] = 0;
  }
  onStep(others.size, others.size);
  return pairs;
}
