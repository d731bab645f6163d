import type { AccountOverview, OverviewTotals } from '../../../base/accounts/contract.ts';

/** What the tree of a group is counted by. */
export const MEASURES = ['revenue', 'potential', 'sites', 'contacts', 'deciders'] as const;
export type Measure = (typeof MEASURES)[number];

export interface GroupRow {
  readonly id: string;
  readonly level: 'group' | 'entity' | 'site';
  readonly name: string;
  readonly depth: number;
  readonly canOpen: boolean;
  readonly totals: OverviewTotals;
}

/** The years in which something was sold anywhere in the group, the latest first. */
export function yearsOf({ totals }: AccountOverview): readonly number[] {
  return totals.revenueWithUs.flatMap(({ year }) => (year === null ? [] : [year])).toSorted((a, b) => b - a);
}

/** One total of an account: cents for what is sold or could be, else a count. */
export function measureOf(totals: OverviewTotals, measure: Measure, year: number | null): number {
  if (measure === 'revenue') return totals.revenueWithUs.find((one) => one.year === year)?.amountCents ?? 0;
  return measure === 'potential' ? totals.potentialCents : totals[measure];
}

/** The rows of a group that are on screen: the top, and below it what is open. */
export function rowsOf(top: AccountOverview, open: ReadonlySet<string>): GroupRow[] {
  const rows: GroupRow[] = [{ ...bare(top), depth: 0, canOpen: top.children.length > 0 }];
  if (!open.has(top.id)) return rows;
  for (const child of top.children) {
    rows.push({ ...bare(child), depth: 1, canOpen: child.children.length > 0 });
    if (open.has(child.id)) for (const site of child.children) rows.push({ ...bare(site), depth: 2, canOpen: false });
  }
  return rows;
}

function bare({ id, level, name, totals }: Omit<GroupRow, 'depth' | 'canOpen'>) {
  return { id, level, name, totals };
}
