import type { Question } from '../../../matching/arrangement.ts';
import type { ColumnField } from '../../../matching/column-mapping.ts';
import { type Html, html } from './html.ts';
import { rawCell, sayReasons } from './masking.ts';
import { cellOf, type ReportContext } from './report-context.ts';

const MOST_DOUBTS = 10;
const CELLS_SHOWN = 12;
/** A history may fill a page, and speaks of neither side's identity. */
const TOO_LONG: readonly ColumnField[] = ['comment', 'history'];

/** « À vérifier d'abord »: ten doubts by value, with both lines and the reasons. */
export function doubtsSection(context: ReportContext): Html {
  const { questions, unaskedCount } = context.structured.arrangement;
  const doubts = questions.slice(0, MOST_DOUBTS).map((question) => doubt(context, question));
  const rest = questions.length - doubts.length;
  const more = rest > 0 ? html`<p class="note">${context.say('report_more_doubts', { count: rest })}</p>` : null;
  const unasked =
    unaskedCount > 0
      ? html`<p class="note">${context.say('report_doubts_not_asked', { count: unaskedCount })}</p>`
      : null;
  const intro = questions.length === 0 ? 'report_no_doubt' : 'report_doubts_definition';
  return html`<section><h2>${context.say('report_check_first')}</h2><p class="note">${context.say(intro)}</p>${doubts}${more}${unasked}</section>`;
}

function doubt(context: ReportContext, question: Question): Html {
  const { reasons, against } = question.evidence;
  const words = (code: string, said: typeof reasons) =>
    said.length === 0 ? null : html`<p><b>${context.say(code)}</b> ${sayReasons(context, said)}</p>`;
  return html`<div class="doubt"><b>${context.say(`question_${question.kind}`)}</b> <small>${context.say('question_worth', { count: question.rowCount })}</small>
${sheetLine(context, question.leftRows[0])}${sheetLine(context, question.rightRows[0])}<div class="why">${words('report_for', reasons)}${words('report_against', against)}</div></div>`;
}

/** A line as it stands in the sheet: the cells of the columns that were understood. */
function sheetLine(context: ReportContext, rowId: number | undefined): Html | null {
  if (rowId === undefined) return null;
  const cells = context.structured.mapping.columns
    .filter(({ fields }) => fields.length > 0 && !fields.some((field) => TOO_LONG.includes(field)))
    .filter((column) => cellOf(context, rowId, column.index) !== '')
    .slice(0, CELLS_SHOWN)
    .map((column, at) => html`${at > 0 ? ' · ' : null}${rawCell(context, rowId, column)}`);
  return html`<div class="line"><small>${context.line(rowId)}</small> ${cells}</div>`;
}
