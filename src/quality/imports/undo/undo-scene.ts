import type { Hold } from './find-holds.ts';

/** What the decision of a batch looks at beside the batch itself. */
export interface UndoScene {
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
  /** Companies whose SIREN a SIRET in use still rests on: the rows that carry one, by company. */
  readonly sirets: ReadonlyMap<string, readonly { readonly rowId: string; readonly ownerId: string }[]>;
  /** Who holds a SIRET for valid now, by SIRET. */
  readonly holders: ReadonlyMap<string, { readonly rowId: string; readonly ownerId: string }>;
  /** Ids of records and rows that were taken back before, and of accounts that left their parent. */
  readonly taken: Set<string>;
}
