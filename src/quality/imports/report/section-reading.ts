import { PRODUCT_VERSION } from '../../../domain/version.ts';
import { getAccounting } from '../get-accounting.ts';
import { figureWithList } from './figure.ts';
import { type Html, html } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** « Comment lire ces chiffres »: the accounting of lines, what was not checked, confidence and version. */
export function readingSection(context: ReportContext): Html {
  const notes = [
    'report_not_checked',
    'report_groups_not_checked',
    'report_inferred',
    'report_confidence',
    'report_no_gain',
    'report_unchanged',
  ];
  return html`<section><h2>${context.say('report_how_to_read')}</h2><p><b>${accounting(context)}</b><br><small>${context.say('report_accounting_definition')}</small></p>
<ul>${notes.map((code) => html`<li>${context.say(code)}</li>`)}<li>${confidence(context)}</li>${unreadColumns(context)}${otherSheets(context)}<li>${context.say('report_version', { version: PRODUCT_VERSION })}</li></ul></section>`;
}

/** The same parts as the screen shows; a part of nothing is not said. */
function accounting(context: ReportContext): string {
  const { read, ...parts } = getAccounting(context.structured);
  const said = [
    context.say('report_placed', { count: parts.placed }),
    parts.repeated > 0 ? context.say('report_repeated', { count: parts.repeated }) : null,
    parts.toReview > 0 ? context.say('report_to_review', { count: parts.toReview }) : null,
    parts.setAside > 0 ? context.say('report_set_aside', { count: parts.setAside }) : null,
  ].filter((part) => part !== null);
  return `${context.say('report_rows_read', { count: read })} = ${said.join(' + ')}`;
}

/** Bounds of the three bands of confidence that people can tell apart. */
const HIGH = 0.95;
const MIDDLE = 0.8;

function confidence(context: ReportContext): string {
  const data = context.structured.arrangement.placements.filter((placement) => placement.kind === 'data');
  const high = data.filter((placement) => placement.confidence >= HIGH).length;
  const low = data.filter((placement) => placement.confidence < MIDDLE).length;
  const bands = [
    ['report_confidence_high', high],
    ['report_confidence_middle', data.length - high - low],
    ['report_confidence_low', low],
  ] as const;
  const said = bands.filter(([, count]) => count > 0).map(([code, count]) => context.say(code, { count }));
  return context.say('report_confidence_bands', { bands: said.join(', ') });
}

function unreadColumns(context: ReportContext): Html | null {
  const { columns } = context.structured.mapping;
  const unread = columns.filter((column) => column.fields.length === 0).map((column) => column.header);
  if (unread.length === 0) return null;
  const figure = context.say('report_unread_columns', { count: unread.length, total: columns.length });
  return html`<li>${figureWithList(context, figure, unread)}</li>`;
}

function otherSheets(context: ReportContext): Html | null {
  const { otherSheets: names } = context.structured.file;
  if (names.length === 0) return null;
  return html`<li>${context.say('report_other_sheets', { count: names.length, names: names.join(', ') })}</li>`;
}
