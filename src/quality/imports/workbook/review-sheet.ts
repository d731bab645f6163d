import type { Question } from '../../../matching/arrangement.ts';
import type { Issue } from '../../../matching/record.ts';
import { formatConfidence } from './format-cells.ts';
import { findNodeLabel } from './node-name.ts';
import { type ColumnDescription, type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** A question between two nodes, or a value of one row that is doubtful. */
interface Doubt {
  readonly question: Question | null;
  readonly issue: (Issue & { readonly rowId: number }) | null;
}

/** « À vérifier »: the questions, most useful first, then the doubtful values row by row. */
export function reviewSheet(context: WorkbookContext): SheetDescription<Doubt> {
  const column = titledColumns(context);
  return {
    title: context.say('workbook_review'),
    rows: doubts(context),
    columns: [
      column<Doubt>('workbook_doubt', (doubt) => sayDoubt(doubt, context), { width: 36 }),
      ...sideColumns('left', context),
      ...sideColumns('right', context),
      column<Doubt>('workbook_column', ({ issue }) => issue?.column ?? '', { width: 18 }),
      column<Doubt>('workbook_value', ({ issue }) => issue?.raw ?? '', { width: 26 }),
      column<Doubt>('workbook_lines', (doubt) => context.lines(rowsOf(doubt)), { width: 20 }),
      column<Doubt>('workbook_settles', ({ question }) => question?.rowCount ?? 1, { width: 12 }),
      column<Doubt>('workbook_confidence', ({ question }) => likelihood(question), { width: 12 }),
      column<Doubt>('workbook_for', ({ question }) => context.sayAll(question?.evidence.reasons ?? []), { width: 50 }),
      column<Doubt>('workbook_against', ({ question }) => context.sayAll(question?.evidence.against ?? []), {
        width: 50,
      }),
      column<Doubt>('workbook_at_stake', ({ question }) => (question?.valueCents ? question.valueCents / 100 : null)),
    ],
  };
}

function* doubts(context: WorkbookContext): Generator<Doubt> {
  const { arrangement, records } = context.structured;
  for (const question of arrangement.questions) yield { question, issue: null };
  for (const { rowId, issues } of records) {
    for (const issue of issues) yield { question: null, issue: { ...issue, rowId } };
  }
}

function sayDoubt({ question, issue }: Doubt, context: WorkbookContext): string {
  if (question) return context.say(`question_${question.kind}`);
  return issue ? context.say(issue.code, { column: issue.column, raw: issue.raw }) : '';
}

function rowsOf({ question, issue }: Doubt): readonly number[] {
  if (issue) return [issue.rowId];
  return question
    ? [...new Set([...question.leftRows, ...question.rightRows])].sort((left, right) => left - right)
    : [];
}

function likelihood(question: Question | null): number | null {
  return question ? formatConfidence(question.evidence.probability) : null;
}

function sideColumns(side: 'left' | 'right', context: WorkbookContext): ColumnDescription<Doubt>[] {
  const column = titledColumns(context);
  const label = ({ question }: Doubt) => (question ? findNodeLabel(question[side], context) : { code: '', name: '' });
  return [
    column<Doubt>(`workbook_${side}_code`, (doubt) => label(doubt).code, { width: 12 }),
    column<Doubt>(`workbook_${side}`, (doubt) => label(doubt).name, { width: 30 }),
  ];
}
