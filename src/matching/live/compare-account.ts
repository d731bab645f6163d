import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import {
  COINED_WEIGHTS,
  COMPANY_PRIOR,
  NAME_WEIGHTS,
  PLACE_WEIGHTS,
  REACH_WEIGHTS,
  rarityWeight,
  SAME_NAME_LEVELS,
} from '../companies/company-weights.ts';
import type { NameComparison, NameLevel } from '../similarity/name-book.ts';
import type { ComparedDraft, DraftKey } from './compared-draft.ts';
import type { LiveIndex } from './live-index.ts';
import type { KeyKind } from './live-record.ts';

/** Levels whose words say which word differs. */
const WORDY_LEVELS: ReadonlySet<NameLevel> = new Set(['other_word', 'other_place', 'sister']);

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
  const isSame = SAME_NAME_LEVELS.has(level);
  const coinedWords = isSame ? Math.min(draft.book.coinedWordsOf(left), draft.book.coinedWordsOf(right)) : 0;
  const bits = draft.bitsOf(comparison.shared);
  const rarity = rarityWeight(level, bits, comparison.slips) + COINED_WEIGHTS[coinedWords]!;
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
    ...REACH_WEIGHTS.company_code,
    words: (code) => ({ code: 'same_company_code', values: { code } }),
    otherWords: null,
  },
  domain: {
    field: 'domain',
    ...REACH_WEIGHTS.domain,
    words: (domain) => ({ code: 'same_domain', values: { domain } }),
    otherWords: { code: 'other_domain' },
  },
  phone: { field: 'phone', ...REACH_WEIGHTS.phone, words: () => ({ code: 'same_phone' }), otherWords: null },
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
    ...REACH_WEIGHTS.mailbox,
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
  const evidence = new EvidenceBuilder(COMPANY_PRIOR);
  addName(evidence, draft, index.store.namesOf(number));
  const place = draft.placeOf(number);
  if (place !== 'unknown') evidence.add('place', place, PLACE_WEIGHTS[place], { code: `place_${place}` });
  addKeys(evidence, draft, index, number);
  return evidence.finish();
}
