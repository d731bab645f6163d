import type { Reason } from '../../../domain/reason.ts';
import type { Commercial } from '../../../matching/arrangement.ts';
import { formatConfidence } from './format-cells.ts';
import { type ColumnDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

const CENTS = 100;

/** What our own people say of a customer: the same columns at the three levels. */
export function commercialColumns(context: WorkbookContext): ColumnDescription<Commercial>[] {
  const column = titledColumns(context);
  const revenue = context.revenueYears.map((year): ColumnDescription<Commercial> => {
    const title =
      year === null ? context.say('workbook_revenue') : context.say('workbook_revenue_year', { year: String(year) });
    return {
      title,
      cell: (node) => {
        const found = node.revenueWithUs.find((figure) => figure.year === year);
        return found ? found.cents / CENTS : null;
      },
    };
  });
  return [
    column('workbook_status', ({ status }) => (status === null ? '' : context.say(`status_${status}`))),
    column('workbook_priority', ({ priority }) => priority, { width: 9 }),
    column('workbook_owners', ({ ownerNames }) => ownerNames.join(', ')),
    ...revenue,
    column('workbook_potential', ({ potentialCents }) => (potentialCents === null ? null : potentialCents / CENTS)),
  ];
}

interface Placed {
  readonly rows: readonly number[];
  readonly confidence: number;
  readonly placedBecause: readonly Reason[];
}

/** Where a node comes from and why it stands where it does. */
export function evidenceColumns(context: WorkbookContext): ColumnDescription<Placed>[] {
  const column = titledColumns(context);
  return [
    column('workbook_lines', ({ rows }) => context.lines(rows), { width: 20 }),
    column('workbook_confidence', ({ confidence }) => formatConfidence(confidence), { width: 10 }),
    column('workbook_why', ({ placedBecause }) => context.sayAll(placedBecause), { width: 60 }),
  ];
}
