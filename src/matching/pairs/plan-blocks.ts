import type { Things } from '../model/field.ts';
import type { BlockingPlan, BlockingRule } from './blocking-rule.ts';
import { type Blocks, buildBlocks, type CapReport } from './build-blocks.ts';
import { keysOfPart, keysOfRule } from './key-values.ts';

/** The blocks of all rules that apply, and what their caps did. */
export interface PlannedBlocks {
  readonly rules: readonly BlockingRule[];
  readonly blocks: readonly Blocks[];
  readonly reports: readonly CapReport[];
}

/** Builds the blocks of a plan for these things. At most twenty rules, a bit each. */
export function planBlocks(things: Things, plan: BlockingPlan): PlannedBlocks {
  const refiners = plan.refiners.flatMap((part) => keysOfPart(things, part));
  const built = plan.rules.flatMap((rule) => {
    const slots = keysOfRule(things, rule);
    return slots.length === 0 ? [] : [{ rule, ...buildBlocks(rule.name, slots, refiners, plan.largestBlock) }];
  });
  return {
    rules: built.map(({ rule }) => rule),
    blocks: built.map(({ blocks }) => blocks),
    reports: built.map(({ report }) => report).filter(({ cut }) => cut > 0),
  };
}
