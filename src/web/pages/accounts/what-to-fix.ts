import type { Freshness } from '../../../quality/governance/contract.ts';
import type { FormField } from './account-inputs.ts';

type Line = Pick<FormField, 'name' | 'label' | 'tier'> & { readonly isEmpty: boolean };

/** One thing to put right: its sentence, and the field that it is about where there is one. */
export interface Fault {
  readonly code: string;
  readonly name: string | null;
  readonly label: string;
}

interface Signs {
  readonly hasDecider: boolean;
  readonly classes: Freshness['classes'];
  readonly isClosed: boolean;
}

/** A class of fields is stale once it has lost half of its freshness. */
const STALE = 0.5;

/** The share of the fields asked for that are filled, in percent; 100 where none is asked for. */
export function shareFilled(lines: readonly Line[]): number {
  const asked = lines.filter(({ tier }) => tier !== 'optional');
  return asked.length === 0 ? 100 : Math.round((100 * asked.filter(({ isEmpty }) => !isEmpty).length) / asked.length);
}

/**
 * What to put right, the most useful first: what is required, a decider, what is recommended, what was not looked at for long.
 * Of an account that has closed nothing is asked.
 */
export function findFaults(lines: readonly Line[], { hasDecider, classes, isClosed }: Signs): readonly Fault[] {
  if (isClosed) return [];
  const missing = (tier: Line['tier']) =>
    lines
      .filter((line) => line.isEmpty && line.tier === tier)
      .map(({ name, label }) => ({ code: `fix_${tier}`, name, label }));
  const stale = classes
    .filter(({ score }) => score < STALE)
    .toSorted((left, right) => left.score - right.score)
    .map((one) => ({ code: `fix_stale_${one.class}`, name: null, label: '' }));
  const decider = hasDecider ? [] : [{ code: 'fix_decider', name: null, label: '' }];
  return [...missing('required'), ...decider, ...missing('recommended'), ...stale];
}
