import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import type { AddressLevel } from '../similarity/compare-addresses.ts';
import type { NameComparison, NameLevel } from '../similarity/name-book.ts';
import type { ComparedDraft, DraftKey } from './compared-draft.ts';
import type { LiveIndex } from './live-index.ts';
import type { KeyKind } from './live-record.ts';

/** Bits against a candidate being the draft: as between two companies of a sheet. */
const PRIOR = -8;

/** The weights by which an import compares companies; here one draft meets one record. */
const NAME_WEIGHTS: Readonly<Record<NameLevel, number>> = {
  same: 7,
  slips: 6,
  glued: 6,
  acronym: 4,
  same_with_place: 6,
  longer: 0,
  sister: -7,
  other_place: 1,
  other_word: -5,
  different: -8,
};
const PLACE_WEIGHTS: Readonly<Record<AddressLevel, number>> = {
  same_address: 7,
  same_way: 5,
  same_town: 4,
  same_street_other_town: 4,
  other_address: 1.5,
  other_town: -3,
  unknown: 0,
};

/** Levels whose weight the rarity of the shared words does not change: sisters share a rare brand by right. */
const UNRARE_LEVELS: ReadonlySet<NameLevel> = new Set(['different', 'other_word', 'sister', 'acronym']);
const WORDY_LEVELS: ReadonlySet<NameLevel> = new Set(['other_word', 'other_place', 'sister']);

const SAME_LEVELS: ReadonlySet<NameLevel> = new Set(['same', 'slips', 'glued', 'same_with_place']);

/** A made-up name is not found twice by chance. */
const COINED_WEIGHT = 2;

/** A name of common words weighs less, a name of rare ones more; 9 bits are what the weights above suppose. */
function rarityOf(comparison: NameComparison, bits: number): number {
  if (UNRARE_LEVELS.has(comparison.level)) return 0;
  return Math.max(-3, Math.min(4, (bits - 9) / 2)) - 0.5 * Math.max(0, comparison.slips - 1);
}

function wordsOfName({ level, comparison }: NameVerdict): Reason {
  if (WORDY_LEVELS.has(level)) {
    const words = [...comparison.leftOnly, ...comparison.rightOnly].join(', ');
    return { code: 'name_other_word', values: { words } };
  }
  return { code: `name_${level}` };
}

interface NameVerdict {
  readonly comparison: NameComparison;
  readonly level: NameLevel;
  readonly rarity: number;
  readonly weight: number;
}

/** The draft's name with the words put right that this very record shows to be slips: « axi » beside « taxi ». */
function correct(draft: ComparedDraft, name: readonly string[], other: readonly string[]): readonly string[] {
  if (draft.corrections.size === 0) return name;
  return name.map((word) => other.find((known) => draft.corrections.get(word)?.has(known)) ?? word);
}

function compareNames(draft: ComparedDraft, own: readonly string[], other: readonly string[]): NameVerdict | null {
  const corrected = correct(draft, own, other);
  const left = draft.book.add(corrected);
  const right = draft.book.add(other);
  if (left < 0 || right < 0) return null;
  const comparison = draft.book.compare(Math.min(left, right), Math.max(left, right));
  const isCorrected = corrected.some((word, at) => word !== own[at]);
  const level = isCorrected && comparison.level === 'same' ? 'slips' : comparison.level;
  const isCoined = SAME_LEVELS.has(level) && draft.book.isCoined(left) && draft.book.isCoined(right);
  const rarity = rarityOf(comparison, draft.bitsOf(comparison.shared)) + (isCoined ? COINED_WEIGHT : 0);
  return { comparison, level, rarity, weight: NAME_WEIGHTS[level] + rarity };
}

/** The best of all pairs of names. */
function addName(evidence: EvidenceBuilder, draft: ComparedDraft, names: readonly (readonly string[])[]): void {
  let best: NameVerdict | null = null;
  for (const other of names)
    for (const own of draft.given.names) {
      const verdict = compareNames(draft, own, other);
      if (verdict !== null && (best === null || verdict.weight > best.weight)) best = verdict;
    }
  if (best === null) return;
  evidence.add('name', best.level, NAME_WEIGHTS[best.level], wordsOfName(best), best.rarity);
}

/** What each kind of key weighs when it is equal and its owner's alone, when many share it, and when both have another. */
interface KeyWeights {
  readonly field: string;
  readonly own: number;
  readonly shared: number;
  readonly other: number;
  readonly words: (value: string) => Reason;
  readonly otherWords: Reason | null;
}

const NUMBERS: Readonly<Partial<Record<KeyKind, KeyWeights>>> = {
  siren: {
    field: 'siren',
    own: 30,
    shared: 30,
    // Two valid SIRENs are two companies, whatever else they have in common.
    other: -40,
    words: (siren) => ({ code: 'same_siren', values: { siren } }),
    otherWords: { code: 'other_siren' },
  },
  siret: {
    field: 'siret',
    own: 30,
    shared: 30,
    other: 0,
    words: (siret) => ({ code: 'same_siret', values: { siret } }),
    otherWords: null,
  },
  code: {
    field: 'company_code',
    own: 10,
    shared: 2,
    other: 0,
    words: (code) => ({ code: 'same_company_code', values: { code } }),
    otherWords: null,
  },
  domain: {
    field: 'domain',
    own: 9,
    shared: 0.5,
    other: -1.5,
    words: (domain) => ({ code: 'same_domain', values: { domain } }),
    otherWords: { code: 'other_domain' },
  },
  phone: { field: 'phone', own: 8, shared: 1.5, other: 0, words: () => ({ code: 'same_phone' }), otherWords: null },
  // Said of a site that is being created: two sites of one company stand near each other from the start.
  company: {
    field: 'company',
    own: 5,
    shared: 5,
    other: -12,
    words: () => ({ code: 'same_company' }),
    otherWords: { code: 'other_company' },
  },
  email: {
    field: 'mailbox',
    own: 6,
    shared: 1,
    other: 0,
    words: (address) => ({ code: 'same_mailbox', values: { address } }),
    otherWords: null,
  },
};

function addKeys(evidence: EvidenceBuilder, draft: ComparedDraft, index: LiveIndex, number: number): void {
  for (const [kind, own] of draft.keys) {
    const weights = NUMBERS[kind];
    if (weights === undefined) continue;
    const shared = rarest(own.filter((key) => index.store.hasKey(number, key.hash)));
    if (shared) {
      const isOwn = shared.owners <= 1;
      const words = isOwn || weights.shared === weights.own ? weights.words(shared.value) : null;
      evidence.add(weights.field, isOwn ? 'same' : 'shared_by_many', isOwn ? weights.own : weights.shared, words);
    } else if (weights.other !== 0 && index.store.hasKind(number, kind))
      evidence.add(weights.field, 'different', weights.other, weights.otherWords);
  }
}

function rarest(keys: readonly DraftKey[]): DraftKey | undefined {
  return [...keys].sort((left, right) => left.owners - right.owners)[0];
}

/** Weighs whether a group, company or site of the base is what the draft describes; the bars sum to the score. */
export function compareAccount(draft: ComparedDraft, index: LiveIndex, number: number): Evidence {
  const evidence = new EvidenceBuilder(PRIOR);
  addName(evidence, draft, index.store.namesOf(number));
  const place = draft.placeOf(number);
  if (place !== 'unknown') evidence.add('place', place, PLACE_WEIGHTS[place], { code: `place_${place}` });
  addKeys(evidence, draft, index, number);
  return evidence.finish();
}
