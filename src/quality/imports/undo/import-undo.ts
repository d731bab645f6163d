import type { Reason } from '../../../domain/reason.ts';
import type { UndoCounts } from './contract.ts';

/** One record that an import made or filled, in the order in which it is taken back. */
export interface UndoItem {
  readonly position: number;
  readonly kind: 'account' | 'contact';
  readonly id: string;
}

/**
 * What becomes of a record: removed (the import made it), restored to what it was before, partly where later values stay,
 * kept as it is (the import made it and others rest on it), gone where somebody removed or merged it since.
 */
export type UndoOutcome = 'removed' | 'restored' | 'partly' | 'kept' | 'gone';

export interface UndoDecision {
  readonly item: UndoItem;
  readonly outcome: UndoOutcome;
  /** Why something stays. */
  readonly reasons: readonly Reason[];
}

export const NO_UNDO_COUNTS: UndoCounts = {
  removed: { group: 0, entity: 0, site: 0, contact: 0, network: 0 },
  restored: 0,
  partly: 0,
  kept: 0,
  gone: 0,
  objectionsLeaving: 0,
  objectionsStaying: 0,
};
