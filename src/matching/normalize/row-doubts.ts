import type { Issue, Repair } from '../record.ts';

/** What was put right and what is doubtful, gathered while a row is read. */
export interface RowDoubts {
  readonly repairs: Repair[];
  readonly issues: Issue[];
  /** Cells that a mapped column could not give a meaning to, by header: kept beside those of unknown columns. */
  readonly unread: Record<string, string>;
}

export function noDoubts(): RowDoubts {
  return { repairs: [], issues: [], unread: {} };
}

/** Takes over the doubts of one value and gives the value back. */
export function gather<Value extends { readonly repairs: readonly Repair[]; readonly issues: readonly Issue[] }>(
  doubts: RowDoubts,
  value: Value,
): Value {
  doubts.repairs.push(...value.repairs);
  doubts.issues.push(...value.issues);
  return value;
}

/** Keeps a cell that a column could not be read as: nothing of a row is lost. */
export function keepUnread(doubts: RowDoubts, header: string, text: string): void {
  const present = doubts.unread[header];
  doubts.unread[header] = present === undefined || present === text ? text : `${present} ; ${text}`;
}
