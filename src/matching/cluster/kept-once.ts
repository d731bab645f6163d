import type { Reason } from '../../domain/reason.ts';
import type { Bar, Evidence } from '../arrangement.ts';

/** Bars of one field and level that are remembered: most levels weigh the same wherever they are found. */
const BARS_PER_LEVEL = 8;
const EVIDENCES = 1 << 10;

interface RecentBars {
  readonly bars: Bar[];
  next: number;
}

const recentBars = new Map<string, Map<string, RecentBars>>();
const recentEvidences: (Evidence | undefined)[] = new Array(EVIDENCES);

function recentBarsOf(field: string, level: string): RecentBars {
  let levels = recentBars.get(field);
  if (levels === undefined) {
    levels = new Map();
    recentBars.set(field, levels);
  }
  let recent = levels.get(level);
  if (recent === undefined) {
    recent = { bars: [], next: 0 };
    levels.set(level, recent);
  }
  return recent;
}

/** A bar, the very one that was made lately where there is one: a sheet has a link per row, and a few hundred bars. */
export function keepBar(field: string, level: string, weight: number, termFrequencyWeight: number): Bar {
  const recent = recentBarsOf(field, level);
  for (const bar of recent.bars)
    if (bar.weight === weight && bar.termFrequencyWeight === termFrequencyWeight) return bar;
  const made: Bar = { field, level, weight, termFrequencyWeight };
  recent.bars[recent.next] = made;
  recent.next = (recent.next + 1) % BARS_PER_LEVEL;
  return made;
}

const plainWords = new Map<string, Reason>();

/** Words without values, one object however many links say them. */
export function keepWords(words: Reason): Reason {
  if (words.values !== undefined) return words;
  const known = plainWords.get(words.code);
  if (known !== undefined) return known;
  plainWords.set(words.code, words);
  return words;
}

function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  for (let place = 0; place < left.length; place++) if (left[place] !== right[place]) return false;
  return true;
}

/** The same evidence as one that was made lately, where its bars and words are the very same; else the one given. */
export function keepEvidence(evidence: Evidence): Evidence {
  const slot = (Math.round(evidence.score * 64) + 31 * evidence.bars.length) & (EVIDENCES - 1);
  const known = recentEvidences[slot];
  if (
    known !== undefined &&
    known.score === evidence.score &&
    known.priorWeight === evidence.priorWeight &&
    areSame(known.bars, evidence.bars) &&
    areSame(known.reasons, evidence.reasons) &&
    areSame(known.against, evidence.against)
  )
    return known;
  recentEvidences[slot] = evidence;
  return evidence;
}
